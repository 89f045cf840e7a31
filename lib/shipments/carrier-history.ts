import { type CarrierUse, numberShape } from "@/lib/carriers/shape"
import type { TeamDb } from "@/lib/db/scope"

/** So many of the team's newest shipments tell what it usually sends. */
const sample = 500

/** How often the team lately sent numbers of each shape with each carrier. */
export async function carrierHistory(db: TeamDb): Promise<CarrierUse[]> {
  const shipments = await db.shipment.findMany({
    select: { carrier: true, trackingNumber: true },
    orderBy: [{ sortAt: "desc" }, { id: "desc" }],
    take: sample,
  })
  const uses = new Map<string, CarrierUse>()
  for (const { carrier, trackingNumber } of shipments) {
    const shape = numberShape(trackingNumber)
    const key = `${carrier} ${shape}`
    uses.set(key, { carrier, shape, count: (uses.get(key)?.count ?? 0) + 1 })
  }
  return [...uses.values()]
}
