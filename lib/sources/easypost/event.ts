import { meaningOf } from "@/lib/sources/easypost/meaning"
import {
  type EasypostLocation,
  type EasypostTracker,
  easypostDetailSchema,
} from "@/lib/sources/easypost/schema"
import type { EventReading } from "@/lib/sources/read-events"
import { toEvent } from "@/lib/sources/to-event"
import { readClock } from "@/lib/tracking/clock"
import type { Place, TrackingEvent } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/**
 * One of a tracker's details, or why it can't be read. Its datetime ends in Z whatever the clock was:
 * EasyPost turns it into UTC where it knows the scan's zone, and leaves the carrier's wall clock where
 * it does not, without telling which.
 */
export function readDetail(raw: unknown): EventReading {
  const parsed = easypostDetailSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const given = parsed.data
  const message = given.message ?? given.description ?? ""
  if (!given.status && !given.status_detail && !message) {
    return { reason: "it has neither status nor message" }
  }
  const location = locationPlace(given.tracking_location) ?? nowhere
  const clock = readClock(given.datetime ?? "", location, "unproven")
  if (!clock) return { reason: `its datetime is ${given.datetime ? "not a date" : "missing"}` }
  const carrierCode = given.carrier_code ?? codeOf(given.status, given.status_detail)
  const meaning = meaningOf(given.status, given.status_detail, message)
  return { event: toEvent(clock, meaning, { carrierCode, message, location }) }
}

/**
 * The tracker's own status as an event, where no detail has it (an expired tracker, one told without
 * its details). It has the time of the newest event, else of the tracker's last change.
 */
export function currentEvent(
  tracker: EasypostTracker,
  newest: TrackingEvent | null,
): TrackingEvent | null {
  const { status, status_detail } = tracker
  if (!status || status === "unknown") return null
  const noted = readClock(tracker.updated_at ?? tracker.created_at ?? "", null, "utc")
  const time = newest ?? (noted && { ...noted, localTime: null, offset: null })
  if (!time) return null
  const { occurredAt, localTime, offset } = time
  return toEvent(
    { occurredAt, localTime, offset, timeConfidence: "assumed" },
    meaningOf(status, status_detail, ""),
    {
      carrierCode: codeOf(status, status_detail),
      message: "",
      location: newest?.location ?? nowhere,
    },
  )
}

export function locationPlace(location: EasypostLocation): Place | null {
  if (!location) return null
  return readPlace({ ...location, region: location.state, postalCode: location.zip })
}

function codeOf(status: string | null, statusDetail: string | null): string | null {
  return [status, statusDetail].filter(Boolean).join("/") || null
}
