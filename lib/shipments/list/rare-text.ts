import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import { exactAtMost, matchesOf, some } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"
import { orderColumns } from "@/lib/shipments/list/order"
import { columns, type ShipmentRow } from "@/lib/shipments/list/rows"
import { searchTerms } from "@/lib/shipments/search"

interface Question {
  filter: ShipmentFilter
  sort: Sort
  clock: Clock
  limit: number
}

type Answer = { matched: number; pinned: boolean | null } & (ShipmentRow | { id: null })

/**
 * The first rows for a text that few shipments have, in one statement: what somebody types who looks
 * for one parcel. Exact matches stand first and are counted apart. Null for a text that is none, or
 * that more have: that is for candidatesFor to weigh.
 */
export async function rowsOfRareText(
  db: TeamDb,
  { filter, sort, clock, limit }: Question,
): Promise<{ exact: ShipmentRow[]; others: ShipmentRow[] } | null> {
  const terms = searchTerms(filter.text)
  if (!terms) return null
  const { matches, isExact } = matchesOf(db.teamId, terms)
  const direction = sort.direction === "desc" ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const rows = await rawRows<Answer>(
    db,
    Prisma.sql`WITH found AS MATERIALIZED (
        SELECT x."id", ${isExact} AS "exact" ${matches} LIMIT ${some + 1}
      ), whole AS (
        SELECT count(*)::int AS "matched", count(*) FILTER (WHERE "exact") AS "exact" FROM found
      )
      SELECT whole."matched", list.* FROM whole LEFT JOIN LATERAL (
        SELECT ${columns}, found."exact" AND whole."exact" <= ${exactAtMost} AS "pinned"
        FROM found JOIN "Shipment" s ON s."id" = found."id"
        WHERE ${conditionsOf(filter, db.teamId, clock)}
        ORDER BY "pinned" DESC, ${orderColumns[sort.key]} ${direction} NULLS LAST, s."id" ${direction}
        LIMIT ${limit + exactAtMost}
      ) list ON true`,
  )
  if ((rows[0]?.matched ?? 0) > some) return null
  const exact: ShipmentRow[] = []
  const others: ShipmentRow[] = []
  for (const row of rows) {
    if (row.id === null) continue
    const { matched, pinned, ...shipment } = row
    if (pinned) exact.push(shipment)
    else others.push(shipment)
  }
  return { exact, others: others.slice(0, limit) }
}
