import { createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { easypost } from "@/lib/sources/easypost/source"
import { failingAnswers, respond, serve } from "@/lib/sources/testing/failing-api"

const now = new Date("2026-11-21T12:00:00Z")

function verify(body: string, header: string | null, webhookSecret = "sécret") {
  const headers: Record<string, string> = header === null ? {} : { "x-hmac-signature": header }
  return easypost.verifyWebhook?.({ body: Buffer.from(body), headers, now }, { webhookSecret })
}

function signed(body: string, secret: string) {
  const key = secret.normalize("NFKD")
  return `hmac-sha256-hex=${createHmac("sha256", key).update(body).digest("hex")}`
}

describe("verifyWebhook", () => {
  // The body and signature that EasyPost's own client libraries are tested with.
  const body =
    '{"result":{"id":"batch_123...","object":"Batch","mode":"test","state":"created","num_shipments":0,"reference":null,"created_at":"2022-07-26T17:22:32Z","updated_at":"2022-07-26T17:22:32Z","scan_form":null,"shipments":[],"status":{"created":0,"queued_for_purchase":0,"creation_failed":0,"postage_purchased":0,"postage_purchase_failed":0},"pickup":null,"label_url":null},"description":"batch.created","mode":"test","previous_attributes":null,"completed_urls":null,"user_id":"user_123...","status":"pending","object":"Event","id":"evt_123..."}'
  const signature =
    "hmac-sha256-hex=e93977c8ccb20363d51a62b3fe1fc402b7829be1152da9e88cf9e8d07115a46b"

  it("accepts EasyPost's own example, however its secret is composed", () => {
    expect(verify(body, signature, "s\u00e9cret")).toEqual({ genuine: true })
    expect(verify(body, signature, "se\u0301cret")).toEqual({ genuine: true })
  })

  it("takes the bytes as they are", () => {
    const weighed = '{"description":"tracker.updated","result":{"weight":614.0}}'
    expect(verify(weighed, signed(weighed, "sécret"))).toEqual({ genuine: true })
    expect(verify(JSON.stringify(JSON.parse(weighed)), signed(weighed, "sécret"))).toMatchObject({
      genuine: false,
    })
  })

  it("lets the URL's token stand alone without a secret", () => {
    expect(verify(body, null, "")).toEqual({ genuine: true })
  })

  it.each([
    ["none", null, "has no X-Hmac-Signature header"],
    ["rubbish", "hello", "is not hmac-sha256-hex="],
    ["half a one", signature.slice(0, -2), "is not hmac-sha256-hex="],
    ["one changed digit", signature.replace("e939", "e938"), "does not belong"],
    ["another secret's", signed(body, "secret"), "does not belong"],
  ])("refuses %s", (_, header, reason) => {
    expect(verify(body, header)).toEqual({
      genuine: false,
      reason: expect.stringContaining(reason),
    })
  })

  it("refuses one changed byte of the body", () => {
    expect(verify(body.replace("2022", "2023"), signature)).toMatchObject({ genuine: false })
  })
})

describe("the second signature", () => {
  const stamp = "Sat, 21 Nov 2026 11:59:58 +0000"
  const path = "/api/inbox/easypost/token"
  const body = '{"description":"tracker.updated","result":{"weight":614.0}}'
  const signature = signed(`${stamp}POST${path}${body}`, "sécret")

  function verifySecond(over: Record<string, string> = {}, sent = body) {
    const headers = {
      "x-timestamp": stamp,
      "x-path": path,
      "x-hmac-signature-v2": signature,
      ...over,
    }
    return easypost.verifyWebhook?.(
      { body: Buffer.from(sent), headers, now },
      { webhookSecret: "sécret" },
    )
  }

  it("proves the event too", () => {
    expect(verifySecond()).toEqual({ genuine: true })
    const seconds = String(now.getTime() / 1000 - 60)
    expect(
      verifySecond({
        "x-timestamp": seconds,
        "x-hmac-signature-v2": signed(`${seconds}POST${path}${body}`, "sécret"),
      }),
    ).toEqual({ genuine: true })
  })

  it("is refused with one changed byte of the body, the path or the time", () => {
    const refused = { genuine: false, reason: expect.stringContaining("does not belong") }
    expect(verifySecond({}, body.replace("614", "615"))).toEqual(refused)
    expect(verifySecond({ "x-path": `${path}/` })).toEqual(refused)
    expect(verifySecond({ "x-timestamp": stamp.replace("58", "57") })).toEqual(refused)
  })

  it("is refused when it is old, of no time, or without its headers", () => {
    const old = "2026-11-19T12:00:00Z"
    const resigned = (at: string) => ({
      "x-timestamp": at,
      "x-hmac-signature-v2": signed(`${at}POST${path}${body}`, "sécret"),
    })
    expect(verifySecond(resigned(old))).toMatchObject({
      reason: "the signature is more than a day old",
    })
    expect(verifySecond(resigned("soon"))).toMatchObject({
      reason: "the X-Timestamp header is not a time",
    })
    expect(verifySecond({ "x-path": "" })).toMatchObject({
      reason: "the request has no X-Timestamp and X-Path headers",
    })
  })
})

describe("the API", () => {
  const subject = { carrier: "usps", trackingNumber: "EZ1/1", externalId: null }
  const credentials = { apiKey: "EZTK" }
  const answer = respond(200, '{"trackers":[],"has_more":false}')

  it("is asked by id, else by number", async () => {
    const { result, requests } = await serve(answer, async (access) => {
      const to = { credentials, ...access }
      await easypost.poll?.fetchTracking(to, { ...subject, externalId: "trk_1" })
      return easypost.poll?.fetchTracking(to, subject)
    })
    expect(Buffer.from(result?.body ?? []).toString()).toBe('{"trackers":[],"has_more":false}')
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /trackers/trk_1",
      "GET /trackers?tracking_code=EZ1%2F1",
    ])
    expect(requests[0]?.headers.authorization).toBe("Basic RVpUSzo=")
  })

  it("is told to follow a number, by EasyPost's name of the carrier where it has one", async () => {
    const { requests } = await serve(answer, async (access) => {
      const to = { credentials, ...access }
      await easypost.poll?.register?.(to, { ...subject, carrier: "dhl_express" })
      await easypost.poll?.register?.(to, { ...subject, carrier: "veho" })
      await easypost.poll?.test?.(to)
    })
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ["POST", "/trackers", '{"tracker":{"tracking_code":"EZ1/1","carrier":"DHLExpress"}}'],
      ["POST", "/trackers", '{"tracker":{"tracking_code":"EZ1/1"}}'],
      ["GET", "/trackers?page_size=1", ""],
    ])
  })

  it.each(failingAnswers)("says what %s means", async (_, failing, code, words) => {
    const { result } = await serve(failing, (access) =>
      easypost.poll
        ? easypost.poll.fetchTracking({ credentials, ...access }, subject).catch((error) => error)
        : Promise.reject(new Error("no poll")),
    )
    expect(result).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it("is not asked without a key", async () => {
    const { requests } = await serve(answer, async (access) => {
      const asked = easypost.poll?.fetchTracking({ credentials: {}, ...access }, subject)
      await expect(asked).rejects.toThrow("has no API key yet")
    })
    expect(requests).toEqual([])
  })
})
