import { expect, test } from "vitest"
import { expectedWords, shortExpectedWords } from "@/lib/shipments/window-words"

const zone = "Europe/Copenhagen"
const now = new Date("2026-11-24T09:00:00Z")
const at = (text: string) => new Date(`2026-11-${text}Z`)

test.each([
  ["24T12:00", null, "Today", "Today"],
  ["24T15:00", "24T13:00", "Today, 14:00–16:00", "Today 14–16"],
  ["24T15:00", "24T08:30", "Today, 09:30–16:00", "Today 9:30–16"],
  ["25T15:30", "25T13:00", "Tomorrow, 14:00–16:30", "Tomorrow"],
  ["25T01:00", "24T21:00", "Today, 22:00–02:00", "Today 22–2"],
  ["26T00:00", "24T00:00", "24–26 Nov", "24–26 Nov"],
  // It has shut.
  ["24T08:59", "24T06:00", "Today, 07:00–09:59", "Today"],
  ["24T15:00", "20T13:00", "Today", "Today"],
  ["24T12:00", "24T15:00", "Today", "Today"],
])("until %s from %s is %s", (eta, from, words, short) => {
  const expected = { eta: at(eta), etaFrom: from ? at(from) : null }
  expect(expectedWords(expected, now, zone)).toBe(words)
  expect(shortExpectedWords(expected, now, zone)).toBe(short)
})

test("days of two months, and of another year", () => {
  const days = (from: string, to: string) => ({ eta: new Date(to), etaFrom: new Date(from) })
  const plain = (text: string) => text.replace(/\s/g, " ")
  expect(plain(expectedWords(days("2026-11-29", "2026-12-02"), now, zone))).toBe("29 Nov – 2 Dec")
  expect(plain(expectedWords(days("2026-12-30", "2027-01-02"), now, zone))).toBe(
    "30 Dec 2026 – 2 Jan 2027",
  )
  // West of Greenwich a bare day is the same day.
  expect(expectedWords(days("2026-11-24", "2026-11-26"), now, "America/Denver")).toBe("24–26 Nov")
})
