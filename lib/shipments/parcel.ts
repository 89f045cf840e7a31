import type {
  Prisma,
  ShipmentChange,
  TrackingEvent as StoredEvent,
} from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import type { TrackingUpdate } from "@/lib/tracking/event"

/** The columns of a shipment that recording reads or writes. */
const shipmentColumns = {
  id: true,
  carrier: true,
  trackingNumber: true,
  generation: true,
  connectionId: true,
  externalId: true,
  destinationCity: true,
  destinationRegion: true,
  destinationCountry: true,
  originCity: true,
  originCountry: true,
  serviceLevel: true,
  promisedAt: true,
  category: true,
  detail: true,
  milestone: true,
  actionRequired: true,
  terminal: true,
  returning: true,
  exceptionReason: true,
  handedOverAt: true,
  deliveredAt: true,
  signedBy: true,
  pickupPoint: true,
  eta: true,
  etaFrom: true,
  originalEta: true,
  etaReadAt: true,
  conflict: true,
  lastEventAt: true,
  lastMessage: true,
  lastCity: true,
  lastCountry: true,
  notFoundSince: true,
  sortAt: true,
  lastCheckedAt: true,
  nextCheckAt: true,
  checkFailure: true,
  checkFailures: true,
  version: true,
  createdAt: true,
} as const satisfies Prisma.ShipmentSelect

export type RecordedShipment = Prisma.ShipmentGetPayload<{ select: typeof shipmentColumns }>

/** What only a new shipment is given, from the update that it was made for. */
export interface FirstFacts {
  orderNumber: string | null
  recipientName: string | null
  recipientEmail: string | null
  postalCode: string | null
  registeredAt: Date
}

export type StoredScan = Omit<StoredEvent, "teamId">
export type ChangeRow = Omit<ShipmentChange, "teamId" | "correctedFrom">

/** One shipment while updates are folded into it: as it is, and what of it is still to be written. */
export interface Parcel {
  shipment: RecordedShipment
  events: StoredScan[]
  /** Set when it was made just now. */
  first: FirstFacts | null
  added: StoredScan[]
  /** Events whose `sameAs` is another now. */
  remarked: Set<StoredScan>
  changes: ChangeRow[]
}

/** What one number is known as: its generations, newest first. */
export type ParcelsByNumber = Map<string, Parcel[]>

export function numberOf({
  carrier,
  trackingNumber,
}: Pick<TrackingUpdate, "carrier" | "trackingNumber">) {
  return `${carrier}/${trackingNumber}`
}

/** Every generation of the numbers that the updates speak of, with its events. The caller holds their locks. */
export async function loadParcels(
  tx: TeamDb,
  updates: readonly TrackingUpdate[],
): Promise<ParcelsByNumber> {
  const byCarrier = new Map<string, string[]>()
  for (const { carrier, trackingNumber } of updates) {
    byCarrier.set(carrier, [...(byCarrier.get(carrier) ?? []), trackingNumber])
  }
  const shipments = await tx.shipment.findMany({
    where: {
      OR: [...byCarrier].map(([carrier, numbers]) => ({
        carrier,
        trackingNumber: { in: numbers },
      })),
    },
    orderBy: { generation: "desc" },
    select: shipmentColumns,
  })
  const events = await loadEvents(
    tx,
    shipments.map(({ id }) => id),
  )
  const parcels: ParcelsByNumber = new Map(updates.map((update) => [numberOf(update), []]))
  for (const shipment of shipments) {
    parcels.get(numberOf(shipment))?.push(parcelOf(shipment, events.get(shipment.id) ?? [], null))
  }
  return parcels
}

export function parcelOf(
  shipment: RecordedShipment,
  events: StoredScan[],
  first: FirstFacts | null,
): Parcel {
  return { shipment, events, first, added: [], remarked: new Set(), changes: [] }
}

/** The events of shipments, by the shipment's id. */
export async function loadEvents(
  tx: TeamDb,
  shipmentIds: string[],
): Promise<Map<string, StoredScan[]>> {
  const found = new Map<string, StoredScan[]>()
  if (shipmentIds.length === 0) return found
  const events = await tx.trackingEvent.findMany({
    where: { shipmentId: { in: shipmentIds } },
    omit: { teamId: true },
  })
  for (const event of events) {
    const beside = found.get(event.shipmentId)
    if (beside) beside.push(event)
    else found.set(event.shipmentId, [event])
  }
  return found
}
