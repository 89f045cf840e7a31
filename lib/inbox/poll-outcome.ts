import { alertSourceFailing, alertSourceRecovered } from "@/lib/alerts/about-sources"
import type { Prisma, SourceConnection } from "@/lib/db/generated/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import { failuresToRest, faultOf, restUntil } from "@/lib/inbox/breaker"
import { storable } from "@/lib/inbox/storable"
import { nextCheckAt, rhythmMinutes } from "@/lib/shipments/next-check"
import { ownEvent } from "@/lib/shipments/own-events"
import { ownUpdate } from "@/lib/shipments/own-update"
import { recordUpdate } from "@/lib/shipments/record"

export type PolledShipment = Prisma.ShipmentGetPayload<{ include: { connection: true } }>
export type PolledConnection = SourceConnection

/** The source answered: its failures in a row are over, and so is its rest. */
export async function noteSuccess(db: TeamDb, connectionId: string, now: Date): Promise<void> {
  const failing = await db.sourceConnection.findFirst({
    where: { id: connectionId, failingSince: { not: null } },
    select: { id: true, name: true },
  })
  await db.sourceConnection.updateMany({
    where: { id: connectionId },
    data: { lastSuccessAt: now, consecutiveFailures: 0, failingSince: null, pausedUntil: null },
  })
  if (failing) await alertSourceRecovered(db, { ...failing, now })
}

/** Saving a key makes the connection's shipments due again. */
export async function waitForWebhooks(
  db: TeamDb,
  shipments: readonly { id: string }[],
): Promise<void> {
  await db.shipment.updateMany({
    where: { id: { in: shipments.map(({ id }) => id) } },
    data: { nextCheckAt: null },
  })
}

/** When to ask again, by the rhythm of the shipment's newest scans. */
export async function nextCheckOf(
  db: TeamDb,
  shipment: PolledShipment,
  failures: number,
  now: Date,
): Promise<Date | null> {
  const scans = await db.trackingEvent.findMany({
    where: { shipmentId: shipment.id, payloadId: { not: null } },
    select: { occurredAt: true, payload: { select: { channel: true } } },
    orderBy: { occurredAt: "desc" },
    take: 20,
  })
  const rhythm = rhythmMinutes(scans.map(({ occurredAt }) => occurredAt))
  // Once a poll finds what no webhook told, it is not what webhooks follow.
  const pushed = scans[0]?.payload?.channel === "webhook"
  return nextCheckAt({ ...shipment, rhythmMinutes: rhythm, pushed, failures }, now)
}

/**
 * Keeps a failed call beside the state of the shipments it was for. It counts once for the connection,
 * and only when it is the connection's; a source that asks for a pause gets it, and nobody failed.
 */
export async function keepFailure(
  db: TeamDb,
  shipments: readonly PolledShipment[],
  connection: SourceConnection,
  error: unknown,
  now: Date,
): Promise<void> {
  const failure = storable(reasonOf(error))
  const fault = faultOf(error, now)
  if (fault.blames === "pace")
    return keepPause(db, shipments, connection, failure, fault.until, now)
  for (const shipment of shipments) await keepCheckFailure(db, shipment, connection, failure, now)
  if (fault.blames === "shipment") return noteSuccess(db, connection.id, now)
  const inARow = connection.consecutiveFailures + 1
  const pausedUntil = restUntil(inARow, now)
  const failing = {
    lastFailureAt: now,
    lastFailure: failure,
    consecutiveFailures: inARow,
    failingSince: connection.failingSince ?? now,
  }
  await inTransaction(db, async (tx) => {
    await tx.sourceConnection.updateMany({
      where: { id: connection.id },
      data: { ...failing, ...(pausedUntil ? { pausedUntil } : {}) },
    })
    await alertSourceFailing(tx, { ...connection, ...failing }, now)
  })
}

async function keepPause(
  db: TeamDb,
  shipments: readonly PolledShipment[],
  connection: SourceConnection,
  failure: string,
  until: Date,
  now: Date,
) {
  await db.shipment.updateMany({
    where: { id: { in: shipments.map(({ id }) => id) } },
    data: { nextCheckAt: until },
  })
  await db.sourceConnection.updateMany({
    where: { id: connection.id },
    data: { lastFailureAt: now, lastFailure: failure, pausedUntil: until },
  })
}

/** One shipment's own count of failures; a number that a batch left out is one of them. */
export async function keepCheckFailure(
  db: TeamDb,
  shipment: PolledShipment,
  connection: SourceConnection,
  failure: string,
  now: Date,
): Promise<void> {
  const failures = shipment.checkFailures + 1
  if (failures === failuresToRest && shipment.handedOverAt === null) {
    await recordFailure(db, shipment, connection, failure, now)
  }
  await db.shipment.updateMany({
    where: { id: shipment.id },
    data: {
      checkFailure: failure,
      checkFailures: failures,
      nextCheckAt: await nextCheckOf(db, shipment, failures, now),
    },
  })
}

/**
 * Vocabulary rule 8: once the retries are spent, a parcel of which nothing is known yet shows the
 * failure as its state. One that has moved keeps its category, with the failure beside it.
 */
async function recordFailure(
  db: TeamDb,
  shipment: PolledShipment,
  connection: SourceConnection,
  failure: string,
  now: Date,
) {
  const event = ownEvent("fetch_failed", failure, now)
  const update = ownUpdate(shipment, connection.source, event)
  const input = { update, connectionId: connection.id, payloadId: null, receivedAt: now, now }
  await inTransaction(db, (tx) => recordUpdate(tx, { ...input, replay: false }))
}
