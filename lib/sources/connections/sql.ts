import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import { columnList } from "@/lib/db/rows"
import type { TeamDb } from "@/lib/db/scope"

/** What is read of a connection: all but its secrets. */
export const connectionColumns = {
  id: true,
  source: true,
  name: true,
  enabled: true,
  lastReceivedAt: true,
  lastSuccessAt: true,
  lastFailureAt: true,
  lastFailure: true,
  pausedUntil: true,
  consecutiveFailures: true,
  failingSince: true,
  sandboxFault: true,
  createdAt: true,
} as const

/** Instants are UTC; `source` is a key of the source registry. */
export type ListedConnection = Prisma.SourceConnectionGetPayload<{
  select: typeof connectionColumns
}>

/** The team's connections, oldest first. The list of shipments asks each time. */
export function listConnections(db: TeamDb): Promise<ListedConnection[]> {
  return rawRows<ListedConnection>(
    db,
    Prisma.sql`SELECT ${columnList(Object.keys(connectionColumns))} FROM "SourceConnection"
      WHERE "teamId" = ${db.teamId}::uuid ORDER BY "createdAt", "id"`,
  )
}
