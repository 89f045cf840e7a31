import { Prisma } from "@/lib/db/generated/client"
import { rawRows, rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { filterOfView, type ShipmentFilter, type ViewKey, views } from "@/lib/shipments/filter"
import type { Candidates } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { type CategoryCounts, countSome } from "@/lib/shipments/list/count-some"
import {
  type CarrierTally,
  sumBy,
  type Tally,
  talliesAnswer,
  talliesOf,
} from "@/lib/shipments/list/tally"

/** A number of shipments; not `exact` when counting stopped there and it is at least so many. */
export interface Count {
  count: number
  exact: boolean
}

/**
 * The team's shipments by kind, as these filters need them to be counted (`talliesOf`): right at this
 * moment, at the cost of a few dozen small rows, or of a few hundred where a filter asks for a carrier.
 */
export async function readTallies(
  db: TeamDb,
  filters: readonly Pick<ShipmentFilter, "carriers">[],
): Promise<Tally[]> {
  if (filters.some(({ carriers }) => carriers.length > 0)) return readCarrierTallies(db)
  return rawRows<Tally>(db, sums(db, kind))
}

/** The same with the carriers told apart. */
export function readCarrierTallies(db: TeamDb): Promise<CarrierTally[]> {
  return rawRows<CarrierTally>(db, sums(db, Prisma.sql`${kind}, "carrier"`))
}

const kind = Prisma.sql`"archived", "category", "milestone", "terminal", "actionRequired"`

function sums(db: TeamDb, columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${columns}, sum("delta")::int AS "count" FROM "ShipmentTally"
    WHERE "teamId" = ${db.teamId}::uuid GROUP BY ${columns} HAVING sum("delta") <> 0`
}

/** How many shipments a filter has in each category, its own categories left aside. */
export async function countCategories(
  db: TeamDb,
  tallies: readonly Tally[],
  question: { filter: ShipmentFilter; candidates: Candidates; clock: Clock },
): Promise<CategoryCounts> {
  const filter = { ...question.filter, categories: [] }
  if (talliesAnswer(filter)) {
    return { byCategory: sumBy(talliesOf(tallies, filter), (one) => one.category), exact: true }
  }
  return countSome(db, { ...question, filter })
}

/** How many shipments a filter has. */
export async function countMatching(
  db: TeamDb,
  tallies: readonly Tally[],
  question: { filter: ShipmentFilter; candidates: Candidates; clock: Clock },
): Promise<Count> {
  const { filter } = question
  if (talliesAnswer(filter)) return { count: totalOf(talliesOf(tallies, filter)), exact: true }
  const { byCategory, exact } = await countSome(db, question)
  return { count: Object.values(byCategory).reduce((sum, one) => sum + one, 0), exact }
}

/** How many shipments the ready-made views have that the tallies know of; the others depend on the hour. */
export function countKnownViews(tallies: readonly Tally[]): Partial<Record<ViewKey, Count>> {
  const known = views
    .map(({ key }) => [key, filterOfView(key)] as const)
    .filter(([, filter]) => talliesAnswer(filter))
  return Object.fromEntries(
    known.map(([key, filter]) => [
      key,
      { count: totalOf(talliesOf(tallies, filter)), exact: true },
    ]),
  )
}

/**
 * Adds the deltas of a team's tallies up, so that reading them stays cheap. Readers see the same sums
 * before and after. Answers how many rows went.
 */
export async function settleTallies(db: TeamDb): Promise<number> {
  return rawWrite(
    db,
    Prisma.sql`WITH gone AS (
        DELETE FROM "ShipmentTally" WHERE "id" IN (
          SELECT "id" FROM "ShipmentTally" WHERE "teamId" = ${db.teamId}::uuid
          LIMIT 50000 FOR UPDATE SKIP LOCKED)
        RETURNING *)
      INSERT INTO "ShipmentTally" ("teamId", "archived", "category", "milestone", "terminal",
        "actionRequired", "carrier", "delta")
      SELECT "teamId", "archived", "category", "milestone", "terminal", "actionRequired", "carrier",
        sum("delta")
      FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum("delta") <> 0`,
  )
}

function totalOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0)
}
