import { type Day, daysBetween } from "@/lib/languages/dates"
import { type WindowKind, windowKind } from "@/lib/tracking/eta-window"
import type { Clock } from "@/lib/tracking-page/clock"
import type { ShipmentInput } from "@/lib/tracking-page/input"
import { type Situation, situations } from "@/lib/tracking-page/situation"

/** A carrier's estimate, as far as it still says something, and no finer than it can be meant. */
export interface Estimate {
  day: Day
  /** The same, YYYY-MM-DD. */
  date: string
  /** The days from which to which it comes, as the reader writes them; null where it is one day. */
  days: { from: string; text: string } | null
  /** HH:mm at which the window opens; null where only its end is known. */
  from: string | null
  /** The instants of a window of hours that has not shut; null where there is none. */
  window: { from: Date; until: Date } | null
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
  const kind = windowKind(etaFrom, eta)
  const opens = kind && etaFrom ? etaFrom : null
  const { date, time } = promised(eta, clock, kind)
  const earliest = kind === "days" && opens ? dayOf(opens) : date
  const first = originalEta ? promised(originalEta, clock, null).date : date
  const holds = time !== null && eta > clock.now
  return {
    day: clock.day(date),
    date,
    days: daysFrom(earliest, date, clock),
    from: holds && opens ? opening(opens, { date, time }, clock) : null,
    window: kind === "hours" && opens && eta > clock.now ? { from: opens, until: eta } : null,
    time: holds ? time : null,
    overdue: daysBetween(date, clock.today) > 0,
    first: first >= earliest && first <= date ? null : clock.day(first),
  }
}

/** Days that have passed are none on which it may still come. */
function daysFrom(earliest: string, date: string, clock: Clock): Estimate["days"] {
  const from = earliest < clock.today ? clock.today : earliest
  return from < date ? { from, text: clock.days(from, date) } : null
}

/**
 * Carriers that know only the day send midnight, or the last second of the day, in UTC. A window of hours
 * knows more; one that shuts at midnight is of the day that ends then.
 */
function promised(
  eta: Date,
  clock: Clock,
  kind: WindowKind | null,
): { date: string; time: string | null } {
  const text = eta.toISOString()
  if (kind !== "hours" && /T(00:00:00|23:59:\d\d)/.test(text)) {
    return { date: dayOf(eta), time: null }
  }
  const { date, time } = clock.wallOfInstant(eta)
  if (kind === "hours" && time === "00:00") {
    return { date: clock.wallOfInstant(new Date(eta.getTime() - 60_000)).date, time: null }
  }
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

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

const dayOnly = new Set(["00:00", "23:59"])

const quarterMs = 15 * 60_000
