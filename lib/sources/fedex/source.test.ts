import { createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { fedex } from "@/lib/sources/fedex/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"
import { withTokens } from "@/lib/sources/testing/token-api"

const tokenPath = "/oauth/token"
const subject = { carrier: "fedex", trackingNumber: "794887075005", externalId: null }
const credentials = { clientId: "key", clientSecret: "secret" }

describe("verifyWebhook", () => {
  const body = '{"output":{"completeTrackResults":[]}}'
  // HMAC-SHA256 of the body under "s3cret", by openssl dgst.
  const signature = "OLuWxHNrWZi4tN8n3PajLz3ecknx4QBDUTYv8+3HJgs="
  const verify = (text: string, header: string | null, webhookSecret = "s3cret") => {
    const headers: Record<string, string> = header === null ? {} : { "fdx-signature": header }
    const request = { body: Buffer.from(text), headers, now: new Date() }
    return fedex.verifyWebhook?.(request, { webhookSecret })
  }

  it("lets the URL's token stand alone without a security token", () => {
    expect(verify(body, null, "")).toEqual({ genuine: true })
  })

  it("accepts a right signature, in base64 and in hex", () => {
    expect(verify(body, signature)).toEqual({ genuine: true })
    const hex = Buffer.from(signature, "base64").toString("hex")
    expect(verify(body, hex)).toEqual({ genuine: true })
  })

  it.each([
    ["none", null, "has no fdx-signature header"],
    ["rubbish", "hello", "does not belong"],
    ["one changed digit", signature.replace(/^./, "A"), "does not belong"],
    ["another token's", createHmac("sha256", "x").update(body).digest("base64"), "does not belong"],
  ])("refuses %s", (_, header, reason) => {
    expect(verify(body, header)).toEqual({
      genuine: false,
      reason: expect.stringContaining(reason),
    })
  })

  it("refuses one changed byte of the body", () => {
    expect(verify(body.replace("[]", "[ ]"), signature)).toMatchObject({ genuine: false })
  })
})

describe("the API", () => {
  const answer = withTokens(tokenPath, respond(200, '{"output": {}}'))

  it("is asked for up to 30 numbers in one call", async () => {
    const other = { ...subject, trackingNumber: "2" }
    const { result, requests } = await serve(answer, async (access) => {
      const to = { credentials, ...access }
      await fedex.poll?.fetchTracking(to, subject)
      return fedex.poll?.batch?.fetchTracking(to, [subject, other])
    })
    expect(Buffer.from(result?.body ?? []).toString()).toBe('{"output": {}}')
    expect(fedex.poll?.batch?.size).toBe(30)
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /oauth/token",
      "POST /track/v1/trackingnumbers",
      "POST /track/v1/trackingnumbers",
    ])
    expect(requests[0]?.body).toBe(
      "grant_type=client_credentials&client_id=key&client_secret=secret",
    )
    expect(requests[2]).toMatchObject({
      headers: { authorization: "Bearer tok", "content-type": "application/json" },
      body: '{"includeDetailedScans":true,"trackingInfo":[{"trackingNumberInfo":{"trackingNumber":"794887075005"}},{"trackingNumberInfo":{"trackingNumber":"2"}}]}',
    })
  })

  it.each(failingAnswers)("fails in words on %s", async (_, failing, code, words) => {
    const { result } = await serve(withTokens(tokenPath, failing), async (access) =>
      fedex.poll?.fetchTracking({ credentials, ...access }, subject).catch((error) => error),
    )
    expect(result).toMatchObject({
      name: "AppError",
      code,
      message: expect.stringContaining(words),
    })
  })

  it("says in FedEx's words why keys are refused", async () => {
    const refused = respond(
      401,
      '{"errors":[{"code":"NOT.AUTHORIZED.ERROR","message":"The given client credentials were not valid."}]}',
    )
    const { result } = await serve(refused, async (access) =>
      fedex.poll?.test?.({ credentials, ...access }).catch((error) => error),
    )
    expect(result.message).toContain("It says: The given client credentials were not valid.")
  })

  it("is not asked without keys", async () => {
    const access = { credentials: {}, baseUrl: null, fetch }
    await expect(fedex.poll?.fetchTracking(access, subject)).rejects.toThrow(
      "has no API key and secret key yet",
    )
  })
})
