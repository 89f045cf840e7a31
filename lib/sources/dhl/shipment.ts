import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { dhlServices } from "@/lib/sources/dhl/codes"
import { readEvent, signerIn } from "@/lib/sources/dhl/event"
import { dhlPlace } from "@/lib/sources/dhl/place"
import type { DhlParty, DhlPerson, DhlShipment } from "@/lib/sources/dhl/schema"
import { readEstimate, readWindow } from "@/lib/sources/read-estimate"
import { readEvents } from "@/lib/sources/read-events"
import type { Expected } from "@/lib/sources/read-window"
import { isRecord, rowOf } from "@/lib/sources/text"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"
import { readPlace } from "@/lib/tracking/places"

/** A shipment as an update. Throws AppError `invalid` without a usable number. */
export function readShipment(shipment: DhlShipment): TrackingUpdate {
  const number = shipment.id ?? shipment.shipmentTrackingNumber
  const trackingNumber = normaliseTrackingNumber(number ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The DHL shipment has no usable number.")
  const service = serviceOf(shipment)
  const problems: Problem[] = []
  const list = eventsOf(shipment)
  const history = readEvents(list, "events", problems, (raw) => readEvent(service, raw))
  const events = withStatus(oldestFirst(history), service, shipment.status, problems)
  const destination = dhlPlace(shipment.destination) ?? placeOf(shipment.receiverDetails)
  const { details } = shipment
  return {
    source: "dhl",
    carrier: carrierOf(service),
    trackingNumber,
    externalId: null,
    notFound: events.length === 0 && problems.length === 0,
    ...readEta(shipment, service, destination, problems),
    originalEta: null,
    signedBy: signerIn(list) ?? signerOf(shipment, events),
    serviceLevel: details?.product?.productName ?? null,
    origin: dhlPlace(shipment.origin) ?? placeOf(shipment.shipperDetails),
    destination,
    reference: referenceOf(shipment),
    recipient: recipientOf(details?.receiver ?? null),
    events: oldestFirst(events),
    problems,
  }
}

/** MyDHL may tell the scans of the pieces only; of several pieces the same scan is told once. */
function eventsOf({ events, pieces }: DhlShipment): unknown {
  if (!Array.isArray(events) || events.length > 0) return events ?? piecesOf(pieces)
  return piecesOf(pieces)
}

function piecesOf(pieces: DhlShipment["pieces"]): unknown[] {
  const scans = (pieces ?? []).flatMap((piece): unknown[] =>
    Array.isArray(piece?.events) ? piece.events : [],
  )
  return [...new Map(scans.map((scan) => [JSON.stringify(scan), scan])).values()]
}

function placeOf(party: DhlParty): Place | null {
  const address = party?.postalAddress
  return readPlace({
    city: address?.cityName,
    region: address?.provinceCode,
    postalCode: address?.postalCode,
    country: address?.countryCode,
  })
}

function serviceOf(shipment: DhlShipment): string | null {
  const told = shipment.service?.toLowerCase() ?? null
  return told ?? (shipment.shipmentTrackingNumber ? "express" : null)
}

function carrierOf(service: string | null): string {
  if (!service) return "dhl"
  return rowOf(dhlServices, service)?.carrier ?? normaliseCarrier(`dhl ${service}`) ?? "dhl"
}

/**
 * The shipment's status is normally its newest event told again, with another form of the same time.
 * Where the events lack it, it is an event of its own.
 */
function withStatus(
  events: TrackingEvent[],
  service: string | null,
  status: unknown,
  problems: Problem[],
): TrackingEvent[] {
  const newest = events.at(-1) ?? null
  // MyDHL's status is one word, without a time.
  if (!isRecord(status)) return events
  const reading = readEvent(service, status, newest)
  if (!("event" in reading)) {
    if (events.length === 0) problems.push({ path: "status", reason: reading.reason })
    return events
  }
  const current = reading.event
  const told = status.timestamp
    ? events.some((event) => isSame(event, current))
    : newest?.category === current.category
  return told ? events : [...events, current]
}

/** The same moment, however its zone is written, or the same words. */
function isSame(event: TrackingEvent, current: TrackingEvent): boolean {
  const together =
    event.localTime?.slice(0, 16) === current.localTime?.slice(0, 16) ||
    event.occurredAt.getTime() === current.occurredAt.getTime()
  return together || (event.message === current.message && event.detail === current.detail)
}

/** The time frame, where it is a window: the single time lies within it, and says less. */
function readEta(
  shipment: DhlShipment,
  service: string | null,
  destination: Place | null,
  problems: Problem[],
): Expected {
  const frame = shipment.estimatedDeliveryTimeFrame
  const told = shipment.estimatedTimeOfDelivery ?? frame?.estimatedThrough
  const home = service ? (rowOf(dhlServices, service)?.country ?? null) : null
  const place =
    destination ?? (home ? { city: null, region: null, postalCode: null, country: home } : null)
  const ends = { opens: frame?.estimatedFrom, shuts: frame?.estimatedThrough }
  const window = frame?.estimatedThrough
    ? readWindow(ends, place, "estimatedDeliveryTimeFrame", problems)
    : null
  if (window?.etaFrom) return window
  return { eta: readEstimate(told, place, "estimatedTimeOfDelivery", problems) }
}

/** Express names the signer in the words of its delivery. */
function signerOf({ details }: DhlShipment, events: readonly TrackingEvent[]): string | null {
  const proof = details?.proofOfDelivery
  const told = proof?.signedBy ?? nameOf(proof?.signed ?? null)
  if (told) return told
  const delivery = events.findLast(({ category }) => category === "Delivered")
  const named = /\bsigned (?:for )?by ?:? (.{2,100})$/i.exec(delivery?.message ?? "")
  return named?.[1]?.trim() ?? null
}

function nameOf(person: DhlPerson): string | null {
  if (!person) return null
  const whole = [person.givenName, person.familyName].filter(Boolean).join(" ")
  return whole || person.name
}

function recipientOf(person: DhlPerson): TrackingUpdate["recipient"] {
  const name = nameOf(person) ?? person?.organizationName ?? null
  return name ? { name, email: null } : null
}

/** The customer's own number among those that the shipment was booked under. */
function referenceOf({ details, shipperReferences }: DhlShipment): string | null {
  const booked = shipperReferences?.find((entry) => entry?.value)?.value
  if (booked) return booked
  const references = details?.references ?? []
  const own = references.find(({ type }) => type === "customer-order-number")
  return (own ?? references.find(({ type }) => type?.startsWith("customer-")))?.number ?? null
}
