import { describe, expect, it } from "vitest"
import { dedupeKey } from "@/lib/tracking/dedupe"
import type { TrackingEvent } from "@/lib/tracking/event"

const event: TrackingEvent = {
  occurredAt: new Date("2016-07-23T13:03:00Z"),
  localTime: "2016-07-23T13:03:00",
  offset: null,
  timeConfidence: "assumed",
  category: "InTransit",
  detail: "in_transit",
  carrierCode: "TRANSIT",
  message: "Your shipment has been accepted.",
  actionRequired: false,
  unmapped: false,
  location: { city: "Las Vegas", region: "NV", postalCode: "89101", country: "US" },
}
const key = dedupeKey("shippo", event)

describe("dedupeKey", () => {
  it("is short, and the same for the same content", () => {
    expect(key).toMatch(/^[0-9a-f]{40}$/)
    expect(dedupeKey("shippo", { ...event })).toBe(key)
  })

  it("does not depend on what the event was taken to mean, or on typography", () => {
    const today: TrackingEvent = {
      ...event,
      category: "Exception",
      detail: "held",
      actionRequired: true,
      unmapped: true,
      message: "YOUR  shipment has been accepted",
    }
    expect(dedupeKey("shippo", today)).toBe(key)
  })

  it("is one for a scan told once with a zone and once without", () => {
    const zoned: TrackingEvent = {
      ...event,
      occurredAt: new Date("2016-07-23T20:03:00Z"),
      offset: "-07:00",
      timeConfidence: "zoned",
    }
    expect(dedupeKey("shippo", zoned)).toBe(key)
  })

  it.each<[string, Partial<TrackingEvent>]>([
    ["time", { localTime: "2016-07-23T13:04:00" }],
    ["instant, where there is no local time", { localTime: null }],
    ["code", { carrierCode: "DELIVERED" }],
    ["words", { message: "Arrived at the USPS origin facility." }],
    ["place", { location: { ...event.location, postalCode: "89120" } }],
  ])("differs by %s", (_, other) => {
    expect(dedupeKey("shippo", { ...event, ...other })).not.toBe(key)
  })

  it("differs by source", () => {
    expect(dedupeKey("postgrid", event)).not.toBe(key)
  })
})
