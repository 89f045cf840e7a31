import { describe, expect, it } from "vitest"
import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"

describe("normaliseTrackingNumber", () => {
  it.each([
    [" 1z999aa1 0123456784\n", "1Z999AA10123456784"],
    ["9205-5901–6491 7312\u00a07510\u200b89", "9205590164917312751089"],
    ["SHIPPO_DELIVERED", "SHIPPO_DELIVERED"],
    ["99.34.123456", "99.34.123456"],
    ["ＲＲ１２３", "RR123"],
    ["ab\u0000cd", "ABCD"],
  ])("%j is %s", (text, number) => {
    expect(normaliseTrackingNumber(text)).toBe(number)
  })

  it.each(["", " - ", "\u0000", "1".repeat(65)])("refuses %j", (text) => {
    expect(normaliseTrackingNumber(text)).toBeNull()
  })
})

describe("normaliseCarrier", () => {
  it.each([
    ["usps", "usps"],
    ["USPS", "usps"],
    ["dhl_express", "dhl_express"],
    ["DHLExpress", "dhl_express"],
    ["Canada Post", "canada_post"],
    ["CanadaPost", "canada_post"],
    ["FedEx", "fedex"],
    ["LaserShip", "lasership"],
    ["OnTrac", "ontrac"],
    ["Better Trucks", "better_trucks"],
    ["Correos España", "correos_espana"],
    ["constructor", "constructor"],
  ])("%s is %s", (text, slug) => {
    expect(normaliseCarrier(text)).toBe(slug)
  })

  it.each(["", "  ", "—", "x".repeat(65)])("refuses %j", (text) => {
    expect(normaliseCarrier(text)).toBeNull()
  })
})
