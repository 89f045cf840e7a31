import { type Day, daysBetween } from "@/lib/languages/dates"
import type { Clock } from "@/lib/tracking-page/clock"
import type { ShipmentInput } from "@/lib/tracking-page/input"
import { type Situation, situations } from "@/lib/tracking-page/situation"

/** A carrier's estimate, as far as it still says something, and no finer than it can be meant. */
export interface Estimate {
  day: Day
  /** The same, YYYY-MM-DD. */
  date: string
  /** HH:mm at which the window opens; null where only its end is known. */
  from: string | null
  /** HH:mm by which it comes; null when the carrier names only a day, or the hour has passed and the day has not. */
  time: string | null
  /** The day has passed and the parcel has not come. */
  overdue: boolean
  /** The first estimate, where it was for another day. */
  first: Day | null
}

/** Null when there is no estimate, or none is owed: delivered, waiting at a pickup point, going back. */
export function estimateOf(
  shipment: ShipmentInput,
  situation: Situation,
  clock: Clock,
): Estimate | null {
  const { eta, etaFrom, originalEta } = shipment
  if (!eta || !situations[situation].expects) return null
  const { date, time } = promised(eta, clock)
  const first = originalEta ? promised(originalEta, clock).date : date
  const holds = time !== null && eta > clock.now
  return {
    day: clock.day(date),
    date,
    from: holds && etaFrom ? opening(etaFrom, { date, time }, clock) : null,
    time: holds ? time : null,
    overdue: daysBetween(date, clock.today) > 0,
    first: first === date ? null : clock.day(first),
  }
}

/** Carriers that know only the day send midnight, or the last second of the day, in UTC. */
function promised(eta: Date, clock: Clock): { date: string; time: string | null } {
  const text = eta.toISOString()
  if (/T(00:00:00|23:59:\d\d)/.test(text)) return { date: text.slice(0, 10), time: null }
  const { date, time } = clock.wallOfInstant(eta)
  if (dayOnly.has(time)) return { date, time: null }
  // 17:43 is what a computer reckoned with, and not when somebody rings.
  const later = clock.wallOfInstant(new Date(Math.ceil(eta.getTime() / quarterMs) * quarterMs))
  return { date, time: later.date === date ? later.time : null }
}

/** Of a window that opens on another day, or not before it shuts, only the end is told. */
function opening(etaFrom: Date, shuts: { date: string; time: string }, clock: Clock) {
  const opens = new Date(Math.floor(etaFrom.getTime() / quarterMs) * quarterMs)
  const { date, time } = clock.wallOfInstant(opens)
  return date === shuts.date && time < shuts.time ? time : null
}

const dayOnly = new Set(["00:00", "23:59"])

const quarterMs = 15 * 60_000
