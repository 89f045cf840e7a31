import { enqueueAll } from "@/lib/db/outbox"
import { insertRows, updateRows } from "@/lib/db/rows"
import type { TeamDb } from "@/lib/db/scope"
import type {
  ChangeRow,
  FirstFacts,
  Parcel,
  RecordedShipment,
  StoredScan,
} from "@/lib/shipments/parcel"

/**
 * Writes what recording made of parcels: new shipments, their state, events, changes, and what must
 * happen because of the changes. A handful of statements, however many parcels there are.
 */
export async function saveParcels(tx: TeamDb, parcels: readonly Parcel[]): Promise<void> {
  const updatedAt = new Date()
  const fresh = parcels.flatMap(({ shipment, first }) => {
    return first ? [{ ...shipment, ...first, updatedAt }] : []
  })
  const known = parcels.filter(({ first }) => first === null)
  await insertRows(tx, "Shipment", newShipment, fresh)
  await updateRows(
    tx,
    "Shipment",
    heard,
    known.map(({ shipment }) => ({ ...shipment, updatedAt })),
  )
  await insertRows(
    tx,
    "TrackingEvent",
    scan,
    parcels.flatMap(({ added }) => added),
  )
  await updateRows(
    tx,
    "TrackingEvent",
    ["sameAs"],
    parcels.flatMap(({ remarked }) => [...remarked].map(({ id, sameAs }) => ({ id, sameAs }))),
  )
  const changes = parcels.flatMap((parcel) => parcel.changes)
  await insertRows(tx, "ShipmentChange", change, changes)
  await enqueueAll(
    tx,
    "shipment/changed",
    changes.map(({ id, shipmentId }) => ({ shipmentId, changeId: id })),
  )
}

type Touched = RecordedShipment & { updatedAt: Date }

/** What recording may change of a shipment; all else is the merchant's, or its identity. */
const heard = [
  "category",
  "detail",
  "milestone",
  "actionRequired",
  "terminal",
  "returning",
  "exceptionReason",
  "handedOverAt",
  "deliveredAt",
  "lastEventAt",
  "lastMessage",
  "lastCity",
  "lastCountry",
  "sortAt",
  "eta",
  "etaFrom",
  "etaReadAt",
  "originalEta",
  "signedBy",
  "pickupPoint",
  "serviceLevel",
  "originCity",
  "originCountry",
  "destinationCity",
  "destinationRegion",
  "destinationCountry",
  "externalId",
  "conflict",
  "notFoundSince",
  "lastCheckedAt",
  "checkFailure",
  "checkFailures",
  "nextCheckAt",
  "version",
  "updatedAt",
] as const satisfies (keyof Touched)[]

const newShipment = [
  "id",
  "carrier",
  "trackingNumber",
  "generation",
  "connectionId",
  "createdAt",
  "orderNumber",
  "recipientName",
  "recipientEmail",
  "postalCode",
  "registeredAt",
  ...heard,
] as const satisfies (keyof (Touched & FirstFacts))[]

const scan = [
  "id",
  "shipmentId",
  "dedupeKey",
  "source",
  "sameAs",
  "payloadId",
  "occurredAt",
  "localTime",
  "offset",
  "timeConfidence",
  "sequence",
  "category",
  "detail",
  "carrierCode",
  "message",
  "actionRequired",
  "unmapped",
  "city",
  "region",
  "postalCode",
  "country",
  "receivedAt",
] as const satisfies (keyof StoredScan)[]

const change = [
  "id",
  "shipmentId",
  "version",
  "previousCategory",
  "category",
  "previousMilestone",
  "milestone",
  "detail",
  "actionRequired",
  "exceptionReason",
  "occurredAt",
  "receivedAt",
  "promisedAt",
  "eta",
  "etaFrom",
  "previousEta",
  "previousEtaFrom",
  "source",
  "payloadId",
  "replay",
] as const satisfies (keyof ChangeRow)[]
