import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { silenceEvent } from "@/lib/shipments/own-events"
import { ownUpdate } from "@/lib/shipments/own-update"
import { recordUpdate } from "@/lib/shipments/record"

const day = 86_400_000

/**
 * Says of silent shipments that there is no more news: an event of our own makes them Expired and ends
 * their checks, until a webhook or a check by hand brings a newer scan. One that was heard of meanwhile
 * is left alone. Gives how many were given up.
 */
export async function giveUp(
  db: TeamDb,
  shipmentIds: readonly string[],
  options: { now: Date },
): Promise<number> {
  const { now } = options
  const { silenceDays } = await db.team.findUniqueOrThrow({
    where: { id: db.teamId },
    select: { silenceDays: true },
  })
  if (silenceDays === 0) return 0
  let count = 0
  for (const id of shipmentIds) {
    count += await inTransaction(db, async (tx) => {
      const shipment = await tx.shipment.findFirst({
        where: {
          id,
          terminal: false,
          archivedAt: null,
          detail: { not: "no_recent_events" },
          sortAt: { lt: new Date(now.getTime() - silenceDays * day) },
        },
        include: { connection: { select: { source: true } } },
      })
      if (!shipment) return 0
      const event = silenceEvent(shipment.lastEventAt ?? shipment.createdAt, silenceDays)
      const update = ownUpdate(shipment, shipment.connection?.source ?? "porchlight", event)
      const connectionId = shipment.connectionId ?? ""
      const input = { update, connectionId, payloadId: null, receivedAt: now, now }
      await recordUpdate(tx, { ...input, replay: false })
      return 1
    })
  }
  return count
}
