import { type ClockReading, readClock } from "@/lib/tracking/clock"
import type { Place } from "@/lib/tracking/event"

/** A date YYYYMMDD and a time HHMMSS; UPS may leave out a leading zero of the time ("74700"). */
interface Stamp {
  date: string | null
  time: string | null
}

/**
 * An activity's local clock, with the offset where UPS gives one: as such, or by the same moment's
 * GMT. Otherwise the place tells the zone. Null when there is no date.
 */
export function readActivityClock(
  local: Stamp,
  gmt: Stamp & { offset: string | null },
  place: Place,
): ClockReading | null {
  const wall = isoOf(local)
  const utc = isoOf(gmt)
  if (!wall) return utc ? readClock(`${utc}Z`, place, "utc") : null
  const offset =
    readOffset(gmt.offset) ?? (local.time && gmt.time && utc ? between(wall, utc) : null)
  return readClock(`${wall}${offset ?? ""}`, place, "utc")
}

/** YYYY-MM-DDTHH:mm:ss, at midnight where the time is missing; null without a date. */
export function isoOf({ date, time }: Stamp): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date ?? "") ?? []
  if (!year || !month || !day) return null
  const digits = (time ?? "").replaceAll(":", "")
  const padded = /^\d{5,6}$/.test(digits) ? digits.padStart(6, "0") : "000000"
  return `${year}-${month}-${day}T${padded.replace(/(..)(..)(..)/, "$1:$2:$3")}`
}

function readOffset(text: string | null): string | null {
  const [, sign, hours, minutes] = /^([+-]?)(\d{1,2}):?(\d{2})$/.exec(text ?? "") ?? []
  return hours && minutes ? `${sign || "+"}${hours.padStart(2, "0")}:${minutes}` : null
}

/** The offset between two clocks at one moment, where it is one that a zone can have. */
function between(wall: string, utc: string): string | null {
  const minutes = Math.round((Date.parse(`${wall}Z`) - Date.parse(`${utc}Z`)) / 60_000)
  if (Number.isNaN(minutes) || minutes < -12 * 60 || minutes > 14 * 60 || minutes % 15 !== 0)
    return null
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (value: number) => String(value).padStart(2, "0")
  return `${minutes < 0 ? "-" : "+"}${two(hours)}:${two(rest)}`
}
