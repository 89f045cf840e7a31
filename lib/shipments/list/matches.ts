import { Prisma } from "@/lib/db/generated/client"
import {
  gramsOf,
  patternsOf,
  type SearchTerms,
  wholeGramOf,
  wholePatternOf,
} from "@/lib/shipments/search"

/** Into so many look-ups a text's ways are laid out; beyond, the rows' text alone decides. */
const mostLookups = 8

/**
 * A SELECT of the shipments of a team that have a text: "id", and "exact" where it is their number,
 * order, e-mail, telephone or postcode in full. Each way to have it is a look-up of its own: joined by
 * OR, their lists of pieces would be compared anew on every row that the index gives.
 *
 * @param most of each way so many are read; null reads all. More than `most` in sum, or exactly so many
 *   of one way, may be more still.
 */
export function matchesOf(teamId: string, terms: SearchTerms, most: number | null): Prisma.Sql {
  const end = most === null ? Prisma.empty : Prisma.sql`LIMIT ${most}`
  const one = (exact: boolean, condition: Prisma.Sql) =>
    Prisma.sql`(SELECT x."id", ${exact}::boolean AS "exact" FROM "ShipmentSearch" x
      WHERE x."teamId" = ${teamId}::uuid AND ${condition} ${end})`
  const inPart = [terms.parts, terms.compact ? [terms.compact] : []].flatMap((parts) =>
    lookups(teamId, parts),
  )
  const ways = [
    one(true, wholly(teamId, terms)),
    ...inPart.map((condition) => one(false, condition)),
  ]
  return Prisma.sql`SELECT m."id", bool_or(m."exact") AS "exact"
    FROM (${Prisma.join(ways, " UNION ALL ")}) m GROUP BY m."id"`
}

/** The same for those only that are the text in full; null for a text that is nobody's own. */
export function ownMatchesOf(teamId: string, terms: SearchTerms, most: number): Prisma.Sql | null {
  return terms.own ? matchesOf(teamId, { ...terms, parts: [], compact: null }, most) : null
}

/** The same as a condition on the text of a search row `x`, which needs no index. */
export function matching({ keys, parts, compact }: SearchTerms): Prisma.Sql {
  const ways = [
    like(keys.map(wholePatternOf)),
    ...(parts.length > 0 ? [allOf(parts)] : []),
    ...(compact ? [allOf([compact])] : []),
  ]
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`
}

/**
 * Conditions on a search row `x` of which any will do, each answered by one look-up of the index. The
 * text itself is looked at too: pieces of several numbers may add up to what none of them has.
 */
function lookups(teamId: string, parts: readonly string[]): Prisma.Sql[] {
  if (parts.length === 0) return []
  let grams: string[][] = [[]]
  for (const part of parts) {
    const ways = gramsOf(teamId, part)
    if (grams.length * ways.length > mostLookups) continue
    grams = grams.flatMap((before) => ways.map((way) => [...before, ...way]))
  }
  return grams.map((all) => Prisma.sql`${pieces} @> ${all}::text[] AND ${allOf(parts)}`)
}

function wholly(teamId: string, { keys }: SearchTerms): Prisma.Sql {
  return Prisma.sql`${pieces} && ${keys.map((key) => wholeGramOf(teamId, key))}::text[]`
}

/** As the index has it: made for each row that no index gives, which takes long. */
const pieces = Prisma.sql`search_grams(x."teamId", x."text")`

function allOf(parts: readonly string[]): Prisma.Sql {
  return Prisma.join(
    parts.map((part) => like(patternsOf(part))),
    " AND ",
  )
}

function like(patterns: readonly string[]): Prisma.Sql {
  return Prisma.sql`x."text" LIKE ANY(${[...patterns]}::text[])`
}
