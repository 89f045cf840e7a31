import { expect, test } from "vitest"
import { type Claim, checkToken, signToken } from "@/lib/proof/token"

const key = Buffer.alloc(32, 1)
const claim: Claim = { shipmentId: "0190a000-0000-7000-8000-1", teamEpoch: 0, shipmentEpoch: 2 }
const until = new Date("2026-05-14T10:00:00Z")
const before = new Date(until.getTime() - 1)
const link = signToken("link", claim, until, key)
const check = (token: string, over: Partial<Claim> = {}, now = before, keys = [key]) =>
  checkToken("link", token, { ...claim, ...over }, keys, now)
const unknown = { holds: false, why: "unknown" }

test("a token is short, plain in an address, and opens what it was signed for", () => {
  expect(link).toMatch(/^[\w-]{36}$/)
  expect(check(link)).toEqual({ holds: true, until })
})

test("each flipped bit makes it unknown", () => {
  const bytes = Buffer.from(link, "base64url")
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(check(flipped.toString("base64url")), `bit ${bit}`).toEqual(unknown)
  }
})

test("each other character, and each other spelling, makes it unknown", () => {
  for (let at = 0; at < link.length; at += 1) {
    for (const other of ["A", "_", "+", "=", " ", "é"]) {
      if (link[at] === other) continue
      expect(check(link.slice(0, at) + other + link.slice(at + 1))).toEqual(unknown)
    }
  }
  for (const text of ["", link.slice(1), `${link}A`, `${link}=`, ` ${link}`, "k".repeat(10_000)]) {
    expect(check(text)).toEqual(unknown)
  }
})

test("it opens up to its end, and not at it", () => {
  expect(check(link, {}, new Date(until.getTime() - 1)).holds).toBe(true)
  expect(check(link, {}, until)).toEqual({ holds: false, why: "expired" })
})

test("a later epoch of the team or of the shipment revokes it", () => {
  expect(check(link, { teamEpoch: 1 })).toEqual({ holds: false, why: "revoked" })
  expect(check(link, { shipmentEpoch: 3 })).toEqual({ holds: false, why: "revoked" })
  expect(check(link, { shipmentEpoch: 1 })).toEqual({ holds: false, why: "revoked" })
})

test("it is no other shipment's, no cookie, and no other installation's", () => {
  expect(check(link, { shipmentId: "0190a000-0000-7000-8000-2" })).toEqual(unknown)
  expect(checkToken("visit", link, claim, [key], before)).toEqual(unknown)
  expect(check(link, {}, before, [Buffer.alloc(32, 2)])).toEqual(unknown)
  expect(check(link, {}, before, [])).toEqual(unknown)
})

test("an older key goes on opening what it signed", () => {
  expect(check(link, {}, before, [Buffer.alloc(32, 2), key]).holds).toBe(true)
})
