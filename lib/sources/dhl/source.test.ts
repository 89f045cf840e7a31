import { describe, expect, it } from "vitest"
import { dhl } from "@/lib/sources/dhl/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"

const subject = { carrier: "dhl_express", trackingNumber: "A/1", externalId: null }
const credentials = { apiKey: "key" }
const { poll } = dhl

describe("the API", () => {
  it("is asked for the service of the carrier", async () => {
    const { requests } = await serve(respond(200, '{"shipments":[]}'), async (access) => {
      const to = { credentials, ...access }
      await poll?.fetchTracking(to, subject)
      await poll?.fetchTracking(to, { ...subject, carrier: "dhl" })
    })
    expect(requests).toMatchObject([
      {
        method: "GET",
        path: "/track/shipments?trackingNumber=A%2F1&service=express&language=en",
        headers: { "dhl-api-key": "key" },
      },
      { path: "/track/shipments?trackingNumber=A%2F1&language=en" },
    ])
  })

  it("answers with 404 that it has no record, which also shows a good key", async () => {
    const unknown = '{"title":"No result found","status":404}'
    const { result } = await serve(respond(404, unknown), async (access) => {
      const to = { credentials, ...access }
      await poll?.test?.(to)
      return poll?.fetchTracking(to, subject)
    })
    expect(Buffer.from(result?.body ?? []).toString()).toBe(unknown)
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

  it("has its limits, and no webhooks", () => {
    expect(poll).toMatchObject({ limitPerMinute: 12, limitPerDay: 250, register: null })
    expect(dhl.verifyWebhook).toBeNull()
    expect(dhl.carriers).toContain("dhl_germany")
  })
})
