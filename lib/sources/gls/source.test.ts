import { describe, expect, it } from "vitest"
import { gls } from "@/lib/sources/gls/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"
import { withTokens } from "@/lib/sources/testing/token-api"

const tokenPath = "/oauth2/v2/token"
const subject = { carrier: "gls", trackingNumber: "6048/1", externalId: null }
const credentials = { clientId: "key", clientSecret: "secret" }

describe("the API", () => {
  it("is asked for up to ten numbers in one call, in English", async () => {
    const answer = withTokens(tokenPath, respond(200, '{"parcels": []}'))
    const { result, requests } = await serve(answer, async (access) => {
      const to = { credentials, ...access }
      await gls.poll?.test?.(to)
      await gls.poll?.fetchTracking(to, subject)
      return gls.poll?.batch?.fetchTracking(to, [subject, { ...subject, trackingNumber: "2" }])
    })
    expect(Buffer.from(result?.body ?? []).toString()).toBe('{"parcels": []}')
    expect(gls.poll?.batch?.size).toBe(10)
    const path = "/track-and-trace-v1/tracking/simple/trackids"
    expect(requests.map((request) => `${request.method} ${request.path}`)).toEqual([
      "POST /oauth2/v2/token",
      `GET ${path}/6048%2F1?showEvents=true`,
      `GET ${path}/6048%2F1,2?showEvents=true`,
    ])
    expect(requests[0]?.headers.authorization).toBe("Basic a2V5OnNlY3JldA==")
    expect(requests[1]?.headers).toMatchObject({
      authorization: "Bearer tok",
      "accept-language": "EN",
    })
  })

  it.each(failingAnswers)("fails in words on %s", async (_, answer, code, words) => {
    const { result } = await serve(withTokens(tokenPath, answer), async (access) =>
      gls.poll?.fetchTracking({ credentials, ...access }, subject).catch((error) => error),
    )
    expect(result).toMatchObject({
      name: "AppError",
      code,
      message: expect.stringContaining(words),
    })
  })

  it("says in the gateway's words what it refuses", async () => {
    const fault = respond(401, '{"fault":{"faultstring":"Invalid ApiKey","detail":{}}}')
    const { result } = await serve(fault, async (access) =>
      gls.poll?.test?.({ credentials, ...access }).catch((error) => error),
    )
    expect(result.message).toContain("It says: Invalid ApiKey")
  })

  it("is not asked without keys", async () => {
    const access = { credentials: {}, baseUrl: null, fetch }
    await expect(gls.poll?.fetchTracking(access, subject)).rejects.toThrow(
      "has no API key and secret yet",
    )
  })
})

it("has no webhooks", () => {
  expect(gls.verifyWebhook).toBeNull()
})
