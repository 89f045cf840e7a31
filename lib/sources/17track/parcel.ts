import { AppError } from "@/lib/errors"
import { track17Carriers } from "@/lib/sources/17track/codes"
import { readEvent } from "@/lib/sources/17track/event"
import {
  type Track17Address,
  type Track17Status,
  track17EventSchema,
  track17InfoSchema,
  track17ParcelSchema,
} from "@/lib/sources/17track/schema"
import { oldestFirst } from "@/lib/sources/chronology"
import { readWindow } from "@/lib/sources/read-estimate"
import { readEvents } from "@/lib/sources/read-events"
import { isRecord, rowOf } from "@/lib/sources/text"
import { toEvent } from "@/lib/sources/to-event"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"
import { readPlace } from "@/lib/tracking/places"

/**
 * A parcel as an update, with the events of all its providers (the posts of origin and destination).
 * Throws AppError `invalid` without a usable number.
 */
export function readParcel(data: Record<string, unknown>): TrackingUpdate {
  const parcel = track17ParcelSchema.parse(data)
  const trackingNumber = normaliseTrackingNumber(parcel.number ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The 17TRACK parcel has no usable number.")
  // Some webhooks have the rest of track_info beside it.
  const nested = isRecord(data.track_info) ? data.track_info : {}
  const info = track17InfoSchema.parse({ ...data, ...nested })
  const problems: Problem[] = []
  const events = withLatest(readProviders(info, problems), info, problems)
  const destination = addressPlace(info.shipping_info?.recipient_address ?? info.recipient_address)
  const estimate = info.time_metrics?.estimated_delivery_date
  const status = info.latest_status
  const silent = events.length === 0 && problems.length === 0
  if (status?.sub_status === "NotFound_InvalidCode") {
    const reason = "17TRACK finds that this is no valid number of the carrier"
    problems.push({ path: "track_info.latest_status", reason })
  }
  return {
    source: "17track",
    carrier: carrierOf(parcel.carrier, info),
    trackingNumber,
    externalId: null,
    notFound: silent && (status === null || /^NotFound/.test(status?.status ?? "NotFound")),
    ...readWindow(
      { opens: estimate?.from, shuts: estimate?.to },
      destination,
      "time_metrics",
      problems,
    ),
    originalEta: null,
    signedBy: null,
    serviceLevel: info.misc_info?.service_type ?? null,
    origin: addressPlace(info.shipping_info?.shipper_address),
    destination,
    reference: parcel.tag,
    recipient: null,
    events: oldestFirst(events.toSorted(byTime)),
    problems,
  }
}

type Info = ReturnType<typeof track17InfoSchema.parse>

/** Each provider's events oldest first, so that those of one instant keep their order. */
function readProviders(info: Info, problems: Problem[]): TrackingEvent[] {
  const latest = latestKey(info)
  return (info.tracking?.providers ?? []).flatMap((provider, index) => {
    const path = `track_info.tracking.providers[${index}].events`
    const events = readEvents(provider?.events, path, problems, (raw) =>
      readEvent(raw, keyOf(raw) === latest ? (info.latest_status ?? null) : null),
    )
    return oldestFirst(events)
  })
}

/**
 * latest_event where the providers lack it, and 17TRACK's own finding that a parcel is silent for too
 * long, which no event says, at the time of its last one.
 */
function withLatest(events: TrackingEvent[], info: Info, problems: Problem[]): TrackingEvent[] {
  const told = [...events]
  const status = info.latest_status ?? null
  const known = (info.tracking?.providers ?? []).flatMap((provider) =>
    Array.isArray(provider?.events) ? provider.events.map(keyOf) : [],
  )
  const latest = latestKey(info)
  if (latest && !known.includes(latest)) {
    const reading = readEvent(info.latest_event, status)
    if ("event" in reading) told.push(reading.event)
    else problems.push({ path: "track_info.latest_event", reason: reading.reason })
  }
  const newest = told.toSorted(byTime).at(-1)
  return newest && status?.status === "Expired" ? [...told, expired(newest, status)] : told
}

function expired(newest: TrackingEvent, status: Track17Status): TrackingEvent {
  const { occurredAt, localTime, offset, location } = newest
  return toEvent(
    { occurredAt, localTime, offset, timeConfidence: "assumed" },
    { detail: "no_recent_events", unmapped: false, actionRequired: null },
    { carrierCode: status.sub_status ?? status.status, message: "", location },
  )
}

function latestKey(info: Info): string | null {
  return isRecord(info.latest_event) ? keyOf(info.latest_event) : null
}

/** What makes two tellings of an event the same. */
function keyOf(raw: unknown): string | null {
  const parsed = track17EventSchema.safeParse(raw)
  if (!parsed.success) return null
  const { time_iso, time_utc, description } = parsed.data
  return time_iso || time_utc ? JSON.stringify([time_utc ?? time_iso, description]) : null
}

function byTime(a: TrackingEvent, b: TrackingEvent): number {
  return a.occurredAt.getTime() - b.occurredAt.getTime()
}

/** By 17TRACK's number; of a carrier that is not listed, by the name that its provider has. */
function carrierOf(key: string | null, info: Info): string {
  const listed = carrierByKey(key)
  if (listed) return listed
  const providers = (info.tracking?.providers ?? []).map((entry) => entry?.provider ?? null)
  const named = providers.find((provider) => provider?.key === key) ?? providers[0]
  const slug =
    carrierByKey(named?.key ?? null) ?? normaliseCarrier(named?.alias ?? named?.name ?? "")
  return slug ?? (key && /^\d{1,10}$/.test(key) ? `17track_${key}` : "17track")
}

export function carrierByKey(key: string | null): string | null {
  return key ? rowOf<string>(track17Carriers, key) : null
}

function addressPlace(address: Track17Address): Place | null {
  if (!address) return null
  return readPlace({ ...address, region: address.state, postalCode: address.postal_code })
}
