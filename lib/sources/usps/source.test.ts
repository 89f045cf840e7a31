import type { IncomingMessage, ServerResponse } from "node:http"
import { describe, expect, it } from "vitest"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"
import { usps } from "@/lib/sources/usps/source"

const subject = { carrier: "usps", trackingNumber: "94/1", externalId: null }
const { poll } = usps

/** Gives tokens, and answers the rest. */
function withTokens(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  return (request: IncomingMessage, response: ServerResponse) =>
    request.url === "/oauth2/v3/token"
      ? respond(200, '{"access_token":"token","expires_in":28799}')(request, response)
      : answer(request, response)
}

/** Tokens are kept by id and secret: each test has its own. */
function credentials(clientId: string) {
  return { clientId, clientSecret: "s3cret" }
}

describe("the API", () => {
  it("is asked with a token, once for all", async () => {
    const body = '{"trackingNumber":"94/1","trackingEvents":[]}'
    const { result, requests } = await serve(withTokens(respond(200, body)), async (access) => {
      const to = { credentials: credentials("a"), ...access }
      await poll?.fetchTracking(to, subject)
      return poll?.fetchTracking(to, subject)
    })
    expect(Buffer.from(result?.body ?? []).toString()).toBe(body)
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /oauth2/v3/token",
      "GET /tracking/v3/tracking/94%2F1?expand=DETAIL",
      "GET /tracking/v3/tracking/94%2F1?expand=DETAIL",
    ])
    expect(requests[0]?.body).toContain("client_id=a&client_secret=s3cret")
    expect(requests[1]?.headers.authorization).toBe("Bearer token")
  })

  it("answers with 404 that it has no record", async () => {
    const unknown = '{"error":{"code":"404","message":"No record"}}'
    const { result } = await serve(withTokens(respond(404, unknown)), (access) =>
      Promise.resolve(poll?.fetchTracking({ credentials: credentials("b"), ...access }, subject)),
    )
    expect(Buffer.from(result?.body ?? []).toString()).toBe(unknown)
  })

  it("shows by a new token that the key works", async () => {
    const { requests } = await serve(withTokens(respond(500, "")), (access) =>
      Promise.resolve(poll?.test?.({ credentials: credentials("c"), ...access })),
    )
    expect(requests.map(({ path }) => path)).toEqual(["/oauth2/v3/token"])
  })

  it.each(failingAnswers)("says what %s means", async (name, failing, code, words) => {
    const { result } = await serve(withTokens(failing), (access) =>
      Promise.resolve(
        poll?.fetchTracking({ credentials: credentials(name), ...access }, subject),
      ).catch((error) => error),
    )
    expect(result).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it("is not asked without key and secret", async () => {
    const access = { credentials: { clientId: "d" }, baseUrl: "http://127.0.0.1:9", fetch }
    await expect(poll?.fetchTracking(access, subject)).rejects.toThrow("no consumer key and secret")
  })

  it("has its limits, and no webhooks", () => {
    expect(poll).toMatchObject({ limitPerHour: 60, register: null })
    expect(usps.verifyWebhook).toBeNull()
  })
})
