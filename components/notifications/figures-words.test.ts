import { expect, it } from "vitest"
import { durationWords, shareWords } from "@/components/notifications/figures-words"

it.each([
  [null, "–"],
  [0.84, "0.8 s"],
  [12.4, "12 s"],
  [240, "4 min"],
  [12_600, "3.5 h"],
  [172_800, "2 d"],
])("says %s seconds as %s", (seconds, words) => {
  expect(durationWords(seconds)).toBe(words)
})

it.each([
  [0, 0, ""],
  [1, 400, "below 1 %"],
  [0, 3, "0 %"],
  [2, 3, "67 %"],
])("says %i of %i as %s", (part, whole, words) => {
  expect(shareWords(part, whole)).toBe(words)
})
