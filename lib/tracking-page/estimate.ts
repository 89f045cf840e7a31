import { type Day, daysBetween } from "@/lib/languages/dates"
import type { Clock } from "@/lib/tracking-page/clock"
import type { ShipmentInput } from "@/lib/tracking-page/input"
import { type Situation, situations } from "@/lib/tracking-page/situation"
import type { Wall } from "@/lib/tracking-page/wall"

/** A carrier's estimate, as far as it still says something. */
export interface Estimate {
  day: Day
  /** HH:mm; null when the carrier names only a day, or the hour has passed and the day has not. */
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
  if (!shipment.eta || !situations[situation].expects) return null
  const { date, time } = promised(shipment.eta, clock)
  const first = shipment.originalEta ? promised(shipment.originalEta, clock).date : date
  return {
    day: clock.day(date),
    time: time && shipment.eta > clock.now ? time : null,
    overdue: daysBetween(date, clock.today) > 0,
    first: first === date ? null : clock.day(first),
  }
}

/** Carriers that know only the day send midnight, or the last second of the day, in UTC. */
function promised(eta: Date, clock: Clock): { date: string; time: string | null } {
  const text = eta.toISOString()
  if (/T(00:00:00|23:59:\d\d)/.test(text)) return { date: text.slice(0, 10), time: null }
  const wall: Wall = clock.wallOfInstant(eta)
  return { date: wall.date, time: dayOnly.has(wall.time) ? null : wall.time }
}

const dayOnly = new Set(["00:00", "23:59"])
