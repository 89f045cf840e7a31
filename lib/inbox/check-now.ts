import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { takeCall } from "@/lib/inbox/budget"
import { type Polled, pollShipment } from "@/lib/inbox/poll"
import { sourceOf } from "@/lib/sources/registry"

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
  if (connection) {
    const opensAt = await takeCall(db, connection, "by hand", options.now)
    if (opensAt) throw spent(sourceOf(connection.source).name, opensAt, options.now)
  }
  return pollShipment(db, shipmentId, options)
}

function spent(source: string, opensAt: Date, now: Date): AppError {
  const minutes = Math.max(1, Math.ceil((opensAt.getTime() - now.getTime()) / 60_000))
  const wait = minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} hours`
  return new AppError(
    "rate_limited",
    `All the calls that ${source} allows for now are used. It can be asked again in ${wait}.`,
  )
}
