import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { gramsOf, type SearchTerms, searchTerms } from "@/lib/shipments/search"

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
  const { matches, isExact } = matchesOf(db.teamId, terms)
  const found = await rawRows<{ id: string; exact: boolean }>(
    db,
    Prisma.sql`SELECT x."id", ${isExact} AS "exact" ${matches} LIMIT ${some + 1}`,
  )
  const same = found.filter(({ exact }) => exact).map(({ id }) => id)
  const exact = same.length > exactAtMost ? [] : same
  if (found.length <= some) {
    const ids = found.map(({ id }) => id)
    return { exact, onlyExact: exact.length === ids.length, from: theseOf(ids), walk: null }
  }
  // OFFSET 0 keeps the planner from turning either form into the other, or into something worse.
  const all = Prisma.sql`(SELECT x."id" ${matches} OFFSET 0) f
    CROSS JOIN LATERAL (SELECT * FROM "Shipment" WHERE "id" = f."id" OFFSET 0) s`
  const own = Prisma.sql`SELECT x."id" FROM "ShipmentSearch" x
    WHERE x."id" = s."id" AND ${matching(terms)} OFFSET 0`
  const walk = { test: Prisma.sql`EXISTS (${own})`, all }
  const each = Prisma.sql`${table} CROSS JOIN LATERAL (${own}) f`
  const from = !forPage && (await areFew(db, matches)) ? all : each
  return { exact, onlyExact: false, from, walk }
}

/** The shipments that are meant by a text that is somebody's own; none for any other text. */
async function ownersOf(db: TeamDb, terms: SearchTerms): Promise<string[]> {
  const matches = ownMatchesOf(db.teamId, terms)
  if (!matches) return []
  const statement = Prisma.sql`SELECT x."id" ${matches} LIMIT ${exactAtMost + 1}`
  const found = await rawRows<{ id: string }>(db, statement)
  return found.length > exactAtMost ? [] : found.map(({ id }) => id)
}

function theseOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT * FROM "Shipment" WHERE "id" = ANY(${ids}::uuid[])) s`
}

async function areFew(db: TeamDb, matches: Prisma.Sql): Promise<boolean> {
  const [row] = await rawRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::int AS "count" FROM (SELECT 1 ${matches} LIMIT ${rather + 1}) f`,
  )
  return (row?.count ?? 0) <= rather
}

/** The search rows `x` of a text from FROM on, and whether one is the text itself. */
export function matchesOf(teamId: string, terms: SearchTerms) {
  const matches = Prisma.sql`FROM "ShipmentSearch" x
    WHERE x."teamId" = ${teamId}::uuid AND ${matching(terms)}`
  return { matches, isExact: wholly(terms) }
}

/** The search rows `x` that are the text in full, from FROM on; null for a text that is nobody's own. */
export function ownMatchesOf(teamId: string, terms: SearchTerms): Prisma.Sql | null {
  if (!terms.own) return null
  return Prisma.sql`FROM "ShipmentSearch" x WHERE x."teamId" = ${teamId}::uuid AND ${wholly(terms)}`
}

function wholly({ keys }: SearchTerms): Prisma.Sql {
  return Prisma.sql`x."grams" && ${keys.map((key) => `=${key}`)}::text[]`
}

/** The text itself is looked at too: pieces of several numbers may add up to what none of them has. */
function matching(terms: SearchTerms): Prisma.Sql {
  const { parts, compact } = terms
  const ways = [
    wholly(terms),
    ...(parts.length > 0 ? [Prisma.join(parts.map(fragment), " AND ")] : []),
    ...(compact ? [fragment(compact)] : []),
  ]
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`
}

function fragment(part: string): Prisma.Sql {
  const ways = gramsOf(part).map((grams) => Prisma.sql`x."grams" @> ${grams}::text[]`)
  return Prisma.sql`((${Prisma.join(ways, " OR ")}) AND x."text" LIKE ${`%${part}%`})`
}
