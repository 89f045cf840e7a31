import { lockAllInTransaction } from "@/lib/db/locks"
import type { TeamDb } from "@/lib/db/scope"
import { followCorrections } from "@/lib/shipments/follow-corrections"
import { loadParcels, numberOf, type ParcelsByNumber } from "@/lib/shipments/parcel"
import type { TrackingUpdate } from "@/lib/tracking/event"

/**
 * Updates in their order, each under the carrier that its shipment has today, and every shipment of
 * their numbers. Holds the numbers' locks until the transaction ends.
 */
export async function openParcels(
  tx: TeamDb,
  told: readonly TrackingUpdate[],
): Promise<{ updates: TrackingUpdate[]; parcels: ParcelsByNumber }> {
  await lockAllInTransaction(tx, told.map(numberOf))
  const parcels = await loadParcels(tx, told)
  const known = [...parcels.values()].flat().map(({ shipment }) => shipment)
  const updates = await followCorrections(tx, told, known)
  const moved = updates.filter((update) => !parcels.has(numberOf(update)))
  if (moved.length === 0) return { updates, parcels }
  await lockAllInTransaction(tx, moved.map(numberOf))
  for (const [number, generations] of await loadParcels(tx, moved)) {
    parcels.set(number, generations)
  }
  return { updates, parcels }
}
