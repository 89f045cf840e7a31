import type { TeamDb } from "@/lib/db/scope"
import type { TrackingUpdate } from "@/lib/tracking/event"

/**
 * Updates that still come under a carrier that a person has corrected, as updates of the shipment under
 * its right carrier; the others as they are, in the same order. An open shipment under the old carrier,
 * or one that was added after the correction, has the number now. `known` are the shipments of the
 * updates' own numbers. The caller holds those numbers' locks, and locks what the answer names.
 */
export async function followCorrections(
  tx: TeamDb,
  updates: readonly TrackingUpdate[],
  known: readonly {
    carrier: string
    trackingNumber: string
    terminal: boolean
    createdAt: Date
  }[],
): Promise<TrackingUpdate[]> {
  const open = new Set(known.filter(({ terminal }) => !terminal).map(nameOf))
  const asked = new Map(
    updates
      .filter((update) => !open.has(nameOf(update)))
      .map((update) => {
        const { carrier, trackingNumber } = update
        return [nameOf(update), { carrier, trackingNumber }]
      }),
  )
  if (asked.size === 0) return [...updates]
  const corrections = await tx.carrierCorrection.findMany({
    where: { OR: [...asked.values()] },
    select: {
      carrier: true,
      trackingNumber: true,
      correctedAt: true,
      shipment: { select: { carrier: true } },
    },
  })
  const carriers = new Map<string, string>()
  for (const correction of corrections) {
    const name = nameOf(correction)
    const later = known.some((one) => {
      return nameOf(one) === name && one.createdAt > correction.correctedAt
    })
    if (!later) carriers.set(name, correction.shipment.carrier)
  }
  return updates.map((update) => {
    const carrier = carriers.get(nameOf(update))
    return carrier === undefined ? update : { ...update, carrier }
  })
}

function nameOf({ carrier, trackingNumber }: { carrier: string; trackingNumber: string }): string {
  return `${carrier}/${trackingNumber}`
}
