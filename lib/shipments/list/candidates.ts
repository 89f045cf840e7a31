import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { matchesOf, matching, ownMatchesOf } from "@/lib/shipments/list/matches"
import { type SearchTerms, searchTerms } from "@/lib/shipments/search"

/** Up to so many matches of a text are taken by their ids. */
export const some = 300

/** Up to so many are read through the index by who reads them all; of more, each row is looked at. */
const rather = 5_000

/** More than this many are no find: a postcode, a customer. */
export const exactAtMost = 20

/** How a text narrows the list. */
export interface Candidates {
  /** Ids of those whose number, order, e-mail, telephone or postcode is the text. */
  exact: string[]
  /** Nothing but `exact` matches. */
  onlyExact: boolean
  /** The list's table, as `s`, with rows of the text only. */
  from: Prisma.Sql
  /** Null where the text itself leaves few rows. */
  walk: Walk | null
}

/** Two ways to the rows of a text that many have, or of none. */
interface Walk {
  /** Whether a row of the table `s` in the list's order has the text. */
  test: Prisma.Sql | null
  /** All that have it, as `s`, in no order. */
  all: Prisma.Sql
}

const table = Prisma.sql`"Shipment" s`

export const everyShipment: Candidates = {
  exact: [],
  onlyExact: false,
  from: table,
  walk: { test: null, all: table },
}

/**
 * Looks a text up. A rare text is read through the search index; a common one, where that would fetch
 * a good part of the table, is tested row by row. Who reads no more than a page goes by `walk`, and
 * spares the question how common it is.
 */
export async function candidatesFor(
  db: TeamDb,
  text: string,
  { forPage = false }: { forPage?: boolean } = {},
): Promise<Candidates> {
  const terms = searchTerms(text)
  if (!terms) return everyShipment
  const owners = await ownersOf(db, terms)
  if (owners.length > 0) {
    return { exact: owners, onlyExact: true, from: theseOf(owners), walk: null }
  }
  const found = await rawRows<{ id: string; exact: boolean }>(
    db,
    matchesOf(db.teamId, terms, some + 1),
  )
  const same = found.filter(({ exact }) => exact).map(({ id }) => id)
  const exact = same.length > exactAtMost ? [] : same
  if (found.length <= some) {
    const ids = found.map(({ id }) => id)
    return { exact, onlyExact: exact.length === ids.length, from: theseOf(ids), walk: null }
  }
  const common = candidatesOfCommonText(db, terms, exact)
  return !forPage && (await areFew(db, terms)) ? { ...common, from: common.walk.all } : common
}

/**
 * The same for a text that is known to be common, for reading a page.
 *
 * @param exact ids of those that are the text in full
 */
export function candidatesOfCommonText(
  db: TeamDb,
  terms: SearchTerms,
  exact: string[],
): Candidates & { walk: Walk } {
  // OFFSET 0 keeps the planner from turning either form into the other, or into something worse.
  const all = Prisma.sql`(${matchesOf(db.teamId, terms, null)}) f
    CROSS JOIN LATERAL (SELECT * FROM "Shipment" WHERE "id" = f."id" OFFSET 0) s`
  const own = Prisma.sql`SELECT x."id" FROM "ShipmentSearch" x
    WHERE x."id" = s."id" AND ${matching(terms)} OFFSET 0`
  const walk = { test: Prisma.sql`EXISTS (${own})`, all }
  const from = Prisma.sql`${table} CROSS JOIN LATERAL (${own}) f`
  return { exact, onlyExact: false, from, walk }
}

/** The shipments that are meant by a text that is somebody's own; none for any other text. */
async function ownersOf(db: TeamDb, terms: SearchTerms): Promise<string[]> {
  const matches = ownMatchesOf(db.teamId, terms, exactAtMost + 1)
  if (!matches) return []
  const found = await rawRows<{ id: string }>(db, matches)
  return found.length > exactAtMost ? [] : found.map(({ id }) => id)
}

function theseOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT * FROM "Shipment" WHERE "id" = ANY(${ids}::uuid[])) s`
}

async function areFew(db: TeamDb, terms: SearchTerms): Promise<boolean> {
  const matches = matchesOf(db.teamId, terms, rather + 1)
  const [row] = await rawRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::int AS "count" FROM (${matches}) f`,
  )
  return (row?.count ?? 0) <= rather
}
