import { enqueueAll } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { keepDecisions } from "@/lib/notifications/keep"
import type { Moment } from "@/lib/notifications/moment"
import type { TimeTrigger } from "@/lib/notifications/schema"

interface Found {
  shipmentId: string
  trigger: TimeTrigger
  newsAt: Date
}

/**
 * Decides what has come to shipments with time alone (findMoments), keeps every decision, and asks for
 * each mail that is to go out now, in one transaction. A shipment's moment of a kind is decided once in
 * its generation, whoever runs. Gives how many shipments were there.
 */
export async function followMoments(
  db: TeamDb,
  found: readonly Found[],
  options: { now: Date },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const shipments = await tx.shipment.findMany({
      where: { id: { in: [...new Set(found.map(({ shipmentId }) => shipmentId))] } },
    })
    const moments = found.flatMap(({ shipmentId, trigger, newsAt }): Moment[] => {
      const shipment = shipments.find(({ id }) => id === shipmentId)
      if (!shipment) return []
      const key = `${trigger}:${shipment.generation}`
      const occasion = () => ({ kind: "time" as const, trigger, newsAt })
      return [{ key, changeId: null, shipment, occasion }]
    })
    const dueIds = await keepDecisions(tx, moments, options.now)
    await enqueueAll(
      tx,
      "notification/send",
      dueIds.map((decisionId) => ({ decisionId })),
    )
    return moments.length
  })
}
