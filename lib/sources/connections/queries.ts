import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"

/** A connection without its secrets. */
const shown = {
  id: true,
  source: true,
  name: true,
  enabled: true,
  lastReceivedAt: true,
  lastSuccessAt: true,
  lastFailureAt: true,
  lastFailure: true,
  pausedUntil: true,
  createdAt: true,
} as const

/** The team's connections, oldest first. */
export function listConnections(db: TeamDb) {
  return db.sourceConnection.findMany({
    select: shown,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
}

/** One connection with its webhook token and sealed credentials. Throws AppError `not_found`. */
export async function getConnection(db: TeamDb, connectionId: string) {
  const found = z.uuid().safeParse(connectionId).success
    ? await db.sourceConnection.findFirst({
        where: { id: connectionId },
        select: { ...shown, webhookToken: true, sealedCredentials: true },
      })
    : null
  if (!found) throw new AppError("not_found", "This connection is not there any more.")
  return found
}

/** How many of a connection's parcels are due for a check that has not been made: what we know of them ages. */
export function countOverdueChecks(db: TeamDb, connectionId: string, now: Date): Promise<number> {
  return db.shipment.count({
    where: { connectionId, terminal: false, archivedAt: null, nextCheckAt: { lte: now } },
  })
}
