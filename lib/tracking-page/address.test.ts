import { expect, test } from "vitest"
import { canonicalAddress, isCanonical, logoPath, pagePath } from "@/lib/tracking-page/address"

const at = (user: string, carrier: string, number: string) => ({ user, carrier, number })

test.each([
  [at("demo", "usps", "9205590164917312751089"), at("demo", "usps", "9205590164917312751089")],
  [at("Demo", "USPS", "9205 5901 6491 7312 7510 89"), at("demo", "usps", "9205590164917312751089")],
  [at("demo", "DHL-Express", "jd-0146%2000"), at("demo", "dhl_express", "JD014600")],
  [at("demo", "Canada%20Post", "cc–4711"), at("demo", "canada_post", "CC4711")],
  [at("demo", "shippo", "shippo_transit"), at("demo", "shippo", "SHIPPO_TRANSIT")],
])("%j is %j", (asked, canonical) => {
  expect(canonicalAddress(asked)).toEqual(canonical)
  expect(canonicalAddress(canonical)).toEqual(canonical)
  expect(isCanonical(canonical, canonical)).toBe(true)
})

test("a spelling that is not canonical is told from one that is, encoded or not", () => {
  const address = at("demo", "dhl", "A/1")
  expect(isCanonical(at("demo", "dhl", "A%2F1"), address)).toBe(true)
  expect(isCanonical(at("demo", "dhl", "a/1"), address)).toBe(false)
  expect(pagePath(address)).toBe("/tracking/demo/dhl/A%2F1")
})

test.each([
  at("", "usps", "1"),
  at("demo", "--", "1"),
  at("demo", "usps", " - "),
  at("demo", "usps", "9".repeat(65)),
  at("../etc", "usps", "1"),
  at("de'mo", "usps", "1"),
  at("demo\u0000", "usps", "1"),
])("%j can be nobody's", (asked) => {
  expect(canonicalAddress(asked)).toBeNull()
})

test("no control character reaches the database", () => {
  expect(canonicalAddress(at("demo", "usps", "1%002"))).toEqual(at("demo", "usps", "12"))
  expect(canonicalAddress(at("demo", "usps", "%E0%A4%A"))).toEqual(at("demo", "usps", "%E0%A4%A"))
})

test("logoPath", () => {
  expect(logoPath("demo", "k3")).toBe("/tracking/demo/logo?v=k3")
})
