import { expect, test } from "vitest"
import { slugFrom, slugProblem } from "@/lib/teams/slug"

test.each([
  ["Nordic Outfitters", "nordic-outfitters"],
  ["Café Müller & Söhne", "cafe-muller-sohne"],
  ["  Anna's   Straße Ærø ", "annas-strasse-aero"],
  ["Łódź 24/7", "lodz-24-7"],
  ["東京", ""],
  [`${"a".repeat(39)} shop`, "a".repeat(39)],
])("%s becomes %s", (name, slug) => {
  expect(slugFrom(name)).toBe(slug)
})

test.each(["demo", "nordic-outfitters", "a1", "24-7", "a".repeat(40)])("%s is fine", (slug) => {
  expect(slugProblem(slug)).toBeNull()
})

test.each([
  ["a", "Use 2 to 40 characters."],
  ["a".repeat(41), "Use 2 to 40 characters."],
  ["Nordic", "Use small letters, digits and single dashes between them."],
  ["-ab", "Use small letters, digits and single dashes between them."],
  ["a--b", "Use small letters, digits and single dashes between them."],
  ["a/../b", "Use small letters, digits and single dashes between them."],
  ["tracking", "This word is reserved. Choose another."],
])("%s is refused", (slug, problem) => {
  expect(slugProblem(slug)).toBe(problem)
})
