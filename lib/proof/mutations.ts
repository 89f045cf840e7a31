import { recordAudits } from "@/lib/audit/mutations"
import type { Actor } from "@/lib/audit/schema"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { otherParcels } from "@/lib/proof/same-order"

/**
 * Takes the power from every link to a shipment's page that went out so far, and closes it where a
 * link or a proof has opened it; the other parcels of the same order go with it, since its page leads to them.
 * Gives how many shipments that were. Throws `not_found`.
 */
export async function revokeLinks(db: TeamDb, id: string, by: Actor): Promise<number> {
  return inTransaction(db, async (tx) => {
    const shipment = await tx.shipment.findUnique({
      where: { id },
      select: { orderNumber: true, recipientEmail: true, postalCode: true },
    })
    if (!shipment) throw new AppError("not_found", "This shipment is not there any more.")
    const others = otherParcels(id, shipment)
    const rows = others
      ? await tx.shipment.findMany({ where: others, select: { id: true }, take: 200 })
      : []
    const ids = [id, ...rows.map((row) => row.id)]
    await tx.shipment.updateMany({
      where: { id: { in: ids } },
      data: { linkEpoch: { increment: 1 } },
    })
    await recordAudits(
      tx,
      ids.map((shipmentId) => ({ shipmentId, action: "links_revoked" as const, by })),
    )
    return ids.length
  })
}

/** Takes the power from every link of the team, and closes every page that one has opened. */
export async function revokeAllLinks(db: TeamDb): Promise<void> {
  await db.pageSettings.upsert({
    where: { teamId: db.teamId },
    create: { teamId: db.teamId, linkEpoch: 1 },
    update: { linkEpoch: { increment: 1 } },
  })
}
