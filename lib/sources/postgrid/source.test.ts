import { createHmac } from "node:crypto"
import { describe, expect, it, vi } from "vitest"
import { postgrid } from "@/lib/sources/postgrid/source"

const secret = "webhook_secret_1"
const now = new Date("2026-11-21T12:00:00Z")
const event = { type: "letter.updated", data: { id: "letter_1", status: "ready" } }

function jwt(payload: unknown, { alg = "HS256", key = secret } = {}) {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const signing = `${part({ alg, typ: "JWT" })}.${part(payload)}`
  return `${signing}.${createHmac("sha256", key).update(signing).digest("base64url")}`
}

function verify(body: string, headers: Record<string, string> = {}, webhookSecret = secret) {
  const credentials: Record<string, string> = webhookSecret ? { webhookSecret } : {}
  return postgrid.verifyWebhook?.({ body: Buffer.from(body), headers, now }, credentials)
}

describe("a JWT body", () => {
  it("is proven by the secret", () => {
    expect(verify(jwt(event))).toEqual({ genuine: true })
    expect(verify(`"${jwt(event)}"\n`)).toEqual({ genuine: true })
    expect(verify(jwt(event, { key: "other" }), {}, "")).toEqual({ genuine: true })
  })

  it("is refused when signed otherwise, or not at all", () => {
    const [header, , signature] = jwt(event).split(".")
    const forged = Buffer.from('{"type":"letter.created"}').toString("base64url")
    const unsigned = jwt(event, { alg: "none" }).replace(/[^.]+$/, "")
    expect(verify(jwt(event, { key: "other" }))).toMatchObject({ genuine: false })
    expect(verify(`${header}.${forged}.${signature}`)).toMatchObject({ genuine: false })
    expect(verify(unsigned)).toEqual({ genuine: false, reason: "the JWT is not signed with HS256" })
    expect(verify(jwt(event).slice(0, -3))).toMatchObject({ genuine: false })
  })

  it("is opened without being proven", () => {
    expect(postgrid.parse(Buffer.from(jwt(event, { key: "other" })))).toEqual(event)
    expect(postgrid.parse(Buffer.from(JSON.stringify(event)))).toEqual(event)
  })

  it.each(["", "a.b.c", "{", "hello", "eyJ.eyJ.x"])("is refused when it is %j", (text) => {
    expect(() => postgrid.parse(Buffer.from(text))).toThrow(/^The body is/)
  })
})

describe("a JSON body", () => {
  const body = JSON.stringify(event)
  const sign = (stamp: number) => {
    const digest = createHmac("sha256", secret).update(`${stamp}.${body}`).digest("hex")
    return { "postgrid-signature": `t=${stamp},v1=${digest}` }
  }

  it("is proven by its header, in milliseconds or seconds, also on the third retry", () => {
    expect(verify(body, sign(now.getTime()))).toEqual({ genuine: true })
    expect(verify(body, sign(now.getTime() / 1000))).toEqual({ genuine: true })
    expect(verify(body, sign(now.getTime() - 7 * 3_600_000))).toEqual({ genuine: true })
  })

  it("is refused without it, or with another body's", () => {
    expect(verify(body)).toEqual({
      genuine: false,
      reason: "the request has no PostGrid-Signature header",
    })
    expect(verify(`${body} `, sign(now.getTime()))).toMatchObject({ genuine: false })
  })
})

describe("the API", () => {
  const access = (credentials: Record<string, string> = { apiKey: "live_sk_1" }) => ({
    credentials,
    baseUrl: null,
    fetch: vi.fn<typeof fetch>(async () => new Response("{}")),
  })
  const subject = { carrier: "usps", trackingNumber: "9407" }

  it.each([
    ["letter_aB1", "letters"],
    ["postcard_1", "postcards"],
    ["cheque_1", "cheques"],
    ["self_mailer_1", "self_mailers"],
  ])("is asked for %s among the %s", async (externalId, folder) => {
    const to = access()
    await postgrid.poll?.fetchTracking(to, { ...subject, externalId })
    expect(to.fetch).toHaveBeenCalledWith(
      `https://api.postgrid.com/print-mail/v1/${folder}/${externalId}`,
      {
        method: "GET",
        headers: { accept: "application/json", "x-api-key": "live_sk_1" },
        signal: expect.any(AbortSignal),
      },
    )
  })

  it.each([null, "", "box_1", "letter_../../x", "constructor_1"])(
    "is not asked for %s",
    async (externalId) => {
      const to = access()
      await expect(postgrid.poll?.fetchTracking(to, { ...subject, externalId })).rejects.toThrow(
        "has no PostGrid id",
      )
      expect(to.fetch).not.toHaveBeenCalled()
    },
  )

  it("is not asked without a key", async () => {
    const failure = postgrid.poll?.fetchTracking(access({}), { ...subject, externalId: "letter_1" })
    await expect(failure).rejects.toThrow("has no API key yet")
  })
})
