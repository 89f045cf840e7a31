import fc from "fast-check"
import { expect, test } from "vitest"
import { type CheckedShipment, nextCheckAt, rhythmMinutes } from "@/lib/shipments/next-check"

const now = new Date("2026-03-10T12:00:00Z")
const moving: CheckedShipment = {
  category: "InTransit",
  terminal: false,
  handedOverAt: new Date("2026-03-09T12:00:00Z"),
  lastEventAt: new Date("2026-03-10T10:00:00Z"),
  createdAt: new Date("2026-03-08T12:00:00Z"),
  failures: 0,
}
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

function minutesUntil(change: Partial<CheckedShipment>) {
  const next = nextCheckAt({ ...moving, ...change }, now)
  return next ? (next.getTime() - now.getTime()) / 60_000 : null
}

const round = (minutes: number | null) => minutes && Math.round(minutes)
const label = { category: "Info", handedOverAt: null } as const

test.each([
  ["on its way, rhythm not known", { rhythmMinutes: null }, 45],
  ["scanned every two hours", { rhythmMinutes: 120 }, 35],
  ["scanned every seven hours", { rhythmMinutes: 420 }, 50],
  ["scanned once a week", { rhythmMinutes: 10_080 }, 50],
  ["left a place two hours ago", { detail: "departed_facility" }, 30],
  ["left a place this minute", { detail: "departed_facility", lastEventAt: now }, 150],
  ["left a place, and late there", { detail: "departed_facility", lastEventAt: ago(3) }, 45],
  ["followed by webhooks", { pushed: true }, 180],
  ["on the van, followed by webhooks", { category: "OutForDelivery", pushed: true }, 60],
  ["on the van", { category: "OutForDelivery" }, 15],
  ["on the van and expected", { category: "OutForDelivery", eta: ago(-0.4) }, 5],
  ["on the van, expected tonight", { category: "OutForDelivery", eta: ago(-6) }, 15],
  ["on the van since yesterday", { category: "OutForDelivery", lastEventAt: ago(20) }, 60],
  ["in trouble", { category: "DeliveryFailure", rhythmMinutes: 420 }, 50],
  ["waits to be fetched", { category: "AvailableForPickup" }, 120],
  ["a fresh label", label, 180],
  ["a label of yesterday", { ...label, lastEventAt: ago(20) }, 75],
  ["an old label", { ...label, lastEventAt: ago(170) }, 360],
  ["silent for two days", { lastEventAt: ago(48) }, 90],
  ["silent for a week", { lastEventAt: ago(168) }, 315],
  ["silent for a month", { lastEventAt: ago(720) }, 1440],
  ["one failure", { failures: 1, rhythmMinutes: 420 }, 100],
  ["many failures wait a day at most", { failures: 30 }, 1440],
  ["arrived", { terminal: true }, null],
  ["given up by us", { category: "Expired", detail: "no_recent_events" }, null],
  ["given up by its source", { category: "Expired", detail: "expired", rhythmMinutes: 420 }, 50],
] satisfies [string, Partial<CheckedShipment>, number | null][])("%s", (_, change, minutes) => {
  expect(round(minutesUntil(change))).toBe(minutes)
})

test("on Sundays half as often, but for parcels on the van", () => {
  const sunday = new Date("2026-03-08T12:00:00Z")
  const waits = (change: Partial<CheckedShipment>) => {
    const shipment = { ...moving, lastEventAt: new Date("2026-03-08T10:00:00Z"), ...change }
    return ((nextCheckAt(shipment, sunday)?.getTime() ?? 0) - sunday.getTime()) / 60_000
  }
  expect([{}, label, { category: "OutForDelivery" as const }].map(waits)).toEqual([90, 360, 15])
})

test("after a failure shipments come back apart, each always at the same moment", () => {
  const waits = Array.from(
    { length: 200 },
    (_, i) => minutesUntil({ id: `shipment-${i}`, failures: 1, rhythmMinutes: 420 }) ?? 0,
  )
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(75)
  expect(Math.max(...waits)).toBeLessThanOrEqual(125)
  expect(Math.min(...waits)).toBeLessThan(78)
  expect(Math.max(...waits)).toBeGreaterThan(122)
  expect(new Set(waits).size).toBeGreaterThan(190)
  expect(minutesUntil({ id: "shipment-7", failures: 1, rhythmMinutes: 420 })).toBe(waits[7])
})

test("a check is always ahead, within a day, and never sooner for one more failure", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("InTransit", "OutForDelivery", "Info", "Exception", "Delayed"),
      fc.boolean(),
      fc.integer({ min: 0, max: 2_000 }),
      fc.option(fc.double({ min: 0, max: 20_000, noNaN: true })),
      fc.integer({ min: 0, max: 20 }),
      (category, handedOver, quietHours, rhythm, failures) => {
        const shipment = {
          category,
          handedOverAt: handedOver ? ago(3_000) : null,
          lastEventAt: ago(quietHours),
          rhythmMinutes: rhythm,
        } as const
        const wait = minutesUntil({ ...shipment, failures }) ?? 0
        expect(wait).toBeGreaterThanOrEqual(5)
        expect(wait).toBeLessThanOrEqual(1440)
        expect(minutesUntil({ ...shipment, failures: failures + 1 })).toBeGreaterThanOrEqual(wait)
      },
    ),
  )
})

test("the rhythm is the middle gap; one stop told in several scans is no gap", () => {
  expect(rhythmMinutes([])).toBeNull()
  expect(rhythmMinutes([ago(9), ago(4)])).toBeNull()
  expect(rhythmMinutes([ago(1), ago(9), ago(8.95), ago(4)])).toBe(297)
  expect(rhythmMinutes([ago(1), ago(3), ago(13), ago(25)])).toBe(600)
})
