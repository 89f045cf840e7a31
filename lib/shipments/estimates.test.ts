import { expect, test } from "vitest"
import { estimatesOf } from "@/lib/shipments/estimates"

const change = (id: string, told: string, eta: string | null) => ({
  id,
  receivedAt: new Date(`2026-11-${told}:00Z`),
  eta: eta === null ? null : new Date(`2026-11-${eta}:00Z`),
  source: "ups",
  payloadId: `payload-${id}`,
})

test("keeps what names another day in the zone, newest first, with how far it moved", () => {
  const changes = [
    change("e", "23T09:00", "24T10:00"),
    change("d", "22T09:00", "26T10:00"),
    // The same day in Oslo, though not in UTC.
    change("c", "21T10:00", "23T23:30"),
    change("b", "21T09:00", "24T12:00"),
    change("a", "20T09:00", null),
  ]
  expect(estimatesOf(changes, "Europe/Oslo").map(({ id, moved }) => [id, moved])).toEqual([
    ["e", -2],
    ["d", 2],
    ["b", null],
  ])
  expect(estimatesOf(changes.slice(3), "Europe/Oslo")).toEqual([
    {
      id: "b",
      eta: new Date("2026-11-24T12:00:00Z"),
      toldAt: new Date("2026-11-21T09:00:00Z"),
      source: "ups",
      payloadId: "payload-b",
      moved: null,
    },
  ])
})

test("a shipment without estimates has none", () => {
  expect(estimatesOf([change("a", "20T09:00", null)], "UTC")).toEqual([])
})
