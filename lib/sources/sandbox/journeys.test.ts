import { describe, expect, test } from "vitest"
import { type JourneyKey, journeyKeys, journeys } from "@/lib/sources/sandbox/journeys"
import { normalise } from "@/lib/sources/sandbox/normalise"
import { expectedAt, nextScanAt, scansUntil } from "@/lib/sources/sandbox/timeline"
import { trackOf } from "@/lib/sources/sandbox/track"
import { dedupeKey } from "@/lib/tracking/dedupe"
import { foldEvents } from "@/lib/tracking/fold"

const startedAt = new Date("2026-11-21T10:00:00.400Z")
const theEnd = new Date("2027-11-21T10:00:00Z")

/** Where each journey stands at the end of time: category, detail, milestone, terminal, returning. */
const endings: Record<JourneyKey, [string, string, string, boolean, boolean]> = {
  normal: ["Delivered", "delivered", "delivered", true, false],
  delayed: ["Delivered", "delivered", "delivered", true, false],
  failed_attempt: ["Delivered", "delivered", "delivered", true, false],
  pickup_point: ["Delivered", "collected", "delivered", true, false],
  customs: ["Delivered", "delivered", "delivered", true, false],
  returned: ["Exception", "returned", "returned", true, true],
  lost: ["Exception", "lost", "needs_attention", true, false],
  label_never_scanned: ["Info", "label_created", "label_created", false, false],
}

describe.each(journeyKeys)("journey %s", (journey) => {
  const parcel = { journey, speed: 60, startedAt, trackingNumber: "SBX000000000001" }

  test("ends as it should", () => {
    const state = foldAt(parcel, theEnd)
    const { category, detail, milestone, terminal, returning } = state
    expect([category, detail, milestone, terminal, returning]).toEqual(endings[journey])
  })

  test("only ever adds scans, in order of time", () => {
    const instants = scansUntil(parcel, theEnd).map((scan) => scan.occurredAt.getTime())
    expect(instants).toHaveLength(journeys[journey].scans.length)
    expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b))
    let known = 0
    for (let minutes = 0; minutes <= 100; minutes++) {
      const scans = scansUntil(parcel, new Date(startedAt.getTime() + minutes * 60_000))
      expect(scans.length).toBeGreaterThanOrEqual(known)
      known = scans.length
    }
    expect(known).toBe(instants.length)
  })

  test("the next scan is the first that is not there yet", () => {
    let now = startedAt
    const seen = [scansUntil(parcel, now).length]
    for (let next = nextScanAt(parcel, now); next; next = nextScanAt(parcel, now)) {
      now = next
      seen.push(scansUntil(parcel, now).length)
    }
    expect(seen).toEqual(journeys[journey].scans.map((_, index) => index + 1))
  })
})

test("time runs faster by the parcel's speed, in whole seconds", () => {
  const slow = scansUntil({ journey: "normal", speed: 1, startedAt }, theEnd)
  const fast = scansUntil({ journey: "normal", speed: 3_600, startedAt }, theEnd)
  expect(slow.at(-1)?.occurredAt).toEqual(new Date("2026-11-22T23:00:00Z"))
  expect(fast.at(-1)?.occurredAt).toEqual(new Date("2026-11-21T10:00:37Z"))
})

test("a delay moves the estimate, and only a delay that was scanned", () => {
  const parcel = { journey: "delayed", speed: 1, startedAt } as const
  const hours = (count: number) => new Date(Date.parse("2026-11-21T10:00:00Z") + count * 3_600_000)
  expect(expectedAt(parcel, hours(20.9))).toEqual(hours(34))
  expect(expectedAt(parcel, hours(21))).toEqual(hours(61))
})

test("a parcel in between stands where its last scan was", () => {
  const parcel = {
    journey: "failed_attempt",
    speed: 3_600,
    startedAt,
    trackingNumber: "SBX1",
  } as const
  const state = foldAt(parcel, new Date("2026-11-21T10:00:40Z"))
  expect(state).toMatchObject({
    category: "DeliveryFailure",
    detail: "nobody_home",
    actionRequired: true,
  })
  expect(state.latest?.location).toEqual({
    city: "Hamburg",
    region: null,
    postalCode: "20095",
    country: "DE",
  })
})

function foldAt(parcel: Parameters<typeof trackOf>[0], now: Date) {
  const { updates, problems } = normalise(JSON.parse(JSON.stringify(trackOf(parcel, now))))
  expect(problems).toEqual([])
  const [update] = updates
  if (!update) throw new Error("no update")
  return foldEvents(
    update.events.map((event, sequence) => ({
      ...event,
      sequence,
      source: update.source,
      dedupeKey: dedupeKey(update.source, event),
    })),
  )
}
