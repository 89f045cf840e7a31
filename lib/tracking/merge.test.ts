import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mergeSources } from "@/lib/tracking/merge"
import type { FoldedEvent } from "@/lib/tracking/state"

const nearness = (source: string) => (source === "ups" ? "carrier" : "aggregator")

function event(source: string, at: string, change: Partial<FoldedEvent> & { city?: string } = {}) {
  const { city = "Aarhus", ...rest } = change
  const made: FoldedEvent = {
    source,
    dedupeKey: `${source}-${at}-${city}-${rest.category ?? ""}`,
    sequence: 0,
    occurredAt: new Date(`2026-03-${at}:00Z`),
    localTime: null,
    offset: "+00:00",
    timeConfidence: "exact",
    category: "InTransit",
    detail: "in_transit",
    carrierCode: null,
    message: "",
    actionRequired: false,
    unmapped: false,
    location: { city, region: null, postalCode: null, country: "DK" },
    ...rest,
  }
  return made
}

describe("one scan told by two sources", () => {
  test("is one event, in the carrier's own telling", () => {
    const own = event("ups", "01T10:00")
    const passedOn = event("shippo", "01T10:04")
    const merged = mergeSources([passedOn, own], nearness)
    expect(merged.events).toEqual([own])
    expect([...merged.sameAs]).toEqual([[passedOn.dedupeKey, own.dedupeKey]])
    expect(merged.conflict).toBeNull()
  })

  test("is known by the wall clock where the zone is not", () => {
    const own = event("ups", "01T10:00", { localTime: "2026-03-01T12:00:00" })
    const passedOn = event("shippo", "01T12:00", {
      localTime: "2026-03-01T12:00:30",
      timeConfidence: "assumed",
    })
    expect(mergeSources([own, passedOn], nearness).events).toEqual([own])
  })

  test("may lack a place", () => {
    const passedOn = event("shippo", "01T10:04", {
      location: { city: null, region: null, postalCode: null, country: null },
    })
    expect(mergeSources([event("ups", "01T10:00"), passedOn], nearness).events).toHaveLength(1)
  })
})

test("two real scans stay two, and one source's own events are never merged", () => {
  const own = [event("ups", "01T10:00"), event("ups", "01T10:05", { city: "Odense" })]
  expect(mergeSources(own, nearness).events).toHaveLength(2)
  const passedOn = [event("shippo", "01T10:01"), event("shippo", "01T10:06")]
  const merged = mergeSources([event("ups", "01T10:00"), ...passedOn], nearness)
  expect(merged.events).toHaveLength(2)
})

test("another category or place is another scan", () => {
  const own = event("ups", "01T10:00")
  expect(
    mergeSources([own, event("shippo", "01T10:00", { category: "Delayed" })], nearness).events,
  ).toHaveLength(2)
  expect(
    mergeSources([own, event("shippo", "03T10:00", { city: "Odense" })], nearness),
  ).toMatchObject({
    events: { length: 2 },
    conflict: null,
  })
})

test("two places at one time are a conflict, and both are kept", () => {
  const merged = mergeSources(
    [event("ups", "01T10:00"), event("shippo", "01T10:05", { city: "Oslo" })],
    nearness,
  )
  expect(merged).toMatchObject({ events: { length: 2 }, conflict: "two_places" })
})

test("delivered against in transit is a conflict when it is not a matter of zones", () => {
  const delivered = event("shippo", "01T10:00", { category: "Delivered" })
  expect(mergeSources([delivered, event("ups", "01T12:00")], nearness).conflict).toBe(
    "delivered_and_moving",
  )
  expect(mergeSources([delivered, event("ups", "01T09:00")], nearness).conflict).toBeNull()
  const unsure = event("ups", "01T12:00", { timeConfidence: "assumed" })
  expect(mergeSources([delivered, unsure], nearness).conflict).toBeNull()
})

test("any order gives the same", () => {
  const events = [
    event("ups", "01T10:00"),
    event("shippo", "01T10:03"),
    event("17track", "01T10:02"),
    event("17track", "01T10:09"),
    event("shippo", "01T10:10", { city: "Oslo" }),
    event("ups", "02T08:00", { category: "Delivered" }),
    event("shippo", "02T08:05", { category: "Delivered" }),
  ]
  const expected = mergeSources(events, nearness)
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      const merged = mergeSources(shuffled, nearness)
      expect(merged.events).toEqual(expected.events)
      expect(merged.conflict).toBe(expected.conflict)
      expect([...merged.sameAs].sort()).toEqual([...expected.sameAs].sort())
    }),
  )
})
