import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { readEvent, readNordicClock } from "@/lib/sources/postnord/event"
import { pickupIn } from "@/lib/sources/postnord/pickup"
import type { PostnordItem, PostnordParty, PostnordShipment } from "@/lib/sources/postnord/schema"
import { readEvents } from "@/lib/sources/read-events"
import { readTogether } from "@/lib/sources/several-items"
import { blankUpdate } from "@/lib/tracking/blank-update"
import type { Place, Problem, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"
import { readPlace } from "@/lib/tracking/places"

/** An item of a shipment, and where it stands in the payload. */
export interface PlacedItem {
  item: PostnordItem
  path: string
}

/**
 * Items of a shipment as the update of one number: one item as a rule, all of them where the number is
 * that of the shipment. Throws AppError `invalid` without a usable number.
 */
export function readItems(
  shipment: PostnordShipment,
  items: readonly PlacedItem[],
  number: string | null,
): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(number ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The PostNord item has no usable number.")
  const problems: Problem[] = []
  const destination = addressOf(shipment.consignee)
  const told = items.map(({ item, path }) =>
    readEvents(item.events, `${path}.events`, problems, (raw) => readEvent(raw, destination)),
  )
  const events = readTogether(
    told,
    items.every(({ item }) => item.status === "DELIVERED"),
  )
  const first = items[0]?.item
  const known = [shipment.status, ...items.map(({ item }) => item.status)].some(Boolean)
  const pickupPoint = pickupIn(shipment)
  return {
    ...blankUpdate("postnord", "postnord", trackingNumber),
    notFound: events.length === 0 && problems.length === 0 && !known,
    eta: readArrival(
      first?.estimatedTimeOfArrival ??
        shipment.estimatedTimeOfArrival ??
        first?.publicTimeOfArrival ??
        shipment.publicTimeOfArrival,
      destination,
      problems,
    ),
    originalEta: readArrival(first?.originEstimatedTimeOfArrival, destination, []),
    signedBy: first?.acceptor?.name ?? null,
    serviceLevel: shipment.service?.name ?? null,
    origin: addressOf(shipment.consignor),
    destination,
    reference: referenceIn(first) ?? referenceIn(shipment),
    recipient: shipment.consignee?.name ? { name: shipment.consignee.name, email: null } : null,
    ...(pickupPoint ? { pickupPoint } : {}),
    events: oldestFirst(events),
    problems,
  }
}

function readArrival(
  text: string | null | undefined,
  destination: Place | null,
  problems: Problem[],
): Date | null {
  if (!text) return null
  const reading = readNordicClock(text, destination, destination)
  if (!reading) problems.push({ path: "estimatedTimeOfArrival", reason: "not a date" })
  return reading?.occurredAt ?? null
}

function referenceIn(told: Pick<PostnordItem, "references"> | undefined): string | null {
  return told?.references?.find((reference) => reference?.value)?.value ?? null
}

function addressOf(party: PostnordParty): Place | null {
  return readPlace({
    city: party?.address?.city,
    postalCode: party?.address?.postCode,
    country: party?.address?.countryCode ?? party?.address?.country,
  })
}
