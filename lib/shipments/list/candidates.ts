import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { type SearchTerms, searchTerms } from "@/lib/shipments/search"

/** Up to so many matches of a text are fetched and put in order; of more, the order is walked. */
const few = 5_000

/** How a text narrows the list. */
export interface Candidates {
  /** Ids whose number, order, e-mail, telephone, postcode is exactly the text; the newest 20. */
  exact: string[]
  /** The list's table with the rows of the text only, as `s`. */
  from: Prisma.Sql
}

export const everyShipment: Candidates = { exact: [], from: Prisma.sql`"Shipment" s` }

/**
 * Looks a text up. A rare text is read through the search index; a common one, where that would fetch
 * a good part of the table, is tested row by row in the list's own order, which ends at the page's end.
 */
export async function candidatesFor(db: TeamDb, text: string): Promise<Candidates> {
  const terms = searchTerms(text)
  if (!terms) return everyShipment
  const found = Prisma.sql`SELECT x."id", x."teamId" FROM "ShipmentSearch" x
    WHERE x."teamId" = ${db.teamId}::uuid AND ${matching(terms)}`
  const [exact, counted] = await Promise.all([
    exactIds(db, terms),
    rawRows<{ count: number }>(
      db,
      Prisma.sql`SELECT count(*)::int AS count FROM (${found} LIMIT ${few + 1}) f`,
    ),
  ])
  const rare = (counted[0]?.count ?? 0) <= few
  // OFFSET 0 keeps the planner from turning either form into the other.
  const from = rare
    ? Prisma.sql`(${found} OFFSET 0) f JOIN "Shipment" s ON s."teamId" = f."teamId" AND s."id" = f."id"`
    : Prisma.sql`"Shipment" s CROSS JOIN LATERAL (
        SELECT x."id" FROM "ShipmentSearch" x
        WHERE x."id" = s."id" AND ${matching(terms)} OFFSET 0) f`
  return { exact, from }
}

async function exactIds(db: TeamDb, { keys }: SearchTerms): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await rawRows<{ id: string }>(
    db,
    // A key that hundreds share (a postcode, a customer) is a filter, not a find.
    Prisma.sql`SELECT x."id" FROM "ShipmentSearch" x
      WHERE x."teamId" = ${db.teamId}::uuid AND x."keys" && ${keys}::text[] LIMIT 21`,
  )
  return rows.length > 20 ? [] : rows.map(({ id }) => id)
}

function matching({ keys, words, compact }: SearchTerms): Prisma.Sql {
  const ways = [
    ...(keys.length > 0 ? [Prisma.sql`x."keys" && ${keys}::text[]`] : []),
    ...(words.length > 0 ? [Prisma.join(words.map(fragment), " AND ")] : []),
    ...(compact ? [fragment(compact)] : []),
  ]
  if (ways.length === 0) return Prisma.sql`false`
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`
}

/**
 * Three letters or more anywhere; fewer only as the start of a word, since the index knows trigrams.
 * LIKE would read _ and % in a number or an address as wildcards.
 */
function fragment(word: string): Prisma.Sql {
  const literal = word.replace(/[\\%_]/g, "\\$&")
  return Prisma.sql`x."text" LIKE ${word.length < 3 ? `% ${literal}%` : `%${literal}%`}`
}
