import { describe, expect, it } from "vitest"
import { bring } from "@/lib/sources/bring/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"

const subject = { carrier: "bring", trackingNumber: "3704/1", externalId: null }
const credentials = { uid: "ada@example.com", apiKey: "key" }

describe("verifyWebhook", () => {
  const verify = (headers: Record<string, string>, webhookSecret = "s3cret") =>
    bring.verifyWebhook?.({ body: Buffer.from("{}"), headers, now: new Date() }, { webhookSecret })

  it("lets the URL's token stand alone without a secret, and accepts the right one", () => {
    expect(verify({}, "")).toEqual({ genuine: true })
    expect(verify({ "x-porchlight-secret": "s3cret" })).toEqual({ genuine: true })
  })

  it.each([
    [{}, "has no x-porchlight-secret header"],
    [{ "x-porchlight-secret": "s3creT" }, "is not the webhook's secret"],
    [{ "x-porchlight-secret": "s3cret2" }, "is not the webhook's secret"],
  ])("refuses %j", (headers, reason) => {
    expect(verify(headers as Record<string, string>)).toEqual({
      genuine: false,
      reason: expect.stringContaining(reason),
    })
  })
})

describe("the API", () => {
  const ask = (answer: Parameters<typeof serve>[0], over: Record<string, string> = {}) =>
    serve(answer, async (access) =>
      bring.poll
        ?.fetchTracking({ credentials: { ...credentials, ...over }, ...access }, subject)
        .catch((error) => error),
    )

  it("is asked for one number, in English", async () => {
    const body = '{"apiVersion": "2", "consignmentSet": []}'
    const { result, requests } = await ask(respond(200, body), { clientUrl: "https://shop.test" })
    expect(Buffer.from(result?.body ?? []).toString()).toBe(body)
    expect(requests).toMatchObject([
      {
        method: "GET",
        path: "/tracking/api/v2/tracking.json?q=3704%2F1&lang=en",
        headers: {
          "x-mybring-api-uid": "ada@example.com",
          "x-mybring-api-key": "key",
          "x-bring-client-url": "https://shop.test",
        },
      },
    ])
  })

  it("is tested by Bring's test package, without the optional header", async () => {
    const { requests } = await serve(respond(200, '{"consignmentSet":[]}'), async (access) =>
      bring.poll?.test?.({ credentials, ...access }),
    )
    expect(requests[0]?.path).toBe("/tracking/api/v2/tracking.json?q=TESTPACKAGEDELIVERED&lang=en")
    expect(requests[0]?.headers["x-bring-client-url"]).toBeUndefined()
  })

  it.each([200, 404])("answers of an unknown number with status %i", async (status) => {
    const body = '{"consignmentSet":[{"error":{"code":404,"message":"No shipments found"}}]}'
    const { result } = await ask(respond(status, body))
    expect(Buffer.from(result?.body ?? []).toString()).toBe(body)
  })

  it.each([
    [
      '{"shipments":[{"consignmentSet":[{"error":{"code":503,"message":"Too busy"}}]}]}',
      "upstream",
      "(503): Too busy.",
    ],
    ['{"consignmentSet":[{"error":{"code":500}}]}', "upstream", "(500): no reason."],
    ['{"consignmentSet":[{"error":{"code":429}}]}', "rate_limited", "(429): no reason."],
  ])("fails in words on trouble told inside a success: %s", async (body, code, words) => {
    const { result } = await ask(respond(200, body))
    expect(result).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it.each(failingAnswers)("fails in words on %s", async (_, answer, code, words) => {
    const { result } = await ask(answer)
    expect(result).toMatchObject({
      name: "AppError",
      code,
      message: expect.stringContaining(words),
    })
  })

  it("is not asked without a user and key", async () => {
    const access = { credentials: { uid: "ada@example.com" }, baseUrl: null, fetch }
    await expect(bring.poll?.fetchTracking(access, subject)).rejects.toThrow(
      "has no Mybring user and API key yet",
    )
  })
})
