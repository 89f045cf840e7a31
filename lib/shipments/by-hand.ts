import { alertAssigned } from "@/lib/alerts/about-assignments"
import { recordAudit } from "@/lib/audit/mutations"
import type { Actor } from "@/lib/audit/schema"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { changeCarrier } from "@/lib/shipments/change-carrier"
import { tagsSchema } from "@/lib/shipments/edit-schema"
import { addShipment, archiveShipments } from "@/lib/shipments/mutations"
import type { AddShipment } from "@/lib/shipments/schema"

/** As addShipment, and writes down who added it. */
export function addByHand(db: TeamDb, input: AddShipment, by: Actor): Promise<{ id: string }> {
  return inTransaction(db, async (tx) => {
    const { id } = await addShipment(tx, input)
    await recordAudit(tx, { shipmentId: id, action: "added", by })
    return { id }
  })
}

/** As changeCarrier, and writes down who corrected it. */
export function changeCarrierByHand(
  db: TeamDb,
  id: string,
  carrier: string,
  by: Actor,
  options: { now: Date } = { now: new Date() },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const before = await requireShipment(tx, id)
    await changeCarrier(tx, id, carrier, options)
    const after = await requireShipment(tx, id)
    if (before.carrier === after.carrier) return
    await recordAudit(tx, {
      shipmentId: id,
      action: "carrier_corrected",
      before: { carrier: before.carrier },
      after: { carrier: after.carrier },
      by,
    })
  })
}

/** Puts a shipment away, or brings it back; written down when that changed anything. */
export function archiveByHand(
  db: TeamDb,
  id: string,
  archivedAt: Date | null,
  by: Actor,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { count } = await archiveShipments(tx, [id], archivedAt)
    const action = archivedAt ? "archived" : "unarchived"
    if (count > 0) await recordAudit(tx, { shipmentId: id, action, by })
  })
}

/** Gives a shipment these tags and no others. Throws a ZodError for wrong tags and `not_found`. */
export async function tagByHand(
  db: TeamDb,
  id: string,
  wanted: readonly string[],
  by: Actor,
): Promise<void> {
  const tags = tagsSchema.parse(wanted)
  return inTransaction(db, async (tx) => {
    const before = await requireShipment(tx, id)
    if (before.tags.join("\n") === tags.join("\n")) return
    await tx.shipment.update({ where: { id }, data: { tags } })
    await recordAudit(tx, {
      shipmentId: id,
      action: "tagged",
      before: { tags: before.tags },
      after: { tags },
      by,
    })
  })
}

/**
 * Hands a shipment to a member of the team, or to nobody. Throws `not_found`, also for a person who is
 * not in the team.
 */
export function assignByHand(
  db: TeamDb,
  id: string,
  userId: string | null,
  by: Actor,
  { now }: { now: Date } = { now: new Date() },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const before = await requireShipment(tx, id)
    if (before.assigneeId === userId) return
    const after = await nameOf(tx, userId)
    if (userId !== null && after === null) {
      throw new AppError("not_found", "This person is not in the team any more.")
    }
    await tx.shipment.update({ where: { id }, data: { assigneeId: userId } })
    await recordAudit(tx, {
      shipmentId: id,
      action: "assigned",
      before: { assigneeId: before.assigneeId, assignee: await nameOf(tx, before.assigneeId) },
      after: { assigneeId: userId, assignee: after },
      by,
    })
    if (userId !== null) await alertAssigned(tx, id, { userId, by, now })
  })
}

async function requireShipment(tx: TeamDb, id: string) {
  const shipment = await tx.shipment.findUnique({
    where: { id },
    select: { carrier: true, tags: true, assigneeId: true },
  })
  if (!shipment) throw new AppError("not_found", "This shipment is not there any more.")
  return shipment
}

/** The name is written down too: whoever leaves the team was there. */
async function nameOf(tx: TeamDb, userId: string | null): Promise<string | null> {
  if (userId === null) return null
  const membership = await tx.membership.findFirst({
    where: { userId },
    select: { user: { select: { name: true } } },
  })
  return membership?.user.name ?? null
}
