import { createHmac } from "node:crypto"
import { describe, expect, it, vi } from "vitest"
import { AppError } from "@/lib/errors"
import { shippo } from "@/lib/sources/shippo/source"

const now = new Date("2026-11-21T12:00:00Z")
const body = Buffer.from('{"event":"track_updated"}')

function signed(stamp: string, secret = "s3cret", content = body) {
  const digest = createHmac("sha256", secret).update(`${stamp}.`).update(content).digest("hex")
  return `t=${stamp},v1=${digest}`
}

function verify(
  header: string | null,
  credentials: Record<string, string> = { webhookSecret: "s3cret" },
) {
  const headers: Record<string, string> = header === null ? {} : { "shippo-auth-signature": header }
  return shippo.verifyWebhook?.({ body, headers, now }, credentials)
}

const seconds = (hours: number) => String(now.getTime() / 1000 + hours * 3600)

describe("verifyWebhook", () => {
  it("lets the URL's token stand alone without a secret", () => {
    expect(verify(null, {})).toEqual({ genuine: true })
  })

  it("accepts a right signature, also of a delivery retried hours later", () => {
    expect(verify(signed(seconds(0)))).toEqual({ genuine: true })
    expect(verify(signed(seconds(-23)))).toEqual({ genuine: true })
    expect(verify(signed(String(now.getTime())))).toEqual({ genuine: true })
  })

  it.each([
    ["none", null, "has no Shippo-Auth-Signature header"],
    ["rubbish", "hello", "is not t=...,v1=..."],
    ["half a one", `t=${seconds(0)},v1=abcd`, "is not t=...,v1=..."],
    ["another secret's", signed(seconds(0), "other"), "does not belong"],
    ["another body's", signed(seconds(0), "s3cret", Buffer.from("{}")), "does not belong"],
    ["an old one", signed(seconds(-25)), "more than a day old"],
    ["a future one", signed(seconds(1)), "in the future"],
  ])("refuses %s", (_, header, reason) => {
    expect(verify(header)).toEqual({ genuine: false, reason: expect.stringContaining(reason) })
  })
})

describe("parse", () => {
  it("reads JSON, and says what else it got", () => {
    expect(shippo.parse(body)).toEqual({ event: "track_updated" })
    expect(() => shippo.parse(Buffer.from(""))).toThrow("The body is empty.")
    expect(() => shippo.parse(Buffer.from('{"a":'))).toThrow("The body is not JSON")
    expect(() => shippo.parse(Buffer.from([0x7b, 0xff]))).toThrow("The body is not UTF-8 text.")
  })
})

describe("the API", () => {
  const subject = { carrier: "usps", trackingNumber: "92055/1", externalId: null }

  function access(answer: Response | Error, credentials: Record<string, string> = { apiKey: "k" }) {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => {
      if (answer instanceof Error) throw answer
      return answer
    })
    return { credentials, baseUrl: null, fetch }
  }

  it("is asked for a track, and gives the raw bytes", async () => {
    const to = access(
      new Response('{"a": 1.0}', { headers: { "content-type": "application/json" } }),
    )
    const answer = await shippo.poll?.fetchTracking(to, subject)
    expect(Buffer.from(answer?.body ?? []).toString()).toBe('{"a": 1.0}')
    expect(answer?.contentType).toBe("application/json")
    expect(to.fetch).toHaveBeenCalledWith("https://api.goshippo.com/tracks/usps/92055%2F1", {
      method: "GET",
      headers: { accept: "application/json", authorization: "ShippoToken k" },
      signal: expect.any(AbortSignal),
    })
  })

  it("is told to follow a number, at another base", async () => {
    const to = { ...access(new Response("{}", { status: 201 })), baseUrl: "http://127.0.0.1:9/x" }
    await shippo.poll?.register?.(to, subject)
    expect(to.fetch).toHaveBeenCalledWith("http://127.0.0.1:9/x/tracks/", {
      method: "POST",
      headers: {
        accept: "application/json",
        authorization: "ShippoToken k",
        "content-type": "application/json",
      },
      body: '{"carrier":"usps","tracking_number":"92055/1"}',
      signal: expect.any(AbortSignal),
    })
  })

  it.each([
    [
      new Response('{"detail":"Invalid token"}', { status: 401 }),
      "upstream",
      "refused the API key (401). Check the key in Settings, Sources. It says: Invalid token",
    ],
    [
      new Response('{"detail":"Carrier not supported."}', { status: 400 }),
      "upstream",
      "It says: Carrier not supported.",
    ],
    [new Response("", { status: 404 }), "upstream", "Check the carrier, the number"],
    [
      new Response("", { status: 429, headers: { "retry-after": "30" } }),
      "rate_limited",
      "retry after 30",
    ],
    [new Response("<html>", { status: 502 }), "upstream", "trouble of its own (502)"],
    [new Response("<html>Welcome"), "upstream", "not complete JSON"],
    [new Response('{"carrier":"us'), "upstream", "not complete JSON"],
    [new Response(""), "upstream", "not complete JSON"],
    [new TypeError("fetch failed"), "upstream", "could not be reached: fetch failed"],
    [new DOMException("late", "TimeoutError"), "upstream", "did not answer within 10 seconds"],
  ])("fails in words: %#", async (answer, code, words) => {
    const failure = await shippo.poll
      ?.fetchTracking(access(answer), subject)
      .catch((error) => error)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure.code).toBe(code)
    expect(failure.message).toContain(words)
  })

  it("is not asked without a key", async () => {
    const to = access(new Response("{}"), {})
    await expect(shippo.poll?.fetchTracking(to, subject)).rejects.toThrow("has no API key yet")
    expect(to.fetch).not.toHaveBeenCalled()
  })
})
