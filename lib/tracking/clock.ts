import type { Place, TimeConfidence } from "@/lib/tracking/event"
import { zoneOf } from "@/lib/tracking/zones"

export interface ClockReading {
  occurredAt: Date
  localTime: string
  offset: string | null
  timeConfidence: TimeConfidence
}

/**
 * Whether a bare Z is the carrier's word for UTC, or an aggregator's label on a clock it was never
 * told the zone of.
 */
export type Zulu = "utc" | "unproven"

/**
 * Reads a carrier's clock (rule 12): ISO text such as 2016-07-23T13:03:00Z, with or without seconds,
 * fraction, offset or time of day, and the place of the scan. Null when it is not an instant between
 * 1990 and 2100.
 *
 * - With an offset the instant is exact.
 * - A bare Z is exact where it is known to mean UTC. From an aggregator it is unproven: recorded
 *   USPS scans from Shippo only make sense as local times. The wall clock is kept as the local time,
 *   the instant is what the text says until something better is known, and it is marked as assumed.
 * - Without either, the place's zone tells the offset (zoned); where it can't, the clock is read as
 *   UTC (assumed).
 */
export function readClock(text: string, place: Place | null, zulu: Zulu): ClockReading | null {
  const match = pattern.exec(text.trim())
  if (!match) return null
  const [, date = "", time = "00:00", seconds = "00", fraction = "", zone = ""] = match
  const localTime = `${date}T${time}:${seconds}`
  const wallMs = readWall(localTime, fraction)
  if (wallMs === null) return null
  if (/^(z|utc|gmt)$/i.test(zone)) {
    return zulu === "utc" ? at(wallMs, localTime, 0, "exact") : assumed(wallMs, localTime)
  }
  if (zone) {
    const minutes = readOffset(zone)
    return minutes === null ? null : at(wallMs, localTime, minutes, "exact")
  }
  const iana = zoneOf(place)
  return iana
    ? at(wallMs, localTime, offsetMinutes(iana, wallMs), "zoned")
    : assumed(wallMs, localTime)
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** The wall clock as if it were UTC, in milliseconds; null when the calendar has no such moment. */
function readWall(localTime: string, fraction: string): number | null {
  const wall = new Date(`${localTime}Z`)
  if (Number.isNaN(wall.getTime()) || wall.toISOString().slice(0, 19) !== localTime) return null
  const year = wall.getUTCFullYear()
  return year >= 1990 && year <= 2100
    ? wall.getTime() + Number(fraction.padEnd(3, "0").slice(0, 3))
    : null
}

function readOffset(zone: string): number | null {
  const sign = zone.startsWith("-") ? -1 : 1
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(":", "") || "0")
  return hours <= 14 && minutes < 60 ? sign * (hours * 60 + minutes) : null
}

function at(
  wallMs: number,
  localTime: string,
  minutes: number,
  timeConfidence: TimeConfidence,
): ClockReading {
  const occurredAt = new Date(wallMs - minutes * 60_000)
  return { occurredAt, localTime, offset: offsetText(minutes), timeConfidence }
}

function assumed(wallMs: number, localTime: string): ClockReading {
  return { occurredAt: new Date(wallMs), localTime, offset: null, timeConfidence: "assumed" }
}

function offsetText(minutes: number): string {
  const absolute = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, "0")
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`
}

/** The offset of a zone at a wall-clock time; twice, since the first guess may lie across a change of clocks. */
function offsetMinutes(zone: string, wallMs: number): number {
  const guess = offsetAt(zone, wallMs)
  return offsetAt(zone, wallMs - guess * 60_000)
}

function offsetAt(zone: string, instantMs: number): number {
  const parts = formatOf(zone).formatToParts(new Date(instantMs))
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT"
  return readOffset(name.replace("GMT", "") || "+00") ?? 0
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Building a format costs a hundred times what using it does. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
  formats.set(zone, format)
  return format
}
