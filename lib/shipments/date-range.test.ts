import { describe, expect, test } from "vitest"
import { readDateRange } from "@/lib/shipments/date-range"

const now = new Date("2026-03-10T22:30:00Z")
const read = (text: string, timeZone = "Europe/Copenhagen") => readDateRange(text, now, timeZone)
const range = (from: string | null, to: string | null) => ({
  from: from && new Date(from),
  to: to && new Date(to),
})

describe("readDateRange", () => {
  test.each([
    ["2026-03-01..2026-03-02", range("2026-02-28T23:00:00Z", "2026-03-02T23:00:00Z")],
    ["2026-03-01", range("2026-02-28T23:00:00Z", "2026-03-01T23:00:00Z")],
    ["2026-03-01..", range("2026-02-28T23:00:00Z", null)],
    ["..2026-03-01", range(null, "2026-03-01T23:00:00Z")],
    // The day on which summer time begins has 23 hours.
    ["2026-03-29", range("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")],
    ["today", range("2026-03-09T23:00:00Z", "2026-03-10T23:00:00Z")],
    ["today-7..today", range("2026-03-02T23:00:00Z", "2026-03-10T23:00:00Z")],
    ["today..today+2", range("2026-03-09T23:00:00Z", "2026-03-12T23:00:00Z")],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected))

  test("today is the team's", () => {
    expect(read("today", "Asia/Tokyo")).toEqual(
      range("2026-03-10T15:00:00Z", "2026-03-11T15:00:00Z"),
    )
  })

  test.each([
    "",
    "..",
    "soon",
    "2026-13-01",
    "2026-03-02..2026-03-01",
    "today..today..today",
    "today-x",
  ])("%j is no range", (text) => expect(read(text)).toBeNull())
})
