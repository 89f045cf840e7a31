import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { type EventReading, readEvent } from "@/lib/sources/shippo/event"
import type { ShippoTrack } from "@/lib/sources/shippo/schema"
import { isRecord } from "@/lib/sources/text"
import { carriers } from "@/lib/tracking/carriers"
import { readClock } from "@/lib/tracking/clock"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"
import { readPlace } from "@/lib/tracking/places"

/** A Shippo track as an update. Throws AppError `invalid` without a usable number and carrier. */
export function readTrack(track: ShippoTrack): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(track.tracking_number ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The Shippo track has no usable number.")
  const problems: Problem[] = []
  const history = readHistory(track.tracking_history, problems)
  const events = withCurrent(history, track.tracking_status, problems)
  const destination = addressPlace(track.address_to)
  return {
    source: "shippo",
    carrier: carrierOf(track, trackingNumber),
    trackingNumber,
    externalId: null,
    notFound: events.length === 0 && problems.length === 0,
    eta: readEta(track.eta, destination, "eta", problems),
    originalEta: readEta(track.original_eta, destination, "original_eta", problems),
    signedBy: null,
    serviceLevel: track.servicelevel?.name ?? track.servicelevel?.token ?? null,
    origin: addressPlace(track.address_from),
    destination,
    reference: track.metadata,
    recipient: null,
    events: oldestFirst(events),
    problems,
  }
}

/**
 * The carrier's token is our slug. Old webhooks carry a transaction, which names no carrier: then the
 * service level's token begins with it (usps_priority).
 */
function carrierOf(track: ShippoTrack, trackingNumber: string): string {
  const given = normaliseCarrier(track.carrier ?? "")
  if (given) return given
  const token = normaliseCarrier(track.servicelevel?.token ?? "") ?? ""
  const slugs = Object.keys(carriers).filter(
    (slug) => token === slug || token.startsWith(`${slug}_`),
  )
  const longest = slugs.toSorted((a, b) => b.length - a.length)[0]
  if (longest) return longest
  if (trackingNumber.startsWith("SHIPPO_")) return "shippo"
  throw new AppError("invalid", "The Shippo track names no carrier.")
}

function readHistory(history: unknown, problems: Problem[]): TrackingEvent[] {
  if (history === undefined || history === null) return []
  if (!Array.isArray(history)) {
    problems.push({ path: "tracking_history", reason: "not a list" })
    return []
  }
  return history.flatMap((raw: unknown, index) =>
    keep(readEvent(raw), `tracking_history[${index}]`, problems),
  )
}

/**
 * The current status is normally the history's newest event too, with an instant that may differ by
 * milliseconds. Where it is missing there, it is an event of its own. UNKNOWN is none: it says that
 * Shippo has no better status.
 */
function withCurrent(
  history: TrackingEvent[],
  current: unknown,
  problems: Problem[],
): TrackingEvent[] {
  if (!isRecord(current) || isUnknown(current.status)) return history
  const [event] = keep(readEvent(current), "tracking_status", problems)
  if (!event || history.some((known) => isSame(known, event))) return history
  return [...history, event]
}

function isUnknown(status: unknown): boolean {
  return typeof status !== "string" || /^\s*(unknown)?\s*$/i.test(status)
}

const jitterMs = 5_000

function isSame(known: TrackingEvent, current: TrackingEvent): boolean {
  const apartMs = Math.abs(known.occurredAt.getTime() - current.occurredAt.getTime())
  return apartMs <= jitterMs && statusIn(known) === statusIn(current)
}

function statusIn(event: TrackingEvent): string | undefined {
  return event.carrierCode?.split("/")[0]
}

function keep(reading: EventReading, path: string, problems: Problem[]): TrackingEvent[] {
  if ("event" in reading) return [reading.event]
  problems.push({ path, reason: reading.reason })
  return []
}

function addressPlace(address: ShippoTrack["address_to"]): Place | null {
  return address ? readPlace({ ...address, region: address.state, postalCode: address.zip }) : null
}

function readEta(
  text: string | null,
  destination: Place | null,
  path: string,
  problems: Problem[],
): Date | null {
  if (!text) return null
  const reading = readClock(text, destination, "unproven")
  if (!reading) problems.push({ path, reason: "not a date" })
  return reading?.occurredAt ?? null
}
