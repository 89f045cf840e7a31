import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { recordUpdate } from "@/lib/shipments/record"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/** Something that Porchlight itself, or the warehouse, says of a shipment; no payload stands behind it. */
export interface OwnEvent {
  carrier: string
  trackingNumber: string
  connectionId: string
  detail: DetailKey
  message: string
  at: Date
}

/** Adds an event of our own and folds it in. */
export async function recordOwnEvent(db: TeamDb, event: OwnEvent): Promise<void> {
  const { category, actionRequired } = detailOf(event.detail)
  const update = {
    source: "porchlight",
    carrier: event.carrier,
    trackingNumber: event.trackingNumber,
    externalId: null,
    notFound: false,
    eta: null,
    originalEta: null,
    signedBy: null,
    serviceLevel: null,
    origin: null,
    destination: null,
    reference: null,
    recipient: null,
    problems: [],
    events: [
      {
        occurredAt: event.at,
        localTime: null,
        offset: null,
        timeConfidence: "exact" as const,
        category,
        detail: event.detail,
        carrierCode: null,
        message: event.message,
        actionRequired,
        unmapped: false,
        location: { city: null, region: null, postalCode: null, country: null },
      },
    ],
  }
  const { connectionId, at } = event
  await inTransaction(db, (tx) =>
    recordUpdate(tx, {
      update,
      connectionId,
      payloadId: null,
      receivedAt: at,
      now: at,
      replay: false,
    }),
  )
}
