import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { track17 } from "@/lib/sources/17track/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"

const now = new Date("2026-11-21T12:00:00Z")
const body = '{"event":"TRACKING_STOPPED","data":{"number":"A1"}}'
const signature = createHash("sha256").update(`${body}/KEY`).digest("hex")

function verify(sign: string | null, apiKey = "KEY", content = body) {
  const headers: Record<string, string> = sign === null ? {} : { sign }
  return track17.verifyWebhook?.({ body: Buffer.from(content), headers, now }, { apiKey })
}

describe("verifyWebhook", () => {
  it("accepts the hash of body, slash and key", () => {
    expect(verify(signature)).toEqual({ genuine: true })
    expect(verify(signature.toUpperCase())).toEqual({ genuine: true })
    expect(verify(null, "")).toEqual({ genuine: true })
    // printf '%s' '{}/KEY' | sha256sum
    const digest = "63b518a5c91dd5be8725ad6f0db20012a79bfa9c47be0180c09a42a9fa01378d"
    expect(verify(digest, "KEY", "{}")).toEqual({ genuine: true })
    expect(verify(digest, "KEY", "[]")).toMatchObject({ genuine: false })
  })

  it("refuses any one changed byte, of the body and of the signature", () => {
    for (const [index, byte] of Buffer.from(body).entries()) {
      const changed = Buffer.from(body)
      changed[index] = byte ^ 1
      const request = { body: changed, headers: { sign: signature }, now }
      expect(track17.verifyWebhook?.(request, { apiKey: "KEY" })).toMatchObject({ genuine: false })
    }
    for (const [index, digit] of [...signature].entries()) {
      const other = digit === "0" ? "1" : "0"
      const sign = `${signature.slice(0, index)}${other}${signature.slice(index + 1)}`
      expect(verify(sign)).toMatchObject({ genuine: false })
    }
  })

  it.each([
    ["none", null, "has no sign header"],
    ["rubbish", "hello", "is not a SHA-256"],
    ["another key's", createHash("sha256").update(`${body}/KEYS`).digest("hex"), "does not belong"],
    ["another body's", createHash("sha256").update("{}/KEY").digest("hex"), "does not belong"],
  ])("refuses %s", (_, sign, reason) => {
    expect(verify(sign)).toEqual({ genuine: false, reason: expect.stringContaining(reason) })
  })
})

describe("the API", () => {
  const subject = { carrier: "china_post", trackingNumber: "A1", externalId: null }
  const credentials = { apiKey: "KEY" }
  const { poll } = track17
  const rejected = (code: number) =>
    JSON.stringify({
      code: 0,
      data: { accepted: [], rejected: [{ number: "A1", error: { code, message: "why" } }] },
    })

  it("is asked for many numbers at once, with the carriers that it has a number of", async () => {
    const answer = '{"code":0,"data":{"accepted":[],"rejected":[]}}'
    const { result, requests } = await serve(respond(200, answer), (access) =>
      Promise.resolve(
        poll?.batch?.fetchTracking({ credentials, ...access }, [
          subject,
          { ...subject, trackingNumber: "B2", carrier: "postnord" },
        ]),
      ),
    )
    expect(Buffer.from(result?.body ?? []).toString()).toBe(answer)
    expect(requests).toMatchObject([
      {
        method: "POST",
        path: "/gettrackinfo",
        headers: { "17token": "KEY" },
        body: '[{"number":"A1","carrier":3011},{"number":"B2"}]',
      },
    ])
    expect(poll?.batch?.size).toBe(40)
  })

  it("is told to follow a number, and does not mind that it does already", async () => {
    const { result, requests } = await serve(respond(200, rejected(-18019901)), (access) =>
      Promise.resolve(poll?.register?.({ credentials, ...access }, subject)),
    )
    expect(result?.body.byteLength).toBeGreaterThan(0)
    expect(requests).toMatchObject([{ path: "/register" }])
  })

  it("says why a number can't be followed", async () => {
    const { result } = await serve(respond(200, rejected(-18019903)), (access) =>
      Promise.resolve(poll?.register?.({ credentials, ...access }, subject)).catch(
        (error) => error,
      ),
    )
    expect(result).toMatchObject({ code: "upstream", message: expect.stringContaining("why") })
  })

  it("follows again what it has forgotten", async () => {
    const { requests } = await serve(
      (request, response) => {
        const forgotten = request.url === "/gettrackinfo"
        response.end(rejected(forgotten ? -18019902 : -18019901))
      },
      (access) => Promise.resolve(poll?.fetchTracking({ credentials, ...access }, subject)),
    )
    expect(requests.map(({ path }) => path)).toEqual(["/gettrackinfo", "/register"])
  })

  it.each([
    [-18010002, "upstream"],
    [-18010014, "rate_limited"],
  ])("hears the error %s within a success", async (code, kind) => {
    const failure = JSON.stringify({ code, data: { errors: [{ code, message: "no" }] } })
    const { result, requests } = await serve(respond(200, failure), (access) =>
      Promise.resolve(poll?.test?.({ credentials, ...access })).catch((error) => error),
    )
    expect(result).toMatchObject({ code: kind, message: expect.stringContaining(`${code}: no`) })
    expect(requests).toMatchObject([{ path: "/getquota", body: "{}" }])
  })

  it.each(failingAnswers)("says what %s means", async (_, failing, code, words) => {
    const { result } = await serve(failing, (access) =>
      Promise.resolve(poll?.fetchTracking({ credentials, ...access }, subject)).catch(
        (error) => error,
      ),
    )
    expect(result).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it("is not asked without a key", async () => {
    const access = { credentials: {}, baseUrl: "http://127.0.0.1:9", fetch }
    await expect(poll?.fetchTracking(access, subject)).rejects.toThrow("has no API key yet")
  })
})
