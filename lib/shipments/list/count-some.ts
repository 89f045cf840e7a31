import { type Category, Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter } from "@/lib/shipments/filter"
import type { Candidates } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"
import { facetConditions } from "@/lib/shipments/list/facets"

/** Beyond this many, counting would cost a scan. */
const counted = 5_000

/** Of a text that many have: each is two rows to read, and its own words are long. */
const countedOfText = 1_000

export interface CategoryCounts {
  byCategory: Partial<Record<Category, number>>
  /** False when there are so many that only the beginning was counted. */
  exact: boolean
}

/**
 * How many shipments a filter has in each category. They are counted through the indexes of what is
 * asked, in no order, and no further than is cheap: then there are at least so many.
 */
export async function countSome(
  db: TeamDb,
  question: { filter: ShipmentFilter; candidates: Candidates; clock: Clock },
): Promise<CategoryCounts> {
  const { filter, candidates, clock } = question
  const { walk } = candidates
  const most = walk?.test ? countedOfText : counted
  const facets = walk?.test === null ? facetConditions(filter, db.teamId) : []
  const conditions = [conditionsOf(filter, db.teamId, clock), ...facets]
  const rows = await rawRows<{ category: Category; count: number }>(
    db,
    Prisma.sql`SELECT f."category", count(*)::int AS "count" FROM (
        SELECT s."category" FROM ${walk?.all ?? candidates.from}
        WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${most}
      ) f GROUP BY 1`,
  )
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return {
    byCategory: Object.fromEntries(rows.map(({ category, count }) => [category, count])),
    exact: total < most,
  }
}
