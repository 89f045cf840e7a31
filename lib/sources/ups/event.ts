import type { EventReading } from "@/lib/sources/read-events"
import { toEvent } from "@/lib/sources/to-event"
import { readActivityClock } from "@/lib/sources/ups/clock"
import { meaningOf, type UpsCode } from "@/lib/sources/ups/meaning"
import {
  type UpsActivity,
  type UpsAddress,
  type UpsStatus,
  upsActivitySchema,
} from "@/lib/sources/ups/schema"
import type { Place } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/** One activity of a package, or why it can't be read. */
export function readActivity(raw: unknown): EventReading {
  const parsed = upsActivitySchema.safeParse(raw)
  return parsed.success ? readScan(parsed.data) : { reason: "not an activity" }
}

export function readScan(given: UpsActivity): EventReading {
  const code = codeOf(given.status)
  const message = given.status?.description ?? ""
  const carrierCode = codeText(code)
  if (!carrierCode && !message) return { reason: "it has neither a status nor words" }
  const location = readAddress(given.location?.address) ?? nowhere
  const { gmtDate, gmtTime, gmtOffset } = given
  const gmt = { date: gmtDate, time: gmtTime, offset: gmtOffset }
  const time = readActivityClock(given, gmt, location)
  if (!time) return { reason: `its date is ${given.date ? "not a date" : "missing"}` }
  return { event: toEvent(time, meaningOf(code, message), { carrierCode, message, location }) }
}

export function readAddress(address: UpsAddress): Place | null {
  return readPlace({
    city: address?.city,
    region: address?.stateProvince,
    postalCode: address?.postalCode,
    country: address?.countryCode ?? address?.country,
  })
}

/** A current status may carry its status code as its code ("011"), and no type. */
function codeOf(status: UpsStatus | null | undefined): UpsCode {
  const bare = !status?.statusCode && !status?.type && /^\d{3}$/.test(status?.code ?? "")
  const statusCode = (bare ? status?.code : status?.statusCode) ?? null
  return {
    type: status?.type ?? null,
    code: bare ? null : (status?.code ?? null),
    statusCode:
      statusCode && /^\d{1,2}$/.test(statusCode) ? statusCode.padStart(3, "0") : statusCode,
  }
}

/** Such as D:FS/011: the code within its type, and the status code. */
function codeText({ type, code, statusCode }: UpsCode): string | null {
  const scan = [type, code].filter(Boolean).join(":")
  return [scan, statusCode].filter(Boolean).join("/") || null
}
