import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type DetailKey, detailOf, details } from "@/lib/tracking/details"
import { foldEvents } from "@/lib/tracking/fold"
import { nowhere } from "@/lib/tracking/places"
import type { FoldedEvent } from "@/lib/tracking/state"

/** A scan on day `day` of March 2026; days may be fractions. */
function scan(day: number, detail: DetailKey, over: Partial<FoldedEvent> = {}): FoldedEvent {
  const row = detailOf(detail)
  return {
    source: "shippo",
    sequence: 0,
    dedupeKey: `${day}-${detail}`,
    occurredAt: at(day),
    localTime: null,
    offset: null,
    timeConfidence: "assumed",
    category: row.category,
    detail,
    carrierCode: null,
    message: detail,
    actionRequired: row.actionRequired,
    unmapped: false,
    location: nowhere,
    ...over,
  }
}

function at(day: number): Date {
  return new Date(Date.UTC(2026, 2, 1) + (day - 1) * 86_400_000)
}

describe("foldEvents", () => {
  it("says registered before any event", () => {
    expect(foldEvents([])).toEqual({
      category: "Info",
      detail: "registered",
      milestone: "label_created",
      actionRequired: false,
      terminal: false,
      returning: false,
      exceptionReason: null,
      handedOverAt: null,
      deliveredAt: null,
      decidedBy: null,
      latest: null,
    })
  })

  it("gives the whole state of a delivered parcel", () => {
    const events = [
      scan(1, "label_created"),
      scan(2, "accepted"),
      scan(3, "out_for_delivery"),
      scan(3.2, "delivered"),
    ]
    expect(foldEvents(events)).toEqual({
      category: "Delivered",
      detail: "delivered",
      milestone: "delivered",
      actionRequired: false,
      terminal: true,
      returning: false,
      exceptionReason: null,
      handedOverAt: at(2),
      deliveredAt: at(3.2),
      decidedBy: events[3],
      latest: events[3],
    })
  })

  it("takes a label for no movement (rule 2)", () => {
    const state = foldEvents([scan(1, "label_created"), scan(2, "information_received")])
    expect(state).toMatchObject({
      category: "Info",
      detail: "information_received",
      milestone: "label_created",
      handedOverAt: null,
    })
  })

  it("takes what only informs for no first scan (rule 7)", () => {
    const state = foldEvents([
      scan(1, "label_created"),
      scan(2, "status_unknown", { unmapped: true }),
      scan(3, "notification_sent"),
      scan(4, "pickup_failed"),
    ])
    expect(state).toMatchObject({ handedOverAt: null, milestone: "label_created" })
  })

  it("lets what informs decide only where nothing else does (rule 1)", () => {
    const moved = foldEvents([
      scan(1, "accepted"),
      scan(2, "rescheduled"),
      scan(3, "notification_sent"),
      scan(4, "system"),
    ])
    expect(moved).toMatchObject({ category: "InTransit", detail: "accepted" })
    expect(moved.latest?.detail).toBe("notification_sent")
    expect(foldEvents([scan(1, "label_created"), scan(2, "internal_packed")])).toMatchObject({
      category: "Info",
      detail: "label_created",
    })
    expect(foldEvents([scan(2, "internal_packed")])).toMatchObject({ category: "Internal" })
  })

  it("reads a delivery on the way back as the sender's receipt (rule 3)", () => {
    const state = foldEvents([
      scan(1, "accepted"),
      scan(2, "refused"),
      scan(3, "returning"),
      scan(4, "arrived_facility"),
      scan(5, "delivered"),
    ])
    expect(state).toMatchObject({
      category: "Exception",
      detail: "returned",
      milestone: "returned",
      terminal: true,
      returning: true,
      deliveredAt: null,
      exceptionReason: "returned",
    })
  })

  it("keeps a parcel on its way back an exception while it moves", () => {
    const state = foldEvents([
      scan(1, "accepted"),
      scan(3, "returning"),
      scan(4, "departed_facility"),
      scan(5, "out_for_delivery"),
    ])
    expect(state).toMatchObject({
      category: "Exception",
      detail: "returning",
      milestone: "needs_attention",
      terminal: false,
      returning: true,
    })
  })

  it("ends a cancelled one, and lets a later scan take it up again (rule 4)", () => {
    const voided = [scan(1, "label_created"), scan(2, "voided")]
    expect(foldEvents(voided)).toMatchObject({
      category: "Exception",
      terminal: true,
      handedOverAt: null,
    })
    expect(foldEvents([...voided, scan(3, "accepted")])).toMatchObject({
      category: "InTransit",
      terminal: false,
      handedOverAt: at(3),
    })
  })

  it("keeps delivered whatever comes later, but for a return (rule 6)", () => {
    const delivered = [scan(1, "accepted"), scan(3, "delivered")]
    const later = [
      "in_transit",
      "out_for_delivery",
      "delivery_failed",
      "damaged",
      "delayed",
      "expired",
      "notification_sent",
    ] as const
    for (const detail of later) {
      expect(foldEvents([...delivered, scan(4, detail)]), detail).toMatchObject({
        category: "Delivered",
        terminal: true,
        deliveredAt: at(3),
      })
    }
    expect(foldEvents([...delivered, scan(4, "returning")])).toMatchObject({
      category: "Exception",
      detail: "returning",
      terminal: false,
      deliveredAt: null,
    })
  })

  it("dates a delivery told twice by its first telling, a corrected one by its second", () => {
    const twice = [scan(1, "accepted"), scan(3, "delivered"), scan(3.1, "delivered_signed")]
    expect(foldEvents(twice)).toMatchObject({ detail: "delivered_signed", deliveredAt: at(3) })
    const corrected = [scan(3, "delivered"), scan(4, "out_for_delivery"), scan(4.3, "delivered")]
    expect(foldEvents(corrected)).toMatchObject({ deliveredAt: at(4.3) })
  })

  it("does not end with a part of the delivery", () => {
    expect(foldEvents([scan(1, "accepted"), scan(2, "partially_delivered")])).toMatchObject({
      category: "Delivered",
      terminal: false,
      actionRequired: true,
    })
    expect(
      foldEvents([scan(1, "accepted"), scan(2, "partially_delivered"), scan(3, "in_transit")]),
    ).toMatchObject({ category: "InTransit", terminal: false })
  })

  it("never lets an error hide what is known of a parcel (rule 8)", () => {
    expect(foldEvents([scan(2, "not_found_at_carrier")])).toMatchObject({
      category: "Error",
      detail: "not_found_at_carrier",
      exceptionReason: "not_found_at_carrier",
    })
    expect(foldEvents([scan(1, "label_created"), scan(2, "not_found_at_carrier")])).toMatchObject({
      category: "Info",
    })
    expect(foldEvents([scan(1, "label_created"), scan(2, "carrier_error")])).toMatchObject({
      category: "Error",
    })
    expect(foldEvents([scan(1, "accepted"), scan(2, "carrier_error")])).toMatchObject({
      category: "InTransit",
    })
  })

  it("moves on after a failed attempt, and leaves the bar where it is for a delay", () => {
    const attempt = [scan(1, "accepted"), scan(2, "out_for_delivery"), scan(2.3, "nobody_home")]
    expect(foldEvents(attempt)).toMatchObject({
      category: "DeliveryFailure",
      milestone: "needs_attention",
      actionRequired: true,
      exceptionReason: "nobody_home",
    })
    expect(foldEvents([...attempt, scan(3, "out_for_delivery")])).toMatchObject({
      milestone: "out_for_delivery",
      exceptionReason: null,
    })
    expect(foldEvents([...attempt, scan(3, "weather_delay")])).toMatchObject({
      category: "Delayed",
      milestone: "out_for_delivery",
    })
    expect(foldEvents([scan(1, "label_created"), scan(2, "delayed")])).toMatchObject({
      milestone: "handed_over",
    })
  })

  it("is not taken backwards by a late scan", () => {
    const onTheVan = foldEvents([scan(1, "accepted"), scan(3, "out_for_delivery")])
    const late = foldEvents([
      scan(3, "out_for_delivery"),
      scan(1, "accepted"),
      scan(2, "arrived_facility"),
    ])
    expect(late).toEqual(onTheVan)
  })

  it("ends with an administrative close, and keeps the last real state", () => {
    expect(
      foldEvents([scan(1, "accepted"), scan(2, "in_transit"), scan(3, "closed")]),
    ).toMatchObject({
      category: "InTransit",
      terminal: true,
    })
    expect(
      foldEvents([scan(1, "accepted"), scan(2, "closed"), scan(3, "in_transit")]),
    ).toMatchObject({
      terminal: false,
    })
  })

  it("decides between events of one instant by the source's order, then by key", () => {
    const first = scan(2, "arrived_facility", { sequence: 1 })
    const second = scan(2, "departed_facility", { sequence: 2 })
    expect(foldEvents([second, first]).decidedBy).toEqual(second)
    const a = scan(2, "arrived_facility", { dedupeKey: "a" })
    const b = scan(2, "departed_facility", { dedupeKey: "b" })
    expect(foldEvents([b, a])).toEqual(foldEvents([a, b]))
  })

  it("says the same of any order, repetition and batching of the same events", () => {
    const keys = Object.keys(details) as DetailKey[]
    const event = fc
      .record({ hour: fc.integer({ min: 0, max: 40 }), detail: fc.constantFrom(...keys) })
      .chain(({ hour, detail }) =>
        fc
          .record({
            sequence: fc.integer({ min: 0, max: 3 }),
            key: fc.constantFrom("", "x"),
          })
          .map(({ sequence, key }) =>
            scan(1 + hour / 24, detail, { sequence, dedupeKey: `${hour}-${detail}-${key}` }),
          ),
      )
    const shuffled = fc.array(event, { maxLength: 25 }).chain((events) =>
      fc.record({
        events: fc.constant(events),
        order: fc.shuffledSubarray(events, { minLength: events.length }),
        again: fc.subarray(events),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ events, order, again }) => {
        const expected = foldEvents(events)
        expect(foldEvents(order)).toEqual(expected)
        expect(foldEvents([...again, ...order, ...again])).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it("never goes back behind delivered when an older scan arrives, whatever it is", () => {
    const keys = (Object.keys(details) as DetailKey[]).filter(
      (key) => !detailOf(key).flags.includes("ret"),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.double({ min: 1, max: 4.9, noNaN: true }),
        (key, day) => {
          const state = foldEvents([scan(1, "accepted"), scan(5, "delivered"), scan(day, key)])
          expect(state).toMatchObject({
            category: "Delivered",
            milestone: "delivered",
            terminal: true,
          })
        },
      ),
    )
  })

  it("folds hundreds of events", () => {
    const events = Array.from({ length: 800 }, (_, index) =>
      scan(1 + index / 100, index % 2 ? "arrived_facility" : "departed_facility"),
    )
    expect(foldEvents(events)).toEqual(foldEvents(events.toReversed()))
  })
})
