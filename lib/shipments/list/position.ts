import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import type { Place } from "@/lib/shipments/keyset"
import type { Candidates } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"
import { stretchesOf } from "@/lib/shipments/list/order"

/** Further down than this nobody counts rows. */
const counted = 500

/** How many rows stand before a place, the exact matches of the text left aside; null when they are many. */
export async function rowsBefore(
  db: TeamDb,
  question: { filter: ShipmentFilter; candidates: Candidates; sort: Sort; clock: Clock },
  place: Place,
): Promise<number | null> {
  const { filter, candidates, sort, clock } = question
  if (candidates.onlyExact) return 0
  const conditions = conditionsOf(filter, db.teamId, clock)
  const exact = candidates.exact.map((id) => Prisma.sql`${id}::uuid`)
  const others =
    exact.length > 0 ? Prisma.sql`AND s."id" NOT IN (${Prisma.join(exact)})` : Prisma.empty
  let before = 0
  for (const { where } of stretchesOf(sort, { side: "before", place })) {
    const [row] = await rawRows<{ count: number }>(
      db,
      Prisma.sql`SELECT count(*)::int AS "count" FROM (
        SELECT 1 FROM ${candidates.from} WHERE ${conditions} AND ${where} ${others} LIMIT ${counted + 1}) f`,
    )
    before += row?.count ?? 0
  }
  return before > counted ? null : before
}
