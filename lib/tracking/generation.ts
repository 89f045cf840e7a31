import { detailOf } from "@/lib/tracking/details"
import type { TrackingEvent } from "@/lib/tracking/event"

/** A shipment that the team already has under a number. */
export interface KnownGeneration {
  generation: number
  firstEventAt: Date | null
  lastEventAt: Date | null
  createdAt: Date
  terminal: boolean
}

export interface GenerationChoice {
  generation: number
  /** No shipment has this generation yet. */
  isNew: boolean
  /** Events of the update before this instant belong to an earlier parcel; null: all belong. */
  since: Date | null
}

type GenerationEvent = Pick<TrackingEvent, "occurredAt" | "detail">

const reuseAfterEndDays = 90
const reuseAfterSilenceDays = 180
const dayMs = 86_400_000

/**
 * Which parcel of a number an update speaks of. Carriers use numbers again after some months, and
 * aggregators then tell both parcels' scans in one history.
 *
 * A number is taken to be used again after more than 90 days of silence since a terminal event, or
 * more than 180 without one. A return after such a silence is the old parcel coming back.
 * - The update is read by its newest run of events: what follows the last such silence within it.
 * - The run starts a new generation when it follows the latest shipment's last event after such a
 *   silence.
 * - Otherwise it belongs to the generation whose life is nearest to it in time (the newer of two
 *   equally near), so that an old history, replayed, goes to the parcel that it is about.
 * - An update without events speaks of the latest.
 */
export function generationOf(
  known: readonly KnownGeneration[],
  events: readonly GenerationEvent[],
): GenerationChoice {
  const newestFirst = known.toSorted((a, b) => b.generation - a.generation)
  const latest = newestFirst[0]
  const run = newestRun(events)
  const first = run[0]
  const last = run.at(-1)
  const since = first && run.length < events.length ? first.occurredAt : null
  if (!latest) return { generation: 1, isNew: true, since }
  if (!first || !last) return { generation: latest.generation, isNew: false, since: null }
  if (startsAnother(latest, first)) {
    return { generation: latest.generation + 1, isNew: true, since: first.occurredAt }
  }
  const span: Span = [first.occurredAt.getTime(), last.occurredAt.getTime()]
  const nearest = newestFirst.reduce((best, candidate) =>
    distance(lifeOf(candidate), span) < distance(lifeOf(best), span) ? candidate : best,
  )
  return {
    generation: nearest.generation,
    isNew: false,
    since: nearest.generation > 1 ? since : null,
  }
}

function newestRun(events: readonly GenerationEvent[]): GenerationEvent[] {
  const ordered = events.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())
  const start = ordered.findLastIndex((event, index) => {
    const before = ordered[index - 1]
    if (!before || isReturn(event)) return false
    const ended = detailOf(before.detail).flags.includes("terminal")
    return isReuse(ended, before.occurredAt, event.occurredAt)
  })
  return ordered.slice(Math.max(start, 0))
}

function startsAnother(latest: KnownGeneration, first: GenerationEvent): boolean {
  if (latest.lastEventAt === null || isReturn(first)) return false
  return isReuse(latest.terminal, latest.lastEventAt, first.occurredAt)
}

function isReuse(ended: boolean, before: Date, after: Date): boolean {
  const silentDays = (after.getTime() - before.getTime()) / dayMs
  return silentDays > (ended ? reuseAfterEndDays : reuseAfterSilenceDays)
}

type Span = readonly [startMs: number, endMs: number]

/** A shipment without events lives at the moment it was added. */
function lifeOf(known: KnownGeneration): Span {
  const start = known.firstEventAt ?? known.createdAt
  return [start.getTime(), (known.lastEventAt ?? start).getTime()]
}

function distance(a: Span, b: Span): number {
  return Math.max(0, a[0] - b[1], b[0] - a[1])
}

function isReturn(event: GenerationEvent): boolean {
  return detailOf(event.detail).flags.includes("ret")
}
