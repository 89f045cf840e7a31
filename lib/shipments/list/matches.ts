import { Prisma } from "@/lib/db/generated/client"
import { gramsOf, type SearchTerms } from "@/lib/shipments/search"

/** Into so many look-ups a text's ways are laid out; beyond, rows are looked at. */
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
  const pieces = [...lookups(terms.parts), ...lookups(terms.compact ? [terms.compact] : [])]
  const ways = [one(true, wholly(terms)), ...pieces.map((condition) => one(false, condition))]
  return Prisma.sql`SELECT m."id", bool_or(m."exact") AS "exact"
    FROM (${Prisma.join(ways, " UNION ALL ")}) m GROUP BY m."id"`
}

/** The same for those only that are the text in full; null for a text that is nobody's own. */
export function ownMatchesOf(teamId: string, terms: SearchTerms, most: number): Prisma.Sql | null {
  return terms.own ? matchesOf(teamId, { ...terms, parts: [], compact: null }, most) : null
}

/** The same as a condition on a search row `x`. */
export function matching(terms: SearchTerms): Prisma.Sql {
  const { parts, compact } = terms
  const ways = [
    wholly(terms),
    ...(parts.length > 0 ? [Prisma.join(parts.map(fragment), " AND ")] : []),
    ...(compact ? [fragment(compact)] : []),
  ]
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`
}

/** Conditions on a search row `x` of which any will do, each answered by one look-up of the index. */
function lookups(parts: readonly string[]): Prisma.Sql[] {
  if (parts.length === 0) return []
  let grams: string[][] = [[]]
  const left: string[] = []
  for (const part of parts) {
    const ways = gramsOf(part)
    if (grams.length * ways.length > mostLookups) left.push(part)
    else grams = grams.flatMap((before) => ways.map((way) => [...before, ...way]))
  }
  // The text itself is looked at too: pieces of several numbers may add up to what none of them has.
  const looked = [...parts.map(written), ...left.map(fragment)]
  return grams.map((all) => Prisma.join([has(all), ...looked], " AND "))
}

function fragment(part: string): Prisma.Sql {
  const ways = gramsOf(part).map(has)
  return Prisma.sql`((${Prisma.join(ways, " OR ")}) AND ${written(part)})`
}

function wholly({ keys }: SearchTerms): Prisma.Sql {
  return Prisma.sql`x."grams" && ${keys.map((key) => `=${key}`)}::text[]`
}

function has(grams: readonly string[]): Prisma.Sql {
  return Prisma.sql`x."grams" @> ${grams}::text[]`
}

function written(part: string): Prisma.Sql {
  return Prisma.sql`x."text" LIKE ${`%${part}%`}`
}
