import { AppError } from "@/lib/errors"
import { currentEvent, readCheckpoint } from "@/lib/sources/aftership/checkpoint"
import { aftershipCarriers } from "@/lib/sources/aftership/codes"
import { type AftershipTracking, aftershipCheckpointSchema } from "@/lib/sources/aftership/schema"
import { oldestFirst } from "@/lib/sources/chronology"
import { readEstimate, readWindow } from "@/lib/sources/read-estimate"
import { readEvents } from "@/lib/sources/read-events"
import { rowOf } from "@/lib/sources/text"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"
import { readPlace } from "@/lib/tracking/places"

/** A tracking as an update. Throws AppError `invalid` without a usable number. */
export function readTracking(tracking: AftershipTracking): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(tracking.tracking_number ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The AfterShip tracking has no usable number.")
  const problems: Problem[] = []
  const checkpoints = readEvents(tracking.checkpoints, "checkpoints", problems, readCheckpoint)
  const events = withCurrent(checkpoints, tracking)
  const destination = destinationOf(tracking)
  return {
    source: "aftership",
    carrier: carrierOf(tracking.slug),
    trackingNumber,
    externalId: tracking.id,
    notFound: events.length === 0 && problems.length === 0,
    ...readWindow(latestEstimate(tracking), destination, "estimated_delivery", problems),
    originalEta: readEstimate(
      tracking.first_estimated_delivery?.datetime,
      destination,
      "first_estimated_delivery",
      problems,
    ),
    signedBy: signerOf(tracking),
    serviceLevel: tracking.shipment_type,
    origin: readPlace({
      city: tracking.origin_city,
      region: tracking.origin_state,
      postalCode: tracking.origin_postal_code,
      country: tracking.origin_country_region ?? tracking.origin_country_iso3,
    }),
    destination,
    reference: tracking.order_number ?? tracking.order_id,
    recipient: recipientOf(tracking),
    events: oldestFirst(events),
    problems,
  }
}

function carrierOf(slug: string | null): string {
  const listed = slug ? rowOf<string>(aftershipCarriers, slug.toLowerCase()) : null
  return listed ?? normaliseCarrier(slug ?? "") ?? "aftership"
}

function withCurrent(events: TrackingEvent[], tracking: AftershipTracking): TrackingEvent[] {
  const checkpoints: readonly unknown[] = Array.isArray(tracking.checkpoints)
    ? tracking.checkpoints
    : []
  const told = checkpoints.some((raw) => {
    const parsed = aftershipCheckpointSchema.safeParse(raw)
    return parsed.success && parsed.data.tag === tracking.tag
  })
  if (told) return events
  const newest = events.reduce<TrackingEvent | null>(
    (best, event) => (best && best.occurredAt > event.occurredAt ? best : event),
    null,
  )
  const current = currentEvent(tracking, newest)
  return current ? [...events, current] : events
}

interface Ends {
  opens: string | null
  shuts: string | null
}

/** The best known, then the carrier's, then AfterShip's own prediction. */
function latestEstimate(tracking: AftershipTracking): Ends {
  const latest = tracking.latest_estimated_delivery
  const { expected_delivery } = tracking
  return (
    endsOf(latest?.datetime, latest?.datetime_min, latest?.datetime_max) ??
    datedEnds(tracking.courier_estimated_delivery_date) ??
    endsOf(expected_delivery, null, null) ??
    datedEnds(tracking.aftership_estimated_delivery_date) ?? { opens: null, shuts: null }
  )
}

function datedEnds(dated: AftershipTracking["courier_estimated_delivery_date"]): Ends | null {
  return endsOf(
    dated?.estimated_delivery_date,
    dated?.estimated_delivery_date_min,
    dated?.estimated_delivery_date_max,
  )
}

/** A range by both its ends, else the one time; null where neither is told. */
function endsOf(
  time: string | null | undefined,
  opens: string | null | undefined,
  shuts: string | null | undefined,
): Ends | null {
  if (opens && shuts) return { opens, shuts }
  return time ? { opens: null, shuts: time } : null
}

/** FedEx's "Signature not required" is nobody. */
function signerOf({ signed_by }: AftershipTracking): string | null {
  return signed_by && /^(null|signature .*not|not? signature)/i.test(signed_by) ? null : signed_by
}

function destinationOf(tracking: AftershipTracking): Place | null {
  return readPlace({
    city: tracking.destination_city,
    region: tracking.destination_state,
    postalCode: tracking.destination_postal_code,
    country: tracking.destination_country_region ?? tracking.destination_country_iso3,
  })
}

function recipientOf(tracking: AftershipTracking): TrackingUpdate["recipient"] {
  const [customer] = tracking.customers ?? []
  const name = customer?.name ?? tracking.customer_name
  const email = customer?.email ?? null
  return name || email ? { name, email } : null
}
