import { Prisma } from "@/lib/db/generated/client"
import { rawRows, rawWrite } from "@/lib/db/raw"
import { columnList } from "@/lib/db/rows"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter } from "@/lib/shipments/filter"
import type { Candidates } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"
import type { Count } from "@/lib/shipments/list/counts"
import { type SavedView, viewColumns } from "@/lib/views/saved-view"

/** The views that a person sees: the team's shared ones and their own, oldest first. */
export function listViews(db: TeamDb, userId: string): Promise<SavedView[]> {
  return rawRows<SavedView>(
    db,
    Prisma.sql`SELECT ${columnList(Object.keys(viewColumns))} FROM "SavedView"
      WHERE "teamId" = ${db.teamId}::uuid AND ("shared" OR "byUserId" = ${userId}::uuid)
      ORDER BY "createdAt", "id"`,
  )
}

/** Sets the view that opens first for a person, and leaves their other preferences as they are. */
export function writeDefaultView(
  db: TeamDb,
  userId: string,
  viewId: string | null,
): Promise<number> {
  const change = JSON.stringify({ defaultView: viewId })
  return rawWrite(
    db,
    Prisma.sql`UPDATE "Membership" SET "preferences" = "preferences" || ${change}::jsonb
      WHERE "teamId" = ${db.teamId}::uuid AND "userId" = ${userId}::uuid`,
  )
}

/** How many shipments a filter has, counted no further than `most`. */
export async function countUpTo(
  db: TeamDb,
  question: { filter: ShipmentFilter; candidates: Candidates; clock: Clock },
  most: number,
): Promise<Count> {
  const { filter, candidates, clock } = question
  const [row] = await rawRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM ${candidates.from} WHERE ${conditionsOf(filter, db.teamId, clock)}
      LIMIT ${most + 1}) f`,
  )
  const count = row?.count ?? 0
  return { count: Math.min(count, most), exact: count <= most }
}

/** Has the database give up each statement of this transaction that takes longer. */
export async function stopAfter(tx: TeamDb, ms: number): Promise<void> {
  await rawRows(tx, Prisma.sql`SELECT set_config('statement_timeout', ${String(ms)}, true)`)
}

/** Whether a statement was given up because of `stopAfter`: PostgreSQL's query_canceled. */
export function isTooSlow(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && /\b57014\b/.test(error.message)
}
