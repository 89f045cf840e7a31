import { expect, test } from "vitest"
import { moneyWords } from "@/lib/shipments/order-words"

test.each([
  ["1200.50", "EUR", "€1,200.50"],
  ["1200.50", "JPY", "¥1,201"],
  ["1200.50", null, "1,200.50"],
  ["7.00", "NOT A CODE", "7.00 NOT A CODE"],
  [null, "EUR", null],
])("%s %s is read as %s", (value, currency, words) => {
  expect(moneyWords(value, currency)).toBe(words)
})
