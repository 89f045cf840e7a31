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
 * own wall clock, as the carrier gave it, goes before anything derived.
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
