import type { TeamDb } from "@/lib/db/scope"
import { type Polled, pollShipment } from "@/lib/inbox/poll"
import { takeCallByHand } from "@/lib/sources/connections/budget"

/**
 * Asks a shipment's source because a person wants to know now. It counts in the source's allowance, of
 * which a tenth is kept for people. Throws `rate_limited` when all of it is spent, with the time to
 * wait, and what pollShipment throws.
 */
export async function checkNow(
  db: TeamDb,
  shipmentId: string,
  options: { now: Date; fetch: typeof fetch },
): Promise<Polled> {
  const shipment = await db.shipment.findUnique({
    where: { id: shipmentId },
    select: { connection: { select: { id: true, source: true } } },
  })
  const connection = shipment?.connection
  if (connection) await takeCallByHand(db, connection, options.now)
  return pollShipment(db, shipmentId, options)
}
