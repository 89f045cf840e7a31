import type { TeamDb } from "@/lib/db/scope"
import { followCorrections } from "@/lib/shipments/follow-corrections"
import type { TrackingUpdate } from "@/lib/tracking/event"

interface Parcel {
  carrier: string
  trackingNumber: string
}

export interface Identified {
  /** Under the carriers that their shipments have today. */
  updates: TrackingUpdate[]
  /** Set when today's reading gives the payload to other shipments than those that have its scans. */
  stray: { from: Parcel[]; to: Parcel[] } | null
}

/**
 * Whose shipments a payload is by today's reading. The rule for one that would be of another shipment: a
 * replay moves no scans between shipments, and tells the other nothing. What it first told stays where
 * it is, and is listed, so that a person decides. A payload that told nothing yet is free.
 */
export async function identify(
  tx: TeamDb,
  payloadId: string,
  told: readonly TrackingUpdate[],
): Promise<Identified> {
  const known = await tx.shipment.findMany({
    where: { OR: told.map(({ carrier, trackingNumber }) => ({ carrier, trackingNumber })) },
    select: { carrier: true, trackingNumber: true, terminal: true, createdAt: true },
  })
  const updates = await followCorrections(tx, told, known)
  const holders = await tx.shipment.findMany({
    where: { events: { some: { payloadId } } },
    select: { carrier: true, trackingNumber: true },
  })
  const today = new Set(updates.map(nameOf))
  const from = holders.filter((holder) => !today.has(nameOf(holder)))
  if (from.length === 0) return { updates, stray: null }
  const held = new Set(holders.map(nameOf))
  const to = updates
    .filter((update) => !held.has(nameOf(update)))
    .map(({ carrier, trackingNumber }) => ({ carrier, trackingNumber }))
  if (to.length === 0) return { updates, stray: null }
  return { updates: updates.filter((update) => held.has(nameOf(update))), stray: { from, to } }
}

export function nameOf({ carrier, trackingNumber }: Parcel): string {
  return `${carrier}/${trackingNumber}`
}
