import { newId } from "@/lib/db/id"
import { type Parcel, parcelOf } from "@/lib/shipments/parcel"
import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { generationOf } from "@/lib/tracking/generation"

export interface OpenGeneration {
  parcel: Parcel
  /** It was made for this update. */
  created: boolean
  /** The events of the update that belong to it; those of an earlier parcel of the number are left out. */
  events: TrackingEvent[]
}

/**
 * The shipment that an update speaks of, among all of its number; made, and added to `known`, when the
 * number is new or used again. The caller holds the number's lock.
 */
export function openGeneration(
  known: Parcel[],
  input: { update: TrackingUpdate; connectionId: string; receivedAt: Date },
): OpenGeneration {
  const { update } = input
  const choice = generationOf(known.map(lifeOf), update.events)
  const events = choice.since === null ? update.events : since(update.events, choice.since)
  const found = known.find(({ shipment }) => shipment.generation === choice.generation)
  if (found) return { parcel: found, created: false, events }
  const parcel = createFrom(input, choice.generation)
  known.unshift(parcel)
  return { parcel, created: true, events }
}

function lifeOf({ shipment, events }: Parcel) {
  const firstEventAt = events.reduce<Date | null>(
    (first, { occurredAt }) => (first !== null && first <= occurredAt ? first : occurredAt),
    null,
  )
  return { ...shipment, firstEventAt }
}

function since(events: readonly TrackingEvent[], instant: Date): TrackingEvent[] {
  return events.filter((event) => event.occurredAt >= instant)
}

/** As the table's own defaults have it, before any event. */
const unknown = {
  category: "Info",
  detail: "registered",
  milestone: "label_created",
  actionRequired: false,
  terminal: false,
  returning: false,
  exceptionReason: null,
  externalId: null,
  destinationCity: null,
  destinationRegion: null,
  destinationCountry: null,
  originCity: null,
  originCountry: null,
  serviceLevel: null,
  promisedAt: null,
  handedOverAt: null,
  deliveredAt: null,
  signedBy: null,
  pickupPoint: null,
  eta: null,
  etaFrom: null,
  originalEta: null,
  etaReadAt: null,
  conflict: null,
  lastEventAt: null,
  lastMessage: null,
  lastCity: null,
  lastCountry: null,
  notFoundSince: null,
  lastCheckedAt: null,
  nextCheckAt: null,
  checkFailure: null,
  checkFailures: 0,
  version: 0,
} as const

function createFrom(
  { update, connectionId, receivedAt }: Parameters<typeof openGeneration>[1],
  generation: number,
): Parcel {
  const shipment = {
    ...unknown,
    id: newId(),
    carrier: update.carrier,
    trackingNumber: update.trackingNumber,
    generation,
    connectionId,
    createdAt: receivedAt,
    sortAt: receivedAt,
  }
  return parcelOf(shipment, [], {
    orderNumber: update.reference,
    recipientName: update.recipient?.name ?? null,
    recipientEmail: update.recipient?.email?.toLowerCase() ?? null,
    postalCode: update.destination?.postalCode ?? null,
    // A source that speaks of a number by itself follows it already.
    registeredAt: receivedAt,
  })
}
