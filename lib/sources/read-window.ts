import type { ClockReading } from "@/lib/tracking/clock"
import type { Problem } from "@/lib/tracking/event"

/** The two fields of an update that tell when it comes. */
export interface Expected {
  eta: Date | null
  etaFrom?: Date
}

/**
 * An estimate that shuts at one clock, and opens at another where that makes a window: two hours at most
 * 24 hours apart, or two days, which are told by their midnights in UTC. An hour and a day are none, nor
 * are hours of days apart: then only the end is known. Without an end there is no estimate.
 */
export function windowOf(
  opens: ClockReading | null,
  shuts: ClockReading | null,
  path: string,
  problems: Problem[],
): Expected {
  if (!shuts) return { eta: null }
  const eta = shuts.occurredAt
  if (!opens) return { eta }
  const from = opens.occurredAt
  if (from > eta) {
    problems.push({ path, reason: "the window shuts before it opens" })
    return { eta }
  }
  const [first, last] = [dayIn(opens), dayIn(shuts)]
  if (first && last) {
    return first < last ? { eta: midnight(last), etaFrom: midnight(first) } : { eta }
  }
  const hours = !first && !last && from < eta && eta.getTime() - from.getTime() <= dayMs
  return hours ? { eta, etaFrom: from } : { eta }
}

const dayMs = 24 * 3_600_000

/** The day of a clock that tells no more; null where it names an hour. Its first and last minute are none. */
function dayIn({ localTime }: ClockReading): string | null {
  return /T(00:00|23:59):/.test(localTime) ? localTime.slice(0, 10) : null
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)
