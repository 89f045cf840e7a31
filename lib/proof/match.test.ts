import { expect, test } from "vitest"
import { type Evidence, matches, noEvidence } from "@/lib/proof/match"

const evidence: Evidence = { postalCode: "SW1A 2AA", email: "Kari@Example.com", country: "GB" }

test.each([
  ["SW1A 2AA", true],
  ["sw1a2aa", true],
  [" sw1a-2aa ", true],
  ["ＳＷ１Ａ ２ＡＡ", true],
  ["kari@example.com", true],
  ["  KARI@EXAMPLE.COM ", true],
  ["SW1A 2AB", false],
  ["SW1A", false],
  ["kari", false],
  ["example.com", false],
  ["", false],
  [" - ", false],
])("%j: %s", (proof, right) => {
  expect(matches(proof, evidence)).toBe(right)
})

test("nothing matches where the shop told nothing", () => {
  for (const proof of ["", "-", "@", "null", "undefined"]) {
    expect(matches(proof, noEvidence)).toBe(false)
    expect(matches(proof, { postalCode: " - ", email: "", country: null })).toBe(false)
  }
})

test("five digits are enough of a ZIP+4, in the United States alone", () => {
  expect(matches("98101", { ...noEvidence, postalCode: "98101-1234", country: "US" })).toBe(true)
  expect(matches("981011234", { ...noEvidence, postalCode: "98101", country: "US" })).toBe(true)
  expect(matches("98101", { ...noEvidence, postalCode: "98101-1234", country: "BR" })).toBe(false)
})
