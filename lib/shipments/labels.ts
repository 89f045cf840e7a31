import type { Mark, SortKey } from "@/lib/shipments/filter"

/** Merchants' words for the conditions of the list's filter. */
export const markLabels: Record<Mark, string> = {
  attention: "Needs attention",
  no_first_scan: "No first scan",
  late: "Late",
  stalled: "Stalled",
  stale: "Old news",
  today: "Out for delivery today",
  action_required: "Action required",
  archived: "Archived",
}

/** The orders of the list, and what either direction means. */
export const sortLabels: Record<SortKey, { name: string; desc: string; asc: string }> = {
  event: { name: "Last event", desc: "Newest first", asc: "Oldest first" },
  created: { name: "Added", desc: "Newest first", asc: "Oldest first" },
  eta: { name: "Estimated arrival", desc: "Latest first", asc: "Soonest first" },
}

const day = 86_400_000

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dateIn(at: Date, timeZone: string): string {
  // Zones begin their days on a quarter of an hour, so all instants within one are of the same day.
  const quarter = `${Math.floor(at.getTime() / 900_000)} ${timeZone}`
  const known = dates.get(quarter)
  if (known) return known
  if (dates.size >= datesKept) dates.clear()
  // Swedish writes dates as ISO does.
  const date = formatter("sv-SE", { dateStyle: "short", timeZone }).format(at)
  dates.set(quarter, date)
  return date
}

/** A list asks for the days of its rows again and again, and formatting is most of what a row costs. */
const dates = new Map<string, string>()

const datesKept = 10_000

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making one takes a hundred times as long as using it, and a list uses it for each of its rows. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formatters.set(key, made)
  return made
}

/** Whole calendar days from one instant to another in a zone; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const start = (at: Date) => Date.parse(`${dateIn(at, timeZone)}T00:00:00Z`)
  return Math.round((start(to) - start(from)) / day)
}

/** "Today", "Tomorrow", "Yesterday", "Tue 24 Nov"; with the year when it is another one. */
export function dayWords(at: Date, now: Date, timeZone: string): string {
  const near = nearDays[daysBetween(now, at, timeZone)]
  if (near) return near
  const date = dateIn(at, timeZone)
  const noon = Date.parse(`${date}T12:00:00Z`)
  const sameYear = date.slice(0, 4) === dateIn(now, timeZone).slice(0, 4)
  return formatter("en-GB", sameYear ? weekdayWords : weekdayAndYearWords)
    .format(noon)
    .replace(",", "")
}

const weekdayWords = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const

const weekdayAndYearWords = { ...weekdayWords, year: "numeric" } as const

const nearDays: Partial<Record<number, string>> = { [-1]: "Yesterday", 0: "Today", 1: "Tomorrow" }

/** "1 day", "3 days". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${wholeNumber.format(count)} ${count === 1 ? one : many}`
}

/** "412"; "1,000+" when counting stopped there. */
export function countWords({ count, exact }: { count: number; exact: boolean }): string {
  return `${wholeNumber.format(count)}${exact ? "" : "+"}`
}

const wholeNumber = new Intl.NumberFormat("en")

/** "Aarhus, DK"; null when nothing is known. */
export function placeWords(place: {
  city: string | null
  region?: string | null
  country: string | null
}): string | null {
  const parts = [place.city ? titleCase(place.city) : null, place.region, place.country]
  return parts.filter((part) => part).join(", ") || null
}

/** Carriers shout their cities; a short name in capitals may be an abbreviation and stays. */
function titleCase(city: string): string {
  if (city.length <= 3 || city !== city.toUpperCase()) return city
  return city.toLowerCase().replace(/(^|[\s\-/'(.])\p{L}/gu, (start) => start.toUpperCase())
}
