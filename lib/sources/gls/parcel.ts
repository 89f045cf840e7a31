import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { meaningOf, meaningOfStatus } from "@/lib/sources/gls/meaning"
import { type GlsParcel, glsEventSchema } from "@/lib/sources/gls/schema"
import { type EventReading, readEvents } from "@/lib/sources/read-events"
import { toEvent } from "@/lib/sources/to-event"
import { blankUpdate } from "@/lib/tracking/blank-update"
import { readClock } from "@/lib/tracking/clock"
import type { Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"
import { nowhere, readPlace } from "@/lib/tracking/places"

/** A parcel of an answer under this number. Throws AppError `invalid` without a usable one. */
export function readParcel(given: GlsParcel, number: string | null, path: string): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(number ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The GLS parcel has no usable number.")
  const problems: Problem[] = []
  const unknown = given.errorCode === "E_404_01"
  if (given.errorCode && !unknown) {
    const reason = `${given.errorMessage ?? "no reason"} (${given.errorCode})`
    problems.push({ path: `${path}.errorCode`, reason })
  }
  const newest = newestIn(given.events)
  const told = readEvents(given.events, `${path}.events`, problems, (raw) =>
    readEvent(raw, raw === newest ? given.status : null),
  )
  const events = told.length > 0 ? told : statusEvents(given, path, problems)
  return {
    ...blankUpdate("gls", "gls", trackingNumber),
    notFound: events.length === 0 && (unknown || problems.length === 0),
    events: oldestFirst(events),
    problems,
  }
}

/** `status` is the parcel's, for its newest event. */
function readEvent(raw: unknown, status: string | null): EventReading {
  const parsed = glsEventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const { code: carrierCode, description, eventDateTime, ...place } = parsed.data
  if (!carrierCode && !description) return { reason: "it has neither a code nor words" }
  const location = readPlace(place) ?? nowhere
  const time = readClock(eventDateTime ?? "", location, "utc")
  if (!time) return { reason: `its eventDateTime is ${eventDateTime ? "not a date" : "missing"}` }
  const message = description ?? ""
  const meaning = meaningOf(carrierCode, message, status)
  return { event: toEvent(time, meaning, { carrierCode, message, location }) }
}

/** Without its events, or where they were not asked for, a parcel has its status and the status's moment. */
function statusEvents(given: GlsParcel, path: string, problems: Problem[]): TrackingEvent[] {
  const { status, statusDateTime } = given
  if (!status) return []
  const time = readClock(statusDateTime ?? "", null, "utc")
  if (time) {
    const told = { carrierCode: status, message: "", location: nowhere }
    return [toEvent(time, meaningOfStatus(status), told)]
  }
  const reason = statusDateTime ? "not a date" : "missing, and no event tells when"
  problems.push({ path: `${path}.statusDateTime`, reason })
  return []
}

/** The list is newest first; what matters is the latest clock, whatever the order. */
function newestIn(list: unknown): unknown {
  if (!Array.isArray(list)) return null
  const dated = list.map((raw: unknown) => {
    const parsed = glsEventSchema.safeParse(raw)
    const time = parsed.success ? readClock(parsed.data.eventDateTime ?? "", null, "utc") : null
    return { raw, atMs: time?.occurredAt.getTime() ?? Number.NEGATIVE_INFINITY }
  })
  return dated.toSorted((a, b) => b.atMs - a.atMs)[0]?.raw ?? null
}
