import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { meaningOf } from "@/lib/sources/gls/meaning"
import { glsPageEventSchema, glsPageSchema } from "@/lib/sources/gls/schema"
import { type EventReading, readEvents } from "@/lib/sources/read-events"
import { isRecord } from "@/lib/sources/text"
import { toEvent } from "@/lib/sources/to-event"
import { blankUpdate } from "@/lib/tracking/blank-update"
import { readClock } from "@/lib/tracking/clock"
import type { Place, Problem, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"
import { nowhere, readPlace } from "@/lib/tracking/places"

/**
 * The parcels in an answer of the service behind GLS's tracking pages, for payloads that were
 * recorded there: `tuStatus` with several, or one by itself. Null when it is none.
 */
export function pagesIn(payload: unknown): readonly unknown[] | null {
  if (!isRecord(payload)) return null
  if (Array.isArray(payload.tuStatus)) return payload.tuStatus
  return "tuNo" in payload && "history" in payload ? [payload] : null
}

/** One of them under its own number. Throws AppError `invalid` without a usable one. */
export function readPage(raw: unknown, path: string): TrackingUpdate {
  const given = glsPageSchema.safeParse(raw).data
  const unit = given?.references?.find((reference) => reference?.type === "UNITNO")?.value
  const trackingNumber = normaliseTrackingNumber(unit ?? given?.tuNo ?? given?.referenceNo ?? "")
  if (!given || !trackingNumber) {
    throw new AppError("invalid", "The GLS parcel has no usable number.")
  }
  const problems: Problem[] = []
  const home = readPlace({ country: /^[A-Z]{2}/.exec(given.natSysOwnerCode ?? "")?.[0] })
  const events = readEvents(given.history, `${path}.history`, problems, (event) =>
    readPageEvent(event, home),
  )
  return {
    ...blankUpdate("gls", "gls", trackingNumber),
    notFound: events.length === 0 && problems.length === 0,
    events: oldestFirst(events),
    problems,
  }
}

/** Clocks have no zone: it is that of the place, else that of the GLS company, which is assumed. */
function readPageEvent(raw: unknown, home: Place | null): EventReading {
  const parsed = glsPageEventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const { date, time, evtNo, evtDscr, address } = parsed.data
  if (!evtNo && !evtDscr) return { reason: "it has neither a number nor words" }
  const location =
    readPlace(
      address && { city: address.city, country: address.countryCode ?? address.countryName },
    ) ?? nowhere
  const zone = location.country ? location : home
  const reading = readClock([date, time].filter(Boolean).join("T"), zone, "unproven")
  if (!reading) return { reason: `its date is ${date ? "not one" : "missing"}` }
  const clock = location.country ? reading : { ...reading, timeConfidence: "assumed" as const }
  const message = evtDscr ?? ""
  const meaning = meaningOf(evtNo, message, null)
  return { event: toEvent(clock, meaning, { carrierCode: evtNo, message, location }) }
}
