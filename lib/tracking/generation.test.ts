import { describe, expect, it } from "vitest"
import { generationOf, type KnownGeneration } from "@/lib/tracking/generation"

const first: KnownGeneration = {
  generation: 1,
  firstEventAt: new Date("2026-01-01T00:00:00Z"),
  lastEventAt: new Date("2026-01-10T00:00:00Z"),
  createdAt: new Date("2026-01-01T00:00:00Z"),
  terminal: true,
}
const second: KnownGeneration = {
  generation: 2,
  firstEventAt: new Date("2026-08-01T00:00:00Z"),
  lastEventAt: new Date("2026-08-05T00:00:00Z"),
  createdAt: new Date("2026-08-01T00:00:00Z"),
  terminal: true,
}

function told(...events: [day: string, detail: string][]) {
  return events.map(([day, detail]) => ({ occurredAt: new Date(`${day}T12:00:00Z`), detail }))
}

describe("generationOf", () => {
  it("starts with the first", () => {
    expect(generationOf([], told(["2026-01-01", "label_created"]))).toEqual({
      generation: 1,
      isNew: true,
      since: null,
    })
  })

  it("leaves an earlier parcel out of a number's first import", () => {
    const events = told(
      ["2025-01-01", "accepted"],
      ["2025-01-03", "delivered"],
      ["2026-01-01", "label_created"],
    )
    expect(generationOf([], events)).toEqual({
      generation: 1,
      isNew: true,
      since: new Date("2026-01-01T12:00:00Z"),
    })
  })

  it("keeps a slow parcel whole", () => {
    const events = told(["2026-01-01", "accepted"], ["2026-05-01", "arrived_facility"])
    expect(generationOf([], events)).toEqual({ generation: 1, isNew: true, since: null })
  })

  it("starts another one when the last ended more than 90 days before", () => {
    expect(generationOf([first], told(["2026-04-09", "label_created"]))).toMatchObject({
      isNew: false,
    })
    expect(generationOf([first], told(["2026-04-12", "label_created"]))).toEqual({
      generation: 2,
      isNew: true,
      since: new Date("2026-04-12T12:00:00Z"),
    })
  })

  it("waits 180 days when the last was never seen to end", () => {
    const open = { ...first, terminal: false }
    expect(generationOf([open], told(["2026-05-01", "accepted"]))).toMatchObject({ isNew: false })
    expect(generationOf([open], told(["2026-07-20", "accepted"]))).toMatchObject({
      generation: 2,
      isNew: true,
    })
  })

  it("takes only the new part of a history that tells both parcels", () => {
    const events = told(
      ["2026-08-01", "label_created"],
      ["2026-01-01", "accepted"],
      ["2026-01-10", "delivered"],
    )
    expect(generationOf([first], events)).toEqual({
      generation: 2,
      isNew: true,
      since: new Date("2026-08-01T12:00:00Z"),
    })
    expect(generationOf([first, second], events)).toEqual({
      generation: 2,
      isNew: false,
      since: new Date("2026-08-01T12:00:00Z"),
    })
  })

  it("gives a late return to the parcel that returns", () => {
    expect(generationOf([first], told(["2026-06-01", "returning"]))).toMatchObject({
      generation: 1,
      isNew: false,
    })
  })

  it("gives replayed old events to the generation that they belong to", () => {
    expect(generationOf([first, second], told(["2026-01-05", "in_transit"]))).toEqual({
      generation: 1,
      isNew: false,
      since: null,
    })
    expect(generationOf([second, first], told(["2026-07-31", "label_created"]))).toMatchObject({
      generation: 2,
    })
  })

  it("gives an update without events to the latest", () => {
    expect(generationOf([first, second], [])).toEqual({ generation: 2, isNew: false, since: null })
  })

  it("gives the first events to a shipment that was added by hand", () => {
    const added = {
      ...first,
      firstEventAt: null,
      lastEventAt: null,
      createdAt: new Date("2025-01-01T00:00:00Z"),
      terminal: false,
    }
    expect(generationOf([added], told(["2026-01-05", "accepted"]))).toMatchObject({
      generation: 1,
      isNew: false,
    })
  })
})
