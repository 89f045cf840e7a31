import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentOutcome } from "@/lib/inbox/replay-report"
import type { RereadEvent } from "@/lib/shipments/reread"
import type { Category } from "@/lib/tracking/categories"
import type { TrackingUpdate } from "@/lib/tracking/event"

interface State {
  category: Category
  detail: string
  eta: Date | null
  etaFrom: Date | null
}

/** What a replay has changed so far, by shipment. */
export interface Outcome {
  log: RereadEvent[]
  /** How the shipments of a number stand before an update. */
  before(tx: TeamDb, update: TrackingUpdate): Promise<ReadonlyMap<string, State>>
  changed(shipmentId: string, before: ReadonlyMap<string, State>, payloadId: string): void
  shipments(db: TeamDb): Promise<ShipmentOutcome[]>
}

export function outcomeOf(): Outcome {
  const log: RereadEvent[] = []
  const first = new Map<string, { was: State | null; payloads: string[] }>()
  return {
    log,
    async before(tx, { carrier, trackingNumber }) {
      const known = await tx.shipment.findMany({
        where: { carrier, trackingNumber },
        select: { id: true, category: true, detail: true, eta: true, etaFrom: true },
      })
      return new Map(known.map(({ id, ...state }) => [id, state]))
    },
    changed(shipmentId, before, payloadId) {
      const known = first.get(shipmentId)
      if (known) known.payloads.push(payloadId)
      else first.set(shipmentId, { was: before.get(shipmentId) ?? null, payloads: [payloadId] })
    },
    async shipments(db) {
      const now = await db.shipment.findMany({
        where: { id: { in: [...first.keys()] } },
        select: {
          id: true,
          carrier: true,
          trackingNumber: true,
          category: true,
          detail: true,
          eta: true,
          etaFrom: true,
        },
      })
      const byId = new Map(now.map((shipment) => [shipment.id, shipment]))
      return [...first].flatMap(([shipmentId, { was, payloads }]) => {
        const shipment = byId.get(shipmentId)
        if (!shipment) return []
        const { carrier, trackingNumber, category, detail } = shipment
        const events = log
          .filter((event) => event.shipmentId === shipmentId)
          .map(({ shipmentId: _, ...event }) => event)
        const before = was && { category: was.category, detail: was.detail }
        return [
          {
            shipmentId,
            carrier,
            trackingNumber,
            before,
            after: { category, detail },
            eta: was && movedEstimate(was, shipment),
            events,
            payloads,
          },
        ]
      })
    },
  }
}

/** Null where the estimate and its window are as before. */
function movedEstimate(was: State, now: State): ShipmentOutcome["eta"] {
  const same = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime()
  if (same(was.eta, now.eta) && same(was.etaFrom, now.etaFrom)) return null
  const opens = was.etaFrom || now.etaFrom ? { from: was.etaFrom, to: now.etaFrom } : undefined
  return { from: was.eta, to: now.eta, ...(opens ? { opens } : {}) }
}
