import { bareRepeats } from "@/lib/tracking/bare-repeats"
import type { Category } from "@/lib/tracking/categories"
import type { FoldedEvent } from "@/lib/tracking/state"

/** What sources contradict each other about. A person decides; the stated rule decides until then. */
export type Conflict = "two_places" | "delivered_and_moving"

interface MergedEvents {
  /** Each scan once, as its best source tells it. */
  events: FoldedEvent[]
  /** The dedupe keys of events that another stands for, to that other's key. */
  sameAs: Map<string, string>
  conflict: Conflict | null
}

/** How near a source is to the parcel: the carrier itself, or an aggregator that passes it on. */
type Nearness = (source: string) => "carrier" | "aggregator"

const sameScanMinutes = 10
const onePlaceMinutes = 20
const minuteMs = 60_000
const moving: readonly Category[] = ["InTransit", "OutForDelivery"]

/**
 * Brings what several sources tell of one parcel together. Pure, and the same for any order.
 *
 * - Two events of different sources are one scan when they have the same category, their places do not
 *   contradict each other, and their wall clocks agree to the minute or their instants within ten
 *   minutes. The carrier's own telling stands for an aggregator's, then the one with the surer time.
 * - What one source tells twice, once without words and place, is one scan (bare-repeats).
 * - Each event stands for at most one event of each other source, so that two real scans stay two.
 * - Two places within twenty minutes, and movement told by one source after another told of the
 *   delivery, are conflicts. Both events are kept. The fold's rules decide: a delivery stands, whoever
 *   tells it, and of two places the later scan is the parcel's.
 */
export function mergeSources(events: readonly FoldedEvent[], nearness: Nearness): MergedEvents {
  const repeats = bareRepeats(events)
  const whole = events.filter(({ dedupeKey }) => !repeats.has(dedupeKey))
  const sources = new Set(whole.map((event) => event.source))
  if (sources.size < 2) return { events: whole, sameAs: repeats, conflict: null }
  const ranked = whole.toSorted(
    (a, b) => rank(a, nearness) - rank(b, nearness) || (a.dedupeKey < b.dedupeKey ? -1 : 1),
  )
  const kept: { event: FoldedEvent; told: Set<string> }[] = []
  const sameAs = new Map<string, string>()
  for (const event of ranked) {
    const same = nearest(
      kept.filter(({ event: other, told }) => !told.has(event.source) && isSameScan(other, event)),
      event,
    )
    if (same) {
      same.told.add(event.source)
      sameAs.set(event.dedupeKey, same.event.dedupeKey)
    } else {
      kept.push({ event, told: new Set([event.source]) })
    }
  }
  for (const [repeat, told] of repeats) sameAs.set(repeat, sameAs.get(told) ?? told)
  const merged = kept.map(({ event }) => event)
  return { events: merged, sameAs, conflict: conflictIn(merged) }
}

const confidence = { exact: 0, zoned: 1, assumed: 2 } as const

function rank(event: FoldedEvent, nearness: Nearness): number {
  return (nearness(event.source) === "carrier" ? 0 : 10) + confidence[event.timeConfidence]
}

function nearest<T extends { event: FoldedEvent }>(
  candidates: T[],
  event: FoldedEvent,
): T | undefined {
  return candidates.toSorted((a, b) => apartMs(a.event, event) - apartMs(b.event, event))[0]
}

function isSameScan(a: FoldedEvent, b: FoldedEvent): boolean {
  if (a.category !== b.category || contradicts(a, b)) return false
  const clocksAgree = a.localTime !== null && a.localTime.slice(0, 16) === b.localTime?.slice(0, 16)
  return clocksAgree || apartMs(a, b) <= sameScanMinutes * minuteMs
}

function contradicts(a: FoldedEvent, b: FoldedEvent): boolean {
  const [one, two] = [a.location, b.location]
  if (one.country !== null && two.country !== null && one.country !== two.country) return true
  return one.city !== null && two.city !== null && plain(one.city) !== plain(two.city)
}

function conflictIn(events: readonly FoldedEvent[]): Conflict | null {
  const delivered = events.filter((event) => event.category === "Delivered")
  const onTheMove = events.filter((event) => moving.includes(event.category))
  const movedOn = delivered.some((end) =>
    onTheMove.some((event) => event.source !== end.source && isAfter(event, end)),
  )
  if (movedOn) return "delivered_and_moving"
  const torn = onTheMove.some((one) =>
    onTheMove.some((two) => {
      const near = apartMs(one, two) <= onePlaceMinutes * minuteMs
      return one.source !== two.source && near && sure(one, two) && contradicts(one, two)
    }),
  )
  return torn ? "two_places" : null
}

/** Later by more than a wrong zone can make it. */
function isAfter(event: FoldedEvent, end: FoldedEvent): boolean {
  const margin = sure(event, end) ? 60 : 14 * 60
  return event.occurredAt.getTime() - end.occurredAt.getTime() > margin * minuteMs
}

function sure(...events: FoldedEvent[]): boolean {
  return events.every((event) => event.timeConfidence !== "assumed")
}

function apartMs(a: FoldedEvent, b: FoldedEvent): number {
  return Math.abs(a.occurredAt.getTime() - b.occurredAt.getTime())
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
}
