import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { overdueBefore } from "@/lib/shipments/old-news"
import { connectionColumns } from "@/lib/sources/connections/sql"

/** One connection with its webhook token and sealed credentials. Throws AppError `not_found`. */
export async function getConnection(db: TeamDb, connectionId: string) {
  const found = z.uuid().safeParse(connectionId).success
    ? await db.sourceConnection.findFirst({
        where: { id: connectionId },
        select: {
          ...connectionColumns,
          webhookToken: true,
          sealedCredentials: true,
          baseUrl: true,
        },
      })
    : null
  if (!found) throw new AppError("not_found", "This connection is not there any more.")
  return found
}

/**
 * What waits for a connection: shipments due for a check that has not been made (until the end of its
 * pause, if it has one) or whose last one failed; those with old news, whose last check failed or is long
 * overdue (the list's mark `stale`); and the earliest check.
 */
export async function waitingFor(
  db: TeamDb,
  connection: { id: string; pausedUntil: Date | null },
  now: Date,
): Promise<{ waiting: number; stale: number; nextCheckAt: Date | null }> {
  const followed = { connectionId: connection.id, terminal: false, archivedAt: null }
  const isOld = [{ checkFailures: { gt: 0 } }, { nextCheckAt: { lt: overdueBefore(now) } }]
  const { pausedUntil } = connection
  const asked = pausedUntil && pausedUntil > now ? pausedUntil : now
  const [waiting, stale, next] = await Promise.all([
    db.shipment.count({
      where: {
        ...followed,
        OR: [
          { nextCheckAt: { lte: asked } },
          { nextCheckAt: { not: null }, checkFailures: { gt: 0 } },
        ],
      },
    }),
    db.shipment.count({ where: { ...followed, OR: isOld } }),
    db.shipment.aggregate({ where: followed, _min: { nextCheckAt: true } }),
  ])
  return { waiting, stale, nextCheckAt: next._min.nextCheckAt }
}
