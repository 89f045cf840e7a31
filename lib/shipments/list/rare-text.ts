import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import {
  type Candidates,
  candidatesOfCommonText,
  exactAtMost,
  some,
} from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"
import { matchesOf, ownMatchesOf } from "@/lib/shipments/list/matches"
import { orderColumns } from "@/lib/shipments/list/order"
import { columns, type ShipmentRow } from "@/lib/shipments/list/rows"
import { searchTerms } from "@/lib/shipments/search"

interface Question {
  filter: ShipmentFilter
  sort: Sort
  clock: Clock
  limit: number
}

/** The first rows: those that are exactly the text, and others in order. */
interface Found {
  /** How many have the text, whatever else the filter asks for. */
  matched: number
  /** Ids of those that are exactly the text, whatever else the filter asks for; none of too many. */
  same: string[]
  exact: ShipmentRow[]
  others: ShipmentRow[]
}

type Answer = { matched: number; same: string[]; pinned: boolean | null } & (
  | ShipmentRow
  | { id: null }
)

/**
 * The first rows for a text that few shipments have, in one statement: what somebody types who looks
 * for one parcel. Exact matches stand first and are counted apart; of a text that is somebody's own
 * they are all. For a text that more have: where to look for it in its place. Null for no text.
 */
export async function rowsOfRareText(
  db: TeamDb,
  question: Question,
): Promise<Found | Candidates | null> {
  const terms = searchTerms(question.filter.text)
  if (!terms) return null
  const own = ownMatchesOf(db.teamId, terms, exactAtMost + 1)
  if (own) {
    const found = await rowsAmong(db, own, question)
    if (found.matched > 0 && found.matched <= exactAtMost) return found
  }
  const found = await rowsAmong(db, matchesOf(db.teamId, terms, some + 1), question)
  return found.matched > some ? candidatesOfCommonText(db, terms, found.same) : found
}

async function rowsAmong(
  db: TeamDb,
  matches: Prisma.Sql,
  { filter, sort, clock, limit }: Question,
): Promise<Found> {
  const direction = sort.direction === "desc" ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const rows = await rawRows<Answer>(
    db,
    Prisma.sql`WITH found AS MATERIALIZED (${matches}), whole AS (
        SELECT count(*)::int AS "matched", count(*) FILTER (WHERE "exact") AS "exact" FROM found
      )
      SELECT whole."matched",
        CASE WHEN whole."exact" BETWEEN 1 AND ${exactAtMost} AND whole."matched" > ${some}
          THEN ARRAY(SELECT "id" FROM found WHERE "exact") ELSE '{}' END AS "same",
        list.*
      FROM whole LEFT JOIN LATERAL (
        SELECT ${columns}, found."exact" AND whole."exact" <= ${exactAtMost} AS "pinned"
        FROM found JOIN "Shipment" s ON s."id" = found."id"
        WHERE whole."matched" <= ${some} AND ${conditionsOf(filter, db.teamId, clock)}
        ORDER BY "pinned" DESC, ${orderColumns[sort.key]} ${direction} NULLS LAST, s."id" ${direction}
        LIMIT ${limit + exactAtMost}
      ) list ON true`,
  )
  const [{ matched, same } = { matched: 0, same: [] }] = rows
  const found: Found = { matched, same, exact: [], others: [] }
  for (const row of rows) {
    if (row.id === null) continue
    const { matched: _, same: __, pinned, ...shipment } = row
    if (pinned) found.exact.push(shipment)
    else if (found.others.length < limit) found.others.push(shipment)
  }
  return found
}
