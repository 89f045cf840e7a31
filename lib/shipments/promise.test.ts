import { expect, it } from "vitest"
import { endOfDay } from "@/lib/shipments/promise"

it.each([
  ["2026-11-21", "UTC", "2026-11-21T23:59:59.000Z"],
  ["2026-11-21", "Europe/Copenhagen", "2026-11-21T22:59:59.000Z"],
  ["2026-07-01", "Europe/Copenhagen", "2026-07-01T21:59:59.000Z"],
  ["2026-03-29", "Europe/Copenhagen", "2026-03-29T21:59:59.000Z"],
  ["2026-11-21", "America/Los_Angeles", "2026-11-22T07:59:59.000Z"],
  ["2026-11-21", "Pacific/Auckland", "2026-11-21T10:59:59.000Z"],
])("ends %s in %s at %s", (date, zone, instant) => {
  expect(endOfDay(date, zone).toISOString()).toBe(instant)
})
