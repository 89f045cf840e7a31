import { describe, expect, it } from "vitest"
import { postnord } from "@/lib/sources/postnord/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"

const subject = { carrier: "postnord", trackingNumber: "0037/1", externalId: null }
const credentials = { apiKey: "a&b" }
const empty = '{"TrackingInformationResponse": {"shipments": []}}'

describe("the API", () => {
  it("is asked for one number, in English", async () => {
    const { result, requests } = await serve(respond(200, empty), async (access) => {
      const to = { credentials, ...access }
      await postnord.poll?.test?.(to)
      return postnord.poll?.fetchTracking(to, subject)
    })
    expect(Buffer.from(result?.body ?? []).toString()).toBe(empty)
    const path = "/rest/shipment/v5/trackandtrace/findByIdentifier.json?apikey=a%26b"
    expect(requests.map((request) => `${request.method} ${request.path}`)).toEqual([
      `GET ${path}&id=84971563697SE&locale=en`,
      `GET ${path}&id=0037%2F1&locale=en`,
    ])
  })

  it.each(failingAnswers)("fails in words on %s", async (_, answer, code, words) => {
    const { result } = await serve(answer, async (access) =>
      postnord.poll?.fetchTracking({ credentials, ...access }, subject).catch((error) => error),
    )
    expect(result).toMatchObject({
      name: "AppError",
      code,
      message: expect.stringContaining(words),
    })
    expect(result.message).not.toContain("a&b")
    expect(result.message).not.toContain("a%26b")
  })

  it("is not asked without a key", async () => {
    const access = { credentials: {}, baseUrl: null, fetch }
    await expect(postnord.poll?.fetchTracking(access, subject)).rejects.toThrow(
      "has no API key yet",
    )
  })
})

it("has no webhooks", () => {
  expect(postnord.verifyWebhook).toBeNull()
})
