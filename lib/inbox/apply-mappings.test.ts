import { expect, test } from "vitest"
import { applyMappings, type CodeMeaning } from "@/lib/inbox/apply-mappings"
import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"

const place = { city: null, region: null, postalCode: null, country: null }

function scan(change: Partial<TrackingEvent>): TrackingEvent {
  return {
    occurredAt: new Date("2026-03-01T08:00:00Z"),
    localTime: "2026-03-01T08:00:00",
    offset: "+00:00",
    timeConfidence: "exact",
    category: "Info",
    detail: "status_unknown",
    carrierCode: "ZZ",
    message: "Beamed to the hub",
    actionRequired: false,
    unmapped: true,
    location: place,
    ...change,
  }
}

function update(events: TrackingEvent[]): TrackingUpdate {
  return {
    source: "ups",
    carrier: "ups",
    trackingNumber: "1Z",
    externalId: null,
    notFound: false,
    eta: null,
    originalEta: null,
    signedBy: null,
    serviceLevel: null,
    origin: null,
    destination: null,
    reference: null,
    recipient: null,
    events,
    problems: [],
  }
}

const meaning: CodeMeaning = {
  source: "ups",
  carrier: "ups",
  carrierCode: "ZZ",
  words: "",
  detail: "held",
}

test("an unknown code takes the team's meaning, with its category and what must be done", () => {
  expect(applyMappings(update([scan({})]), [meaning]).events).toEqual([
    scan({ category: "Exception", detail: "held", actionRequired: true, unmapped: false }),
  ])
})

test("a scan without a code is known by its words, and only by all of them", () => {
  const words = { ...meaning, carrierCode: "", words: "Beamed to the hub", detail: "in_transit" }
  const events = [
    scan({ carrierCode: null }),
    scan({ carrierCode: null, message: "Beamed" }),
    scan({ carrierCode: "YY" }),
  ]
  expect(applyMappings(update(events), [words]).events.map((event) => event.detail)).toEqual([
    "in_transit",
    "status_unknown",
    "status_unknown",
  ])
})

test("a code that the source knows, another carrier's and a detail that is gone stay as they are", () => {
  const known = update([scan({ unmapped: false, category: "Delivered", detail: "delivered" })])
  expect(applyMappings(known, [meaning])).toEqual(known)
  const unknown = update([scan({})])
  expect(applyMappings(unknown, [{ ...meaning, carrier: "usps" }])).toEqual(unknown)
  expect(applyMappings(unknown, [{ ...meaning, source: "shippo" }])).toEqual(unknown)
  expect(applyMappings(unknown, [{ ...meaning, detail: "no_such_detail" }])).toEqual(unknown)
})
