import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { accessTo, isUnasked } from "@/lib/inbox/access"
import { noteReceipt, storePayload } from "@/lib/inbox/mutations"
import {
  keepCheckFailure,
  keepFailure,
  nextCheckOf,
  noteSuccess,
  type PolledShipment,
  waitForWebhooks,
} from "@/lib/inbox/poll-outcome"
import { whyUnreadable } from "@/lib/inbox/unreadable"
import type { Source } from "@/lib/sources/contract"
import { sourceOf } from "@/lib/sources/registry"

/**
 * Asks a source about many shipments of one connection in one call, and stores the answer as one
 * payload. Only those that the answer speaks of count as checked; one that it leaves out has failed its
 * check. A failed call, or an answer that is no tracking data, counts once for the connection. Throws `invalid` for a source without batches.
 */
export async function pollBatch(
  db: TeamDb,
  shipments: readonly PolledShipment[],
  options: { now: Date; fetch: typeof fetch },
): Promise<{ payloadId: string | null; answered: number }> {
  const id = shipments[0]?.connectionId ?? ""
  const connection = await db.sourceConnection.findUniqueOrThrow({ where: { id } })
  const source = sourceOf(connection.source)
  const batch = source.poll?.batch
  if (!batch) throw new AppError("invalid", `${source.name} is asked for one number at a time.`)
  const { now } = options
  try {
    const answer = await batch.fetchTracking(accessTo(connection, options.fetch), shipments)
    const received = {
      connectionId: connection.id,
      source: connection.source,
      channel: "poll",
      contentType: answer.contentType,
      body: answer.body,
      receivedAt: now,
    } as const
    const unreadable = whyUnreadable(source, answer.body)
    if (unreadable !== null) {
      const { id: payloadId } = await storePayload(db, received)
      await keepFailure(db, shipments, connection, new AppError("upstream", unreadable), now)
      return { payloadId, answered: 0 }
    }
    const told = numbersIn(source, answer.body)
    const payloadId = await inTransaction(db, async (tx) => {
      const payload = await storePayload(tx, received)
      for (const shipment of shipments) {
        if (!told.has(keyOf(shipment.trackingNumber))) continue
        const nextCheckAt = await nextCheckOf(tx, shipment, 0, now)
        await tx.shipment.updateMany({
          where: { id: shipment.id },
          data: { lastCheckedAt: now, checkFailure: null, checkFailures: 0, nextCheckAt },
        })
      }
      return payload.id
    })
    const missing = shipments.filter(({ trackingNumber }) => !told.has(keyOf(trackingNumber)))
    const failure = `${source.name} answered, but said nothing of this number. It is asked again later.`
    for (const shipment of missing) await keepCheckFailure(db, shipment, connection, failure, now)
    await noteReceipt(db, connection.id, now)
    await noteSuccess(db, connection.id, now)
    return { payloadId, answered: shipments.length - missing.length }
  } catch (error) {
    if (isUnasked(error)) await waitForWebhooks(db, shipments)
    else await keepFailure(db, shipments, connection, error, now)
    return { payloadId: null, answered: 0 }
  }
}

/** The numbers that an answer speaks of. */
function numbersIn(source: Source, body: Uint8Array): ReadonlySet<string> {
  const { updates } = source.normalise(source.parse(body))
  return new Set(updates.map(({ trackingNumber }) => keyOf(trackingNumber)))
}

const keyOf = (trackingNumber: string) => trackingNumber.replaceAll(/\s/g, "").toUpperCase()
