import { z } from "zod"
import { recordAudit } from "@/lib/audit/mutations"
import type { Actor } from "@/lib/audit/schema"
import { lockInTransaction } from "@/lib/db/locks"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { type AddShipment, addShipmentSchema } from "@/lib/shipments/schema"

/**
 * Adds a shipment to follow. Throws `conflict` (naming its field, with the existing shipment's id as the
 * cause) when the team already follows that number and it has not arrived yet; a number whose last
 * shipment has ended starts its next generation. Throws a ZodError for wrong input and `not_found` for
 * a connection that the team does not have.
 */
export async function addShipment(
  db: TeamDb,
  input: AddShipment,
  options: { now: Date } = { now: new Date() },
): Promise<{ id: string }> {
  const wanted = addShipmentSchema.parse(input)
  return inTransaction(db, async (tx) => {
    await lockInTransaction(tx, `${wanted.carrier}/${wanted.trackingNumber}`)
    const latest = await tx.shipment.findFirst({
      where: { carrier: wanted.carrier, trackingNumber: wanted.trackingNumber },
      orderBy: { generation: "desc" },
      select: { id: true, generation: true, terminal: true },
    })
    if (latest && !latest.terminal) throw alreadyFollowed(latest.id)
    if (wanted.connectionId) await requireConnection(tx, wanted.connectionId)
    const { id } = await tx.shipment.create({
      select: { id: true },
      data: {
        ...wanted,
        teamId: tx.teamId,
        generation: (latest?.generation ?? 0) + 1,
        sortAt: options.now,
        createdAt: options.now,
        nextCheckAt: wanted.connectionId ? options.now : null,
        version: 1,
      },
    })
    await firstChange(tx, id, wanted.promisedAt, options.now)
    return { id }
  })
}

/** What became of one of many shipments to add. */
export type Added =
  | { id: string; problem: null }
  /** `existingId` where the team follows the number already. */
  | { id: null; problem: string; existingId: string | null }

/**
 * Adds shipments one by one, in their order, and writes down who did: each is added or told what is wrong
 * with it, whatever the others are.
 */
export async function addShipments(
  db: TeamDb,
  inputs: readonly AddShipment[],
  options: { by: Actor; now: Date },
): Promise<Added[]> {
  const added: Added[] = []
  for (const input of inputs) {
    added.push(
      await addWrittenDown(db, input, options).then(
        ({ id }): Added => ({ id, problem: null }),
        (error: unknown): Added => ({ id: null, ...problemOf(error) }),
      ),
    )
  }
  return added
}

function addWrittenDown(db: TeamDb, input: AddShipment, options: { by: Actor; now: Date }) {
  return inTransaction(db, async (tx) => {
    const { id } = await addShipment(tx, input, options)
    await recordAudit(tx, { shipmentId: id, action: "added", by: options.by })
    return { id }
  })
}

/** Puts shipments away, or brings them back; nothing is lost, and polling rests meanwhile. */
export async function archiveShipments(
  db: TeamDb,
  ids: readonly string[],
  archivedAt: Date | null,
): Promise<{ count: number }> {
  return db.shipment.updateMany({
    where: { id: { in: [...ids] }, archivedAt: archivedAt === null ? { not: null } : null },
    data: { archivedAt },
  })
}

async function requireConnection(tx: TeamDb, connectionId: string) {
  const found = await tx.sourceConnection.count({ where: { id: connectionId } })
  if (found === 0) {
    throw new AppError("not_found", "That source is no longer there. Choose another one.", {
      field: "connectionId",
    })
  }
}

/** Throws on what is nobody's mistake. */
function problemOf(error: unknown): { problem: string; existingId: string | null } {
  if (error instanceof z.ZodError) {
    return { problem: error.issues[0]?.message ?? "This cannot be read.", existingId: null }
  }
  if (!(error instanceof AppError)) throw error
  const known = z.object({ shipmentId: z.string() }).safeParse(error.cause)
  return { problem: error.message, existingId: known.data?.shipmentId ?? null }
}

function alreadyFollowed(id: string) {
  return new AppError("conflict", "You follow this number already.", {
    field: "trackingNumber",
    cause: { shipmentId: id },
  })
}

/** Being registered is the first state of a shipment, before any carrier spoke. */
async function firstChange(tx: TeamDb, shipmentId: string, promisedAt: Date | null, now: Date) {
  const { id: changeId } = await tx.shipmentChange.create({
    select: { id: true },
    data: {
      teamId: tx.teamId,
      shipmentId,
      version: 1,
      category: "Info",
      milestone: "label_created",
      detail: "registered",
      actionRequired: false,
      occurredAt: null,
      receivedAt: now,
      promisedAt,
      source: "porchlight",
    },
  })
  await enqueue(tx, "shipment/changed", { shipmentId, changeId })
}
