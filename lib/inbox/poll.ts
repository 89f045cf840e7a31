import type { Prisma, SourceConnection } from "@/lib/db/generated/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { AppError, reasonOf } from "@/lib/errors"
import { noteReceipt, storePayload } from "@/lib/inbox/mutations"
import { storable } from "@/lib/inbox/storable"
import { nextCheckAt } from "@/lib/shipments/next-check"
import { ownEvent } from "@/lib/shipments/own-events"
import { recordUpdate } from "@/lib/shipments/record"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { sourceOf } from "@/lib/sources/registry"
import type { TrackingUpdate } from "@/lib/tracking/event"

type PolledShipment = Prisma.ShipmentGetPayload<{ include: { connection: true } }>

export interface Polled {
  /** The stored answer; null when there was none. */
  payloadId: string | null
  /** Why it failed, for a merchant to read. */
  failure: string | null
}

/**
 * Asks a shipment's source where it is, and stores the raw answer; what the answer says is found out by
 * the job that processes it. A number that the source wants to be told of is registered first. A failure
 * is kept beside the shipment's state, never in its place, and makes the next check later. Throws
 * `not_found` and `invalid` for a shipment that can't be asked about.
 */
export async function pollShipment(
  db: TeamDb,
  shipmentId: string,
  options: { now: Date; fetch: typeof fetch },
): Promise<Polled> {
  const shipment = await db.shipment.findUnique({
    where: { id: shipmentId },
    include: { connection: true },
  })
  if (!shipment) throw new AppError("not_found", "This shipment is not there any more.")
  const { connection } = shipment
  const poll = connection ? sourceOf(connection.source).poll : null
  if (!connection || !poll) {
    throw new AppError(
      "invalid",
      "No source can be asked about this shipment: it waits for webhooks.",
    )
  }
  const subject: PollSubject = shipment
  try {
    const access = accessTo(connection, options.fetch)
    const registering = poll.register !== null && shipment.registeredAt === null
    const answer =
      registering && poll.register
        ? await poll.register(access, subject)
        : await poll.fetchTracking(access, subject)
    const payloadId = await keepAnswer(db, shipment, connection, answer, options.now, registering)
    return { payloadId, failure: null }
  } catch (error) {
    const failure = storable(reasonOf(error))
    if (isUnasked(error)) await waitForWebhooks(db, shipment.id)
    else await keepFailure(db, shipment, connection, failure, options.now)
    return { payloadId: null, failure }
  }
}

/** The source was not asked at all: its key was never entered, so that webhooks are all there is. */
function isUnasked(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.code === "misconfigured" &&
    !(error.cause instanceof AppError)
  )
}

/** Saving a key makes the connection's shipments due again. */
async function waitForWebhooks(db: TeamDb, shipmentId: string) {
  await db.shipment.updateMany({ where: { id: shipmentId }, data: { nextCheckAt: null } })
}

function accessTo(connection: SourceConnection, fetch: typeof globalThis.fetch): SourceAccess {
  return { credentials: credentialsOf(connection), baseUrl: connection.baseUrl, fetch }
}

function credentialsOf({ id, sealedCredentials }: SourceConnection): Record<string, string> {
  if (sealedCredentials === null) return {}
  try {
    return unsealCredentials(sealedCredentials, readKeyRing(env().PORCHLIGHT_KEYS), id)
  } catch (cause) {
    // A key that was lost is a failure to be seen, unlike one that was never entered.
    throw new AppError("misconfigured", reasonOf(cause), { cause })
  }
}

async function keepAnswer(
  db: TeamDb,
  shipment: PolledShipment,
  connection: SourceConnection,
  answer: PollAnswer,
  now: Date,
  registered: boolean,
): Promise<string> {
  const payloadId = await inTransaction(db, async (tx) => {
    const { id } = await storePayload(tx, {
      connectionId: connection.id,
      source: connection.source,
      channel: "poll",
      subject: shipment.trackingNumber,
      contentType: answer.contentType,
      body: answer.body,
      receivedAt: now,
    })
    await tx.shipment.updateMany({
      where: { id: shipment.id },
      data: {
        lastCheckedAt: now,
        checkFailure: null,
        checkFailures: 0,
        nextCheckAt: nextCheckAt({ ...shipment, failures: 0 }, now),
        ...(registered ? { registeredAt: now } : {}),
      },
    })
    return id
  })
  await noteReceipt(db, connection.id, now)
  await db.sourceConnection.updateMany({
    where: { id: connection.id },
    data: { lastSuccessAt: now, consecutiveFailures: 0, pausedUntil: null },
  })
  return payloadId
}

/** Failures in a row after which the whole connection rests. */
const failuresToRest = 5
const minute = 60_000

async function keepFailure(
  db: TeamDb,
  shipment: PolledShipment,
  connection: SourceConnection,
  failure: string,
  now: Date,
) {
  const failures = shipment.checkFailures + 1
  if (failures === failuresToRest && shipment.handedOverAt === null) {
    await recordFailure(db, shipment, connection, failure, now)
  }
  await db.shipment.updateMany({
    where: { id: shipment.id },
    data: {
      checkFailure: failure,
      checkFailures: failures,
      nextCheckAt: nextCheckAt({ ...shipment, failures }, now),
    },
  })
  const inARow = connection.consecutiveFailures + 1
  const rest = Math.min(2 ** (inARow - failuresToRest), 60) * minute
  await db.sourceConnection.updateMany({
    where: { id: connection.id },
    data: {
      lastFailureAt: now,
      lastFailure: failure,
      consecutiveFailures: inARow,
      ...(inARow >= failuresToRest ? { pausedUntil: new Date(now.getTime() + rest) } : {}),
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
  const { carrier, trackingNumber } = shipment
  const update: TrackingUpdate = {
    source: connection.source,
    carrier,
    trackingNumber,
    externalId: null,
    notFound: false,
    eta: null,
    originalEta: null,
    signedBy: null,
    serviceLevel: null,
    origin: null,
    destination: null,
    reference: null,
    recipient: null,
    events: [ownEvent("fetch_failed", failure, now)],
    problems: [],
  }
  const input = { update, connectionId: connection.id, payloadId: null, receivedAt: now, now }
  await inTransaction(db, (tx) => recordUpdate(tx, { ...input, replay: false }))
}
