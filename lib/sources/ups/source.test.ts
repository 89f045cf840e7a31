import { describe, expect, it } from "vitest"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"
import { withTokens } from "@/lib/sources/testing/token-api"
import { ups } from "@/lib/sources/ups/source"

const tokenPath = "/security/v1/oauth/token"
const subject = { carrier: "ups", trackingNumber: "1Z/1", externalId: null }
const credentials = { clientId: "id", clientSecret: "secret" }

describe("verifyWebhook", () => {
  const verify = (headers: Record<string, string>, webhookCredential = "s3cret") =>
    ups.verifyWebhook?.(
      { body: Buffer.from("{}"), headers, now: new Date() },
      { webhookCredential },
    )

  it("lets the URL's token stand alone without a credential", () => {
    expect(verify({}, "")).toEqual({ genuine: true })
  })

  it("accepts the subscription's credential, in either header", () => {
    expect(verify({ credential: "s3cret" })).toEqual({ genuine: true })
    expect(verify({ authorization: "Bearer s3cret" })).toEqual({ genuine: true })
  })

  it.each([
    [{}, "carries no credential"],
    [{ credential: "s3cres" }, "is not the one"],
    [{ credential: "s3cret " }, "is not the one"],
    [{ authorization: "Bearer S3cret" }, "is not the one"],
  ])("refuses %j", (headers, reason) => {
    expect(verify(headers as Record<string, string>)).toEqual({
      genuine: false,
      reason: expect.stringContaining(reason),
    })
  })
})

describe("the API", () => {
  it("is asked for one number, with a token and an id of the call", async () => {
    const answer = withTokens(tokenPath, respond(200, '{"trackResponse": {"shipment": []}}'))
    const { result, requests } = await serve(answer, (access) =>
      Promise.resolve(ups.poll?.fetchTracking({ credentials, ...access }, subject)),
    )
    expect(Buffer.from(result?.body ?? []).toString()).toBe('{"trackResponse": {"shipment": []}}')
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /security/v1/oauth/token",
      "GET /api/track/v1/details/1Z%2F1?locale=en_US&returnSignature=false&returnMilestones=false",
    ])
    expect(requests[1]?.headers).toMatchObject({
      authorization: "Bearer tok",
      transid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      transactionsrc: "porchlight",
    })
  })

  it("answers of an unknown number with status 404 too", async () => {
    const body = '{"response":{"errors":[{"code":"TW0001","message":"Not found"}]}}'
    const { result } = await serve(withTokens(tokenPath, respond(404, body)), (access) =>
      Promise.resolve(ups.poll?.fetchTracking({ credentials, ...access }, subject)),
    )
    expect(Buffer.from(result?.body ?? []).toString()).toBe(body)
  })

  it.each(failingAnswers)("fails in words on %s", async (_, answer, code, words) => {
    const { result } = await serve(withTokens(tokenPath, answer), async (access) =>
      ups.poll?.fetchTracking({ credentials, ...access }, subject).catch((error) => error),
    )
    expect(result).toMatchObject({
      name: "AppError",
      code,
      message: expect.stringContaining(words),
    })
  })

  it("tests the client ID and secret by a new token", async () => {
    const { requests } = await serve(withTokens(tokenPath, respond(500, "")), async (access) =>
      ups.poll?.test?.({ credentials, ...access }),
    )
    expect(requests).toMatchObject([
      { path: tokenPath, headers: { authorization: "Basic aWQ6c2VjcmV0" } },
    ])
  })

  it("is not asked without them", async () => {
    const access = { credentials: { clientId: "id" }, baseUrl: null, fetch }
    await expect(ups.poll?.fetchTracking(access, subject)).rejects.toThrow(
      "has no client ID and secret yet",
    )
  })
})
