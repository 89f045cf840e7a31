import { type Day, dayOf, daysText } from "@/lib/languages/dates"
import type { Language } from "@/lib/languages/languages"
import type { EventInput } from "@/lib/tracking-page/input"
import { type Wall, wallAt, wallOf, type Zone } from "@/lib/tracking-page/wall"

/** The time as it is where the parcel is. */
export interface Clock {
  today: string
  now: Date
  /** What a clock at the event's place showed. */
  wallOfEvent(event: EventInput): Wall
  /** What a clock at the parcel's last known place shows at an instant; a scan of that instant knows better. */
  wallOfInstant(instant: Date): Wall
  /** Whether the hour means anything: not for a scan whose clock nobody told the zone of. */
  knowsHour(instant: Date): boolean
  day(date: string): Day
  /** Days from one to another, as a span: `14–16 May`. */
  days(from: string, to: string): string
  /** When the next day begins there. */
  tomorrowAt: Date
}

/**
 * The clock of a shipment: the zone of its newest scan that has one, otherwise the shop's. A scan's
 * own wall clock, as the carrier gave it, goes before anything derived; but a clock in UTC that stands
 * at no place is nobody's, and such a scan is told by the clock of the nearest place.
 */
export function clockOf(
  events: readonly EventInput[],
  shopZone: string,
  now: Date,
  language: Language,
): Clock {
  const offset = events.find((event) => event.offset)?.offset
  const zone: Zone = offset ? { offset } : { timeZone: shopZone }
  const today = wallAt(now, zone).date
  const wallOfEvent = (event: EventInput) => {
    const beside = isNowhere(event) ? offsetBeside(events, event) : null
    if (beside) return wallAt(event.occurredAt, { offset: beside })
    if (event.localTime) return wallOf(event.localTime)
    return wallAt(event.occurredAt, event.offset ? { offset: event.offset } : zone)
  }
  const scanAt = (instant: Date) =>
    events.find((event) => event.occurredAt.getTime() === instant.getTime())
  return {
    today,
    now,
    wallOfEvent,
    knowsHour: (instant) => scanAt(instant)?.timeConfidence !== "assumed",
    wallOfInstant(instant) {
      const scan = scanAt(instant)
      return scan ? wallOfEvent(scan) : wallAt(instant, zone)
    },
    day: (date) => dayOf(date, today, language),
    days: (from, to) => daysText(from, to, today, language),
    tomorrowAt: nextDayAt(now, today, zone),
  }
}

/** A carrier's computer, not a place: label data and such. */
function isNowhere({ city, region, country, offset, timeConfidence }: EventInput): boolean {
  return !city && !region && !country && offset === "+00:00" && timeConfidence === "exact"
}

/** The zone of the scan at a place that is nearest in time. */
function offsetBeside(events: readonly EventInput[], event: EventInput): string | null {
  const away = (other: EventInput) =>
    Math.abs(other.occurredAt.getTime() - event.occurredAt.getTime())
  const placed = events.filter((other) => other.offset && (other.city || other.country))
  const nearest = placed.toSorted((a, b) => away(a) - away(b))[0]
  return nearest?.offset ?? null
}

/** The minute in which a clock of `zone` shows another date than `today`; exact for what offsets there are. */
function nextDayAt(now: Date, today: string, zone: Zone): Date {
  const minuteMs = 60_000
  let early = Math.floor(now.getTime() / minuteMs)
  let late = early + 26 * 60
  while (late - early > 1) {
    const middle = (early + late) >> 1
    if (wallAt(new Date(middle * minuteMs), zone).date === today) early = middle
    else late = middle
  }
  return new Date(late * minuteMs)
}
