import { expect, test } from "vitest"
import { detailWords, stateWords } from "@/lib/shipments/detail-words"
import { details } from "@/lib/tracking/details"

test("every detail has words of its own, short enough for a badge", () => {
  const keys = Object.keys(details)
  const words = keys.map(detailWords)
  expect(new Set(words).size).toBe(keys.length)
  expect(words.filter((text) => !/^[A-Z][A-Za-z ,:]+$/.test(text) || text.length > 28)).toEqual([])
})

test("a parcel that was lost and found says so, and not as a key", () => {
  expect(detailWords("lost_and_found")).toBe("Lost, now found")
  expect(stateWords("Exception", "lost_and_found")).toBe("Lost, now found")
})
