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
  return dayIn(at.getTime(), timeZone).date
}

/** A calendar day: as YYYY-MM-DD, and how many days after 1970 began. */
interface Day {
  date: string
  number: number
}

/** A list asks for the days of its rows again and again, and formatting is most of what a row costs. */
function dayIn(at: number, timeZone: string): Day {
  // Zones begin their days on a quarter of an hour, so all instants within one are of the same day.
  const quarter = Math.floor(at / 900_000)
  const zone = zones.get(timeZone) ?? openZone(timeZone)
  const known = zone.days.get(quarter)
  if (known) return known
  if (zone.days.size >= daysKept) zone.days.clear()
  const date = zone.format.format(at)
  const made = { date, number: Date.parse(`${date}T00:00:00Z`) / day }
  zone.days.set(quarter, made)
  return made
}

interface Zone {
  format: Intl.DateTimeFormat
  /** By quarters of an hour since 1970. */
  days: Map<number, Day>
}

const zones = new Map<string, Zone>()

const daysKept = 10_000

function openZone(timeZone: string): Zone {
  // Swedish writes dates as ISO does.
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone })
  const zone = { format, days: new Map<number, Day>() }
  zones.set(timeZone, zone)
  return zone
}

/** Whole calendar days from one instant to another in a zone; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  return dayIn(to.getTime(), timeZone).number - dayIn(from.getTime(), timeZone).number
}

/** "Today", "Tomorrow", "Yesterday", "Tue 24 Nov"; with the year when it is another one. */
export function dayWords(at: Date, now: Date, timeZone: string): string {
  const [there, here] = [dayIn(at.getTime(), timeZone), dayIn(now.getTime(), timeZone)]
  const near = nearDays[there.number - here.number]
  if (near) return near
  const sameYear = there.date.slice(0, 4) === here.date.slice(0, 4)
  return (sameYear ? weekday : weekdayAndYear).format(there.number * day).replace(",", "")
}

const weekdayWords = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const

const weekday = new Intl.DateTimeFormat("en-GB", weekdayWords)

const weekdayAndYear = new Intl.DateTimeFormat("en-GB", { ...weekdayWords, year: "numeric" })

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
