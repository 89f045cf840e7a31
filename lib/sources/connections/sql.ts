import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"

/** A connection without its secrets. Instants are UTC. */
export interface ListedConnection {
  id: string
  /** A key of the source registry. */
  source: string
  name: string
  enabled: boolean
  lastReceivedAt: Date | null
  lastSuccessAt: Date | null
  lastFailureAt: Date | null
  lastFailure: string | null
  pausedUntil: Date | null
  consecutiveFailures: number
  failingSince: Date | null
  sandboxFault: string | null
  createdAt: Date
}

/** The team's connections, oldest first. The list of shipments asks each time. */
export function listConnections(db: TeamDb): Promise<ListedConnection[]> {
  return rawRows<ListedConnection>(
    db,
    Prisma.sql`SELECT "id", "source", "name", "enabled", "lastReceivedAt", "lastSuccessAt",
      "lastFailureAt", "lastFailure", "pausedUntil", "consecutiveFailures", "failingSince",
      "sandboxFault", "createdAt"
      FROM "SourceConnection" WHERE "teamId" = ${db.teamId}::uuid ORDER BY "createdAt", "id"`,
  )
}
