import { dayNamed } from "@/lib/shipments/bare-day"
import { countOf, daysBetween, dayWords } from "@/lib/shipments/labels"
import { shortExpectedWords } from "@/lib/shipments/window-words"

interface Expected {
  category: string
  terminal: boolean
  eta: Date | null
  etaFrom?: Date | null
  promisedAt: Date | null
  deliveredAt: Date | null
}

/** When a parcel comes, or came, in a few words. `late` when that is after what was promised or estimated. */
export interface Arrival {
  text: string
  late: boolean
  /** It is over: the day is a fact, not an estimate. */
  past: boolean
}

/** What the list's arrival column says. Days are those of the team's zone. Null when nothing is known. */
export function arrivalOf(shipment: Expected, now: Date, timeZone: string): Arrival | null {
  const { promisedAt, deliveredAt } = shipment
  if (deliveredAt) {
    const daysLate = promisedAt ? daysBetween(promisedAt, deliveredAt, timeZone) : 0
    if (daysLate > 0) return { text: `${countOf(daysLate, "day")} late`, late: true, past: true }
    return { text: dayWords(deliveredAt, now, timeZone), late: false, past: true }
  }
  const expected = shipment.eta ? dayNamed(shipment.eta, timeZone) : promisedAt
  if (expected === null || shipment.terminal) return null
  const overdue = daysBetween(expected, now, timeZone)
  if (overdue > 0) return { text: `${countOf(overdue, "day")} late`, late: true, past: false }
  const late = promisedAt !== null && daysBetween(promisedAt, expected, timeZone) > 0
  const { eta, etaFrom = null } = shipment
  const text = eta
    ? shortExpectedWords({ eta, etaFrom }, now, timeZone)
    : dayWords(expected, now, timeZone)
  return { text, late, past: false }
}
