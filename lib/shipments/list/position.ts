import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import type { Place } from "@/lib/shipments/keyset"
import { type Candidates, everyShipment } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { splitConditions } from "@/lib/shipments/list/conditions"
import { stretchesOf } from "@/lib/shipments/list/order"

/** Further down than this nobody counts rows. */
const counted = 500

/** So many rows are looked at: where few of them have what the filter asks, the place stays untold. */
const lookedAt = 20_000

/** How many rows stand before a place, the exact matches of the text left aside; null when they are many. */
export async function rowsBefore(
  db: TeamDb,
  question: { filter: ShipmentFilter; candidates: Candidates; sort: Sort; clock: Clock },
  place: Place,
): Promise<number | null> {
  const { filter, candidates, sort, clock } = question
  if (candidates.onlyExact) return 0
  const { served, others } = splitConditions(filter, db.teamId, clock, sort.key)
  const exact = candidates.exact.map((id) => Prisma.sql`${id}::uuid`)
  const notExact = exact.length > 0 ? [Prisma.sql`s."id" NOT IN (${Prisma.join(exact)})`] : []
  const test = candidates.walk?.test ? [candidates.walk.test] : []
  const from = candidates.walk ? everyShipment.from : candidates.from
  const asked = Prisma.join([Prisma.sql`true`, ...others, ...test, ...notExact], " AND ")
  let before = 0
  for (const { where, orderBy } of stretchesOf(sort, { side: "before", place })) {
    const [row] = await rawRows<{ looked: number; count: number }>(
      db,
      Prisma.sql`SELECT count(*)::int AS "looked", (count(*) FILTER (WHERE ${asked}))::int AS "count"
        FROM (SELECT s.* FROM ${from} WHERE ${served} AND ${where}
          ORDER BY ${orderBy} LIMIT ${lookedAt}) s`,
    )
    if (!row || row.looked === lookedAt) return null
    before += row.count
  }
  return before > counted ? null : before
}
