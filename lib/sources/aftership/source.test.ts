import { createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { aftership } from "@/lib/sources/aftership/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"

const now = new Date("2026-11-21T12:00:00Z")
const body = '{"event":"tracking_update"}'

function signed(content: string, secret: string) {
  return createHmac("sha256", secret).update(content).digest("base64")
}

function verify(header: string | null, webhookSecret = "s3cret", content = body) {
  const headers: Record<string, string> = header === null ? {} : { "aftership-hmac-sha256": header }
  return aftership.verifyWebhook?.({ body: Buffer.from(content), headers, now }, { webhookSecret })
}

describe("verifyWebhook", () => {
  it("accepts the HMAC in Base64", () => {
    // printf '%s' '{"event":"tracking_update"}' | openssl dgst -sha256 -hmac s3cret -binary | base64
    const digest = "ILbkHdTl/KzwHNmWuJ/D4Kxm8BpN7fB7eprhK6NR3J0="
    expect(verify(digest)).toEqual({ genuine: true })
    expect(verify(digest, "s3cret", body.replace("e", "E"))).toMatchObject({ genuine: false })
    expect(verify(null, "")).toEqual({ genuine: true })
  })

  it.each([
    ["none", null, "has no aftership-hmac-sha256 header"],
    ["rubbish", "hello", "is not a SHA-256 in Base64"],
    ["another secret's", signed(body, "other"), "does not belong"],
    ["another body's", signed("{}", "s3cret"), "does not belong"],
  ])("refuses %s", (_, header, reason) => {
    expect(verify(header)).toEqual({ genuine: false, reason: expect.stringContaining(reason) })
  })
})

describe("the API", () => {
  const subject = { carrier: "canada_post", trackingNumber: "A/1", externalId: null }
  const credentials = { apiKey: "asat" }
  const { poll } = aftership
  const empty = respond(200, '{"meta":{"code":200},"data":{"trackings":[]}}')

  it("is asked by id, by number, and for many numbers", async () => {
    const { requests } = await serve(empty, async (access) => {
      const to = { credentials, ...access }
      await poll?.fetchTracking(to, { ...subject, externalId: "n33" })
      await poll?.fetchTracking(to, subject)
      await poll?.batch?.fetchTracking(to, [subject, { ...subject, trackingNumber: "B2" }])
      await poll?.test?.(to)
    })
    expect(requests.map(({ path }) => path)).toEqual([
      "/trackings/n33",
      "/trackings?tracking_numbers=A%2F1&slug=canada-post",
      "/trackings?tracking_numbers=A%2F1%2CB2&limit=200",
      "/couriers",
    ])
    expect(requests[0]?.headers["as-api-key"]).toBe("asat")
  })

  it("is told to follow a number, by AfterShip's name of the carrier", async () => {
    const { requests } = await serve(empty, (access) =>
      Promise.resolve(
        poll?.register?.({ credentials, ...access }, { ...subject, carrier: "dhl_express" }),
      ),
    )
    expect(requests).toMatchObject([
      { method: "POST", path: "/trackings", body: '{"tracking_number":"A/1","slug":"dhl"}' },
    ])
  })

  it("asks for a number that AfterShip follows already", async () => {
    const exists = '{"meta":{"code":4003,"message":"Tracking already exists."},"data":{}}'
    const { requests } = await serve(
      (request, response) =>
        (request.method === "POST" ? respond(400, exists) : empty)(request, response),
      (access) =>
        Promise.resolve(
          poll?.register?.({ credentials, ...access }, { ...subject, externalId: "old" }),
        ),
    )
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /trackings",
      "GET /trackings?tracking_numbers=A%2F1&slug=canada-post",
    ])
  })

  it("says what AfterShip says", async () => {
    const invalid = '{"meta":{"code":4005,"message":"The value of slug is invalid."},"data":{}}'
    const { result } = await serve(respond(400, invalid), (access) =>
      Promise.resolve(poll?.register?.({ credentials, ...access }, subject)).catch(
        (error) => error,
      ),
    )
    expect(result).toMatchObject({ message: expect.stringContaining("slug is invalid") })
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
