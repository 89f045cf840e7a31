import { dateIn } from "@/lib/shipments/labels"
import { endOfDay } from "@/lib/shipments/promise"

/** One end of a range: a calendar day, or a day counted from today. */
type Day = { date: string } | { fromToday: number }

const day = 86_400_000

/**
 * A range of days as the list's address has it: `2026-05-01..2026-05-31`, with either end left out
 * for open, a single day, and `today`, `today-7`, `today+2` for days that move on with the calendar.
 * Both days belong to the range; days are those of the team's zone. Null when it can't be read.
 */
export function readDateRange(
  text: string,
  now: Date,
  timeZone: string,
): { from: Date | null; to: Date | null } | null {
  const [first = "", last = first, more] = text.split("..")
  if (more !== undefined) return null
  const from = readDay(first)
  const to = readDay(last)
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  const range = {
    from: from && new Date(lastSecondOf(before(from, now, timeZone), timeZone).getTime() + 1_000),
    to: to && new Date(lastSecondOf(dateOf(to, now, timeZone), timeZone).getTime() + 1_000),
  }
  return range.from && range.to && range.from >= range.to ? null : range
}

/** Null for an open end, undefined for what is no day. */
function readDay(text: string): Day | null | undefined {
  if (text === "") return null
  const counted = /^today([+-]\d{1,4})?$/.exec(text)
  if (counted) return { fromToday: Number(counted[1] ?? 0) }
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  return dated ? { date: text } : undefined
}

function dateOf(wanted: Day, now: Date, timeZone: string): string {
  if ("date" in wanted) return wanted.date
  return shifted(dateIn(now, timeZone), wanted.fromToday)
}

function before(wanted: Day, now: Date, timeZone: string): string {
  return shifted(dateOf(wanted, now, timeZone), -1)
}

/** Calendar arithmetic knows no zones. */
function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

function lastSecondOf(date: string, timeZone: string): Date {
  return endOfDay(date, timeZone)
}
