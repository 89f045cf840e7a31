import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { easypostCarriers } from "@/lib/sources/easypost/codes"
import { currentEvent, locationPlace, readDetail } from "@/lib/sources/easypost/event"
import { type EasypostTracker, easypostDetailSchema } from "@/lib/sources/easypost/schema"
import { readEstimate } from "@/lib/sources/read-estimate"
import { readEvents } from "@/lib/sources/read-events"
import { rowOf } from "@/lib/sources/text"
import type { Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"

/** A tracker as an update. Throws AppError `invalid` without a usable tracking_code. */
export function readTracker(tracker: EasypostTracker): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(tracker.tracking_code ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The EasyPost tracker has no usable number.")
  const problems: Problem[] = []
  const details = readEvents(tracker.tracking_details, "tracking_details", problems, readDetail)
  const events = withCurrent(details, tracker)
  const destination = locationPlace(tracker.carrier_detail?.destination_tracking_location)
  return {
    source: "easypost",
    carrier: carrierOf(tracker),
    trackingNumber,
    externalId: tracker.id,
    notFound: events.length === 0 && problems.length === 0,
    eta: readEstimate(tracker.est_delivery_date, destination, "est_delivery_date", problems),
    originalEta: null,
    signedBy: tracker.signed_by,
    serviceLevel: tracker.carrier_detail?.service ?? null,
    origin: locationPlace(tracker.carrier_detail?.origin_tracking_location),
    destination,
    reference: null,
    recipient: null,
    events: oldestFirst(events),
    problems,
  }
}

/** The carrier's name, which each detail repeats as its source. */
function carrierOf(tracker: EasypostTracker): string {
  const [first] = detailsOf(tracker)
  const name = tracker.carrier ?? first?.source ?? ""
  const squeezed = name.toLowerCase().replace(/[^a-z0-9]/g, "")
  return rowOf<string>(easypostCarriers, squeezed) ?? normaliseCarrier(name) ?? "easypost"
}

function withCurrent(events: TrackingEvent[], tracker: EasypostTracker): TrackingEvent[] {
  if (detailsOf(tracker).some(({ status }) => status === tracker.status)) return events
  const newest = events.reduce<TrackingEvent | null>(
    (best, event) => (best && best.occurredAt > event.occurredAt ? best : event),
    null,
  )
  const current = currentEvent(tracker, newest)
  return current ? [...events, current] : events
}

function detailsOf(tracker: EasypostTracker) {
  const details: readonly unknown[] = Array.isArray(tracker.tracking_details)
    ? tracker.tracking_details
    : []
  return details.flatMap((raw) => {
    const parsed = easypostDetailSchema.safeParse(raw)
    return parsed.success ? [parsed.data] : []
  })
}
