import { capitalised, type Day, timeText } from "@/lib/languages/dates"
import { type Language, languages } from "@/lib/languages/languages"
import type { Say } from "@/lib/languages/speak"
import { detailOf } from "@/lib/tracking/details"
import { readReturnLeg } from "@/lib/tracking/return-leg"
import type { Clock } from "@/lib/tracking-page/clock"
import type { EventInput } from "@/lib/tracking-page/input"
import { placeText } from "@/lib/tracking-page/place"
import { eventWords, values } from "@/lib/tracking-page/sentences"

interface TimelineEntry {
  words: string
  place: string | null
  /** The time on a clock there, as the reader writes it; null where neither the carrier nor the place tells which clock it was. */
  time: string | null
  /** The same as HH:mm, to compare with the reader's own clock. */
  clock: string | null
  /** The instant, for the reader's own clock. */
  iso: string
}

export interface TimelineDay {
  /** YYYY-MM-DD on a calendar there. */
  date: string
  label: string
  entries: TimelineEntry[]
}

/**
 * The events that a recipient may see, newest first. Internal and System never are (rule 5 of the
 * shared language), and a delivery after a return is the sender's receipt (rule 3).
 */
export function visibleEvents(events: readonly EventInput[]): EventInput[] {
  const ordered = events
    .toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || a.sequence - b.sequence)
    .map((event) => ({ ...event, actionRequired: false }))
  return readReturnLeg(ordered)
    .filter((event) => detailOf(event.detail).customerVisible && !hidden.has(event.category))
    .reverse()
}

/** The journey day by day, newest first. What reads the same at the same minute stands once. */
export function timelineOf(
  visible: readonly EventInput[],
  clock: Clock,
  language: Language,
  say: Say,
): TimelineDay[] {
  const days: TimelineDay[] = []
  const dayLabel = (day: Day) => capitalised(say("day.label", values(day)), language)
  for (const event of visible) {
    const wall = clock.wallOfEvent(event)
    const known = event.timeConfidence !== "assumed"
    const entry: TimelineEntry = {
      words: eventWords(event.detail, event.category, say),
      place: placeText(event, languages[language].tag),
      time: known ? timeText(wall.time, language) : null,
      clock: known ? wall.time : null,
      iso: event.occurredAt.toISOString(),
    }
    let day = days.at(-1)
    if (day?.date !== wall.date) {
      day = { date: wall.date, label: dayLabel(clock.day(wall.date)), entries: [] }
      days.push(day)
    }
    if (!day.entries.some((other) => sameRow(other, entry))) day.entries.push(entry)
  }
  return days
}

const hidden: ReadonlySet<string> = new Set(["Internal", "System"])

const sameRow = (one: TimelineEntry, other: TimelineEntry) =>
  one.words === other.words && one.place === other.place && one.time === other.time
