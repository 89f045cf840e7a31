import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { readKeyRing, sealCredentials, unsealCredentials } from "@/lib/sources/credentials"

const key = () => randomBytes(32).toString("base64")
const first = `k1:${key()}`
const second = `k2:${key()}`
const ring = readKeyRing(first)

test("what is sealed opens again, and never looks the same twice", () => {
  const sealed = sealCredentials({ apiKey: "shippo_live_ø" }, ring, "connection-1")
  expect(unsealCredentials(sealed, ring, "connection-1")).toEqual({ apiKey: "shippo_live_ø" })
  expect(sealed).not.toContain("shippo_live")
  expect(sealCredentials({ apiKey: "shippo_live_ø" }, ring, "connection-1")).not.toBe(sealed)
  expect(unsealCredentials(null, ring, "connection-1")).toEqual({})
})

test("a rotated ring seals with its first key and opens with the older one", () => {
  const rotated = readKeyRing(`${second},${first}`)
  const old = sealCredentials({ apiKey: "a" }, ring, "c")
  expect(unsealCredentials(old, rotated, "c")).toEqual({ apiKey: "a" })
  expect(sealCredentials({ apiKey: "a" }, rotated, "c").split(".")[1]).toBe("k2")
})

test.each([
  ["another connection's row", (text: string) => text, "other", ring],
  [
    "one changed character",
    // The first of the sealed text: the last one of base64 may hold bits that mean nothing.
    (text: string) =>
      text.replace(/\.(.)([^.]*)$/, (_, first, rest) => `.${first === "A" ? "B" : "A"}${rest}`),
    "c",
    ring,
  ],
  ["a key that is gone", (text: string) => text, "c", readKeyRing(second)],
  ["another form", () => "v0.nothing", "c", ring],
])("refuses %s", (_, change, bindTo, opening) => {
  const sealed = sealCredentials({ apiKey: "secret" }, ring, "c")
  expect(() => unsealCredentials(change(sealed), opening, bindTo)).toThrow(/can't be read/)
})

test.each([[""], ["k1"], ["k1:short"], [`:${key()}`]])("refuses the key ring %j", (text) => {
  expect(() => readKeyRing(text)).toThrow(/PORCHLIGHT_KEYS/)
})
