import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError, reasonOf } from "@/lib/errors"
import { accessTo, isUnasked } from "@/lib/inbox/access"
import { noteReceipt, type ReceivedPayload, storePayload } from "@/lib/inbox/mutations"
import {
  keepFailure,
  nextCheckOf,
  noteSuccess,
  type PolledConnection,
  type PolledShipment,
  waitForWebhooks,
} from "@/lib/inbox/poll-outcome"
import { storable } from "@/lib/inbox/storable"
import { whyUnreadable } from "@/lib/inbox/unreadable"
import type { PollAnswer, PollSubject } from "@/lib/sources/contract"
import { sourceOf } from "@/lib/sources/registry"

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
    const asked = shipment.trackingNumber
    const unreadable = whyUnreadable(sourceOf(connection.source), answer.body, asked)
    if (unreadable !== null) {
      const payload = payloadOf(shipment, connection, answer, options.now)
      const { id } = await storePayload(db, payload)
      const error = new AppError("upstream", unreadable)
      await keepFailure(db, [shipment], connection, error, options.now)
      return { payloadId: id, failure: storable(unreadable) }
    }
    const payloadId = await keepAnswer(db, shipment, connection, answer, options.now, registering)
    return { payloadId, failure: null }
  } catch (error) {
    if (isUnasked(error)) await waitForWebhooks(db, [shipment])
    else await keepFailure(db, [shipment], connection, error, options.now)
    return { payloadId: null, failure: storable(reasonOf(error)) }
  }
}

async function keepAnswer(
  db: TeamDb,
  shipment: PolledShipment,
  connection: PolledConnection,
  answer: PollAnswer,
  now: Date,
  registered: boolean,
): Promise<string> {
  const nextCheckAt = await nextCheckOf(db, shipment, 0, now)
  const payloadId = await inTransaction(db, async (tx) => {
    const { id } = await storePayload(tx, payloadOf(shipment, connection, answer, now))
    await tx.shipment.updateMany({
      where: { id: shipment.id },
      data: {
        lastCheckedAt: now,
        checkFailure: null,
        checkFailures: 0,
        nextCheckAt,
        ...(registered ? { registeredAt: now } : {}),
      },
    })
    return id
  })
  await noteReceipt(db, connection.id, now)
  await noteSuccess(db, connection.id, now)
  return payloadId
}

function payloadOf(
  shipment: PolledShipment,
  connection: PolledConnection,
  answer: PollAnswer,
  now: Date,
): ReceivedPayload {
  return {
    connectionId: connection.id,
    source: connection.source,
    channel: "poll",
    subject: shipment.trackingNumber,
    contentType: answer.contentType,
    body: answer.body,
    receivedAt: now,
  }
}
