import type { Shipment } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { searchTextOf } from "@/lib/shipments/search"
import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { generationOf } from "@/lib/tracking/generation"

export interface OpenGeneration {
  shipment: Shipment
  /** It was made for this update. */
  created: boolean
  /** The events of the update that belong to it; those of an earlier parcel of the number are left out. */
  events: TrackingEvent[]
}

/**
 * The shipment that an update speaks of, made when the number is new or used again. The caller holds
 * the number's lock.
 */
export async function openGeneration(
  tx: TeamDb,
  input: { update: TrackingUpdate; connectionId: string; receivedAt: Date },
): Promise<OpenGeneration> {
  const { update } = input
  const known = await tx.shipment.findMany({
    where: { carrier: update.carrier, trackingNumber: update.trackingNumber },
    orderBy: { generation: "desc" },
  })
  const choice = generationOf(await withLives(tx, known), update.events)
  const events = choice.since === null ? update.events : since(update.events, choice.since)
  const found = known.find((shipment) => shipment.generation === choice.generation)
  if (found) return { shipment: found, created: false, events }
  const shipment = await createFrom(tx, input, choice.generation)
  return { shipment, created: true, events }
}

/** When each generation's scans began; only needed to choose between several. */
async function withLives(tx: TeamDb, known: readonly Shipment[]) {
  if (known.length < 2) return known.map((shipment) => ({ ...shipment, firstEventAt: null }))
  const lives = await tx.trackingEvent.groupBy({
    by: ["shipmentId"],
    where: { shipmentId: { in: known.map(({ id }) => id) } },
    _min: { occurredAt: true },
  })
  const firstEventAt = new Map(lives.map((life) => [life.shipmentId, life._min.occurredAt]))
  return known.map((shipment) => ({
    ...shipment,
    firstEventAt: firstEventAt.get(shipment.id) ?? null,
  }))
}

function since(events: readonly TrackingEvent[], instant: Date): TrackingEvent[] {
  return events.filter((event) => event.occurredAt >= instant)
}

async function createFrom(
  tx: TeamDb,
  { update, connectionId, receivedAt }: Parameters<typeof openGeneration>[1],
  generation: number,
): Promise<Shipment> {
  const about = {
    trackingNumber: update.trackingNumber,
    orderNumber: update.reference,
    recipientName: update.recipient?.name ?? null,
    recipientEmail: update.recipient?.email?.toLowerCase() ?? null,
    postalCode: update.destination?.postalCode ?? null,
  }
  return tx.shipment.create({
    data: {
      ...about,
      teamId: tx.teamId,
      carrier: update.carrier,
      generation,
      connectionId,
      // A source that speaks of a number by itself follows it already.
      registeredAt: receivedAt,
      createdAt: receivedAt,
      sortAt: receivedAt,
      searchText: searchTextOf({ ...about, customerId: null, recipientPhone: null }),
    },
  })
}
