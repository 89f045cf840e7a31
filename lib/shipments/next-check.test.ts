import { expect, test } from "vitest"
import { type CheckedShipment, nextCheckAt } from "@/lib/shipments/next-check"

const now = new Date("2026-03-10T12:00:00Z")
const moving: CheckedShipment = {
  category: "InTransit",
  terminal: false,
  handedOverAt: new Date("2026-03-09T12:00:00Z"),
  lastEventAt: new Date("2026-03-10T10:00:00Z"),
  createdAt: new Date("2026-03-08T12:00:00Z"),
  failures: 0,
}

function minutesUntil(change: Partial<CheckedShipment>) {
  const next = nextCheckAt({ ...moving, ...change }, now)
  return next ? (next.getTime() - now.getTime()) / 60_000 : null
}

test.each([
  ["on its way", {}, 120],
  ["on the van", { category: "OutForDelivery" }, 15],
  ["in trouble", { category: "DeliveryFailure" }, 60],
  ["a fresh label", { category: "Info", handedOverAt: null }, 180],
  [
    "an old label",
    { category: "Info", handedOverAt: null, lastEventAt: new Date("2026-03-05T12:00:00Z") },
    720,
  ],
  ["silent for a week", { lastEventAt: new Date("2026-03-01T12:00:00Z") }, 360],
  ["silent for a month", { lastEventAt: new Date("2026-01-01T12:00:00Z") }, 1440],
  ["one failure", { failures: 1 }, 240],
  ["many failures wait a day at most", { failures: 30 }, 1440],
  ["arrived", { terminal: true }, null],
] satisfies [string, Partial<CheckedShipment>, number | null][])("%s", (_, change, minutes) => {
  expect(minutesUntil(change)).toBe(minutes)
})
