import type { Shipment } from "@/lib/db/generated/client"
import { lockInTransaction } from "@/lib/db/locks"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { addShipmentSchema } from "@/lib/shipments/schema"
import { sourceOf } from "@/lib/sources/registry"
import { carrierName } from "@/lib/tracking/carriers"

/**
 * Corrects who carries a shipment. The shipment itself moves to the new carrier, with its events, its
 * history and what was mailed; a change says from where, and recipients get nothing. What still comes
 * under the old carrier is the shipment's (follow-corrections.ts), until it is moved back. A connection
 * that knows the carrier is asked at once. Only the same carrier again changes nothing.
 *
 * When the team has the number with that carrier already and it is under way, the two are not made
 * one: which of the two has the right order and recipient only a person knows. That throws `conflict`,
 * with the other shipment's id as the cause; one that has ended is the number's earlier parcel, and
 * the moved shipment becomes its next generation. Throws a ZodError for no carrier, and `not_found`.
 */
export async function changeCarrier(
  db: TeamDb,
  shipmentId: string,
  carrier: string,
  options: { now: Date } = { now: new Date() },
): Promise<void> {
  const wanted = addShipmentSchema.shape.carrier.parse(carrier)
  await inTransaction(db, async (tx) => {
    const { trackingNumber, carrier: seen } = await requireShipment(tx, shipmentId)
    // Always in the same order, so that two corrections never wait for each other.
    for (const name of [...new Set([seen, wanted])].toSorted()) {
      await lockInTransaction(tx, `${name}/${trackingNumber}`)
    }
    const shipment = await requireShipment(tx, shipmentId)
    if (shipment.carrier === wanted) return
    if (shipment.carrier !== seen) throw changedMeanwhile(shipment.carrier)
    await moveTo(tx, shipment, wanted, options.now)
  })
}

async function moveTo(tx: TeamDb, shipment: Shipment, carrier: string, now: Date) {
  const latest = await tx.shipment.findFirst({
    where: { carrier, trackingNumber: shipment.trackingNumber },
    orderBy: { generation: "desc" },
    select: { id: true, generation: true, terminal: true },
  })
  if (latest && !latest.terminal) throw alreadyFollowed(carrier, latest.id)
  const connectionId = await connectionFor(tx, shipment.connectionId, carrier)
  const version = shipment.version + 1
  await tx.shipment.update({
    where: { id: shipment.id },
    data: {
      carrier,
      generation: (latest?.generation ?? 0) + 1,
      connectionId,
      version,
      // What the wrong carrier said of the number is no longer so.
      registeredAt: null,
      externalId: null,
      notFoundSince: null,
      checkFailure: null,
      checkFailures: 0,
      nextCheckAt: connectionId === null ? null : now,
    },
  })
  await keepOldCarrier(tx, shipment, carrier, now)
  await sayCorrected(tx, shipment, version, now)
}

/** The carrier that it has now is an old one no more. */
async function keepOldCarrier(tx: TeamDb, shipment: Shipment, carrier: string, now: Date) {
  const { id: shipmentId, carrier: old, trackingNumber } = shipment
  await tx.carrierCorrection.deleteMany({ where: { carrier, trackingNumber } })
  const key = { teamId: tx.teamId, carrier: old, trackingNumber }
  await tx.carrierCorrection.upsert({
    where: { teamId_carrier_trackingNumber: key },
    create: { ...key, shipmentId, correctedAt: now },
    update: { shipmentId, correctedAt: now },
  })
}

/** The connection it has, if that knows the carrier; else the carrier's own API, else an aggregator. */
async function connectionFor(
  tx: TeamDb,
  currentId: string | null,
  carrier: string,
): Promise<string | null> {
  const connections = await tx.sourceConnection.findMany({
    where: { enabled: true },
    select: { id: true, source: true },
    orderBy: { createdAt: "asc" },
  })
  const asked = connections.flatMap(({ id, source: key }) => {
    const source = sourceOf(key)
    const knows = source.poll !== null && (source.carriers?.includes(carrier) ?? true)
    return knows ? [{ id, own: source.carriers !== undefined }] : []
  })
  const chosen =
    asked.find(({ id }) => id === currentId) ?? asked.find(({ own }) => own) ?? asked[0]
  return chosen?.id ?? null
}

/** The state is as it was; that another carrier has it now is told to no recipient. */
async function sayCorrected(tx: TeamDb, shipment: Shipment, version: number, now: Date) {
  const { id: changeId } = await tx.shipmentChange.create({
    select: { id: true },
    data: {
      teamId: tx.teamId,
      shipmentId: shipment.id,
      version,
      previousCategory: shipment.category,
      category: shipment.category,
      previousMilestone: shipment.milestone,
      milestone: shipment.milestone,
      detail: shipment.detail,
      actionRequired: shipment.actionRequired,
      exceptionReason: shipment.exceptionReason,
      occurredAt: shipment.lastEventAt,
      receivedAt: now,
      promisedAt: shipment.promisedAt,
      eta: shipment.eta,
      etaFrom: shipment.etaFrom,
      previousEta: shipment.eta,
      previousEtaFrom: shipment.etaFrom,
      source: "porchlight",
      correctedFrom: shipment.carrier,
      replay: true,
    },
  })
  await enqueue(tx, "shipment/changed", { shipmentId: shipment.id, changeId })
}

async function requireShipment(tx: TeamDb, id: string): Promise<Shipment> {
  const shipment = await tx.shipment.findUnique({ where: { id } })
  if (!shipment) throw new AppError("not_found", "This shipment is not there any more.")
  return shipment
}

function alreadyFollowed(carrier: string, shipmentId: string) {
  return new AppError("conflict", `You follow this number with ${carrierName(carrier)} already.`, {
    field: "carrier",
    cause: { shipmentId },
  })
}

function changedMeanwhile(carrier: string) {
  return new AppError(
    "conflict",
    `Somebody has just changed the carrier to ${carrierName(carrier)}. Look again.`,
    { field: "carrier" },
  )
}
