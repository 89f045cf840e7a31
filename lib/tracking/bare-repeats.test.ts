import { describe, expect, it } from "vitest"
import { bareRepeats } from "@/lib/tracking/bare-repeats"
import { mergeSources } from "@/lib/tracking/merge"
import type { FoldedEvent } from "@/lib/tracking/state"

const nowhere = { city: null, region: null, postalCode: null, country: null }

function event(dedupeKey: string, change: Partial<FoldedEvent> = {}): FoldedEvent {
  return {
    source: "bring",
    dedupeKey,
    sequence: 0,
    occurredAt: new Date("2026-03-16T14:58:48Z"),
    localTime: "2026-03-16T15:58:48",
    offset: "+01:00",
    timeConfidence: "exact",
    category: "InTransit",
    detail: "arrived_facility",
    carrierCode: "TERMINAL",
    message: "Arrived",
    actionRequired: false,
    unmapped: false,
    location: { ...nowhere, city: "Oslo" },
    ...change,
  }
}

const bare = { message: "", location: nowhere, localTime: "2026-03-16T14:58:48", offset: "+00:00" }

describe("bareRepeats", () => {
  it("finds a scan that the same source tells whole", () => {
    const events = [event("pushed", bare), event("polled")]
    expect([...bareRepeats(events)]).toEqual([["pushed", "polled"]])
    expect([...bareRepeats(events.toReversed())]).toEqual([["pushed", "polled"]])
  })

  it.each([
    ["of another code", { carrierCode: "DELIVERED" }],
    ["of another minute", { occurredAt: new Date("2026-03-16T14:59:01Z") }],
    ["of another source", { source: "aftership" }],
    ["as bare as itself", bare],
  ])("leaves it beside one %s", (_, change) => {
    expect([...bareRepeats([event("pushed", bare), event("polled", change)])]).toEqual([])
  })

  it.each([
    ["words", { message: "Arrived at the terminal" }],
    ["a place", { location: { ...nowhere, country: "NO" } }],
  ])("leaves one with %s", (_, change) => {
    expect([...bareRepeats([event("other", { ...bare, ...change }), event("polled")])]).toEqual([])
  })
})

describe("mergeSources", () => {
  it("tells a pushed scan once, with one source and with several", () => {
    const [pushed, polled] = [event("pushed", bare), event("polled")]
    const one = mergeSources([pushed, polled], () => "carrier")
    expect(one).toEqual({
      events: [polled],
      sameAs: new Map([["pushed", "polled"]]),
      conflict: null,
    })
    const passedOn = event("passed on", { source: "aftership" })
    const nearness = (source: string) => (source === "bring" ? "carrier" : "aggregator")
    const two = mergeSources([passedOn, pushed, polled], nearness)
    expect(two.events).toEqual([polled])
    expect(Object.fromEntries(two.sameAs)).toEqual({ pushed: "polled", "passed on": "polled" })
    const turned = mergeSources([passedOn, pushed, polled], (source) =>
      source === "bring" ? "aggregator" : "carrier",
    )
    expect(turned.events).toEqual([passedOn])
    expect(Object.fromEntries(turned.sameAs)).toEqual({
      pushed: "passed on",
      polled: "passed on",
    })
  })
})
