import { Prisma } from "@/lib/db/generated/client"
import { entryOf, type SearchTerms, type Way, waysOf, wholeWayOf } from "@/lib/shipments/search"

/** Into so many look-ups a text's ways are laid out; beyond, the rows' text alone decides. */
const mostLookups = 8

/**
 * A SELECT of the shipments of a team that have a text: "id", each once, and "exact" where it is their
 * number, order, e-mail, telephone or postcode in full; those come first. Each way to have it is a
 * look-up of its own, which leaves out what those before it gave: joined by OR, their lists of pieces
 * would be compared anew on every row that the index gives, and sorted out afterwards, none could be
 * had before all.
 *
 * @param most of each way so many are read; null reads all. More than `most` in sum, or exactly so many
 *   of one way, may be more still.
 */
export function matchesOf(teamId: string, terms: SearchTerms, most: number | null): Prisma.Sql {
  const end = most === null ? Prisma.empty : Prisma.sql`LIMIT ${most}`
  const { parts, compact } = terms
  const lookups = [
    wholly(teamId, terms),
    ...inPart(teamId, parts),
    ...inPart(teamId, compact ? [compact] : []),
  ]
  const statements = lookups.map(({ index, text }, n) => {
    const before = lookups.slice(0, n).map((one) => one.text)
    const others = before.length > 0 ? [Prisma.sql`NOT (${Prisma.join(before, " OR ")})`] : []
    const conditions = [Prisma.sql`x."teamId" = ${teamId}::uuid`, index, text, ...others]
    return Prisma.sql`(SELECT x."id", ${n === 0}::boolean AS "exact" FROM "ShipmentSearch" x
      WHERE ${Prisma.join(conditions, " AND ")} ${end})`
  })
  return Prisma.join(statements, " UNION ALL ")
}

/** The same for those only that are the text in full; null for a text that is nobody's own. */
export function ownMatchesOf(teamId: string, terms: SearchTerms, most: number): Prisma.Sql | null {
  return terms.own ? matchesOf(teamId, { ...terms, parts: [], compact: null }, most) : null
}

/** The same as a condition on the text of a search row `x`, which needs no index. */
export function matching({ keys, parts, compact }: SearchTerms): Prisma.Sql {
  const ways = [
    like(keys.map(wholeWayOf)),
    ...(parts.length > 0 ? [written(parts)] : []),
    ...(compact ? [written([compact])] : []),
  ]
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`
}

/** Conditions on a search row `x`: one that the index answers, and one on its text. */
interface Lookup {
  index: Prisma.Sql
  /** Pieces of several numbers may add up to what none of them has: the text decides. */
  text: Prisma.Sql
}

function wholly(teamId: string, { keys }: SearchTerms): Lookup {
  const ways = keys.map(wholeWayOf)
  const entries = ways.flatMap((way) => way.entries).map((entry) => entryOf(teamId, entry))
  return { index: Prisma.sql`${pieces} && ${entries}::text[]`, text: like(ways) }
}

/** One for each choice of a way for each part. */
function inPart(teamId: string, parts: readonly string[]): Lookup[] {
  if (parts.length === 0) return []
  let choices: Way[][] = [[]]
  const left: string[] = []
  for (const part of parts) {
    const ways = waysOf(part)
    if (choices.length * ways.length > mostLookups) left.push(part)
    else choices = choices.flatMap((chosen) => ways.map((way) => [...chosen, way]))
  }
  return choices.map((chosen) => {
    const entries = chosen.flatMap((way) => way.entries).map((entry) => entryOf(teamId, entry))
    const texts = chosen.map((way) => like([way]))
    return {
      index: Prisma.sql`${pieces} @> ${entries}::text[]`,
      text: Prisma.sql`(${Prisma.join([...texts, ...left.map((part) => written([part]))], " AND ")})`,
    }
  })
}

/** As the index has it: made for each row that no index gives, which takes long. */
const pieces = Prisma.sql`search_grams(x."teamId", x."text")`

function written(parts: readonly string[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(
    parts.map((part) => like(waysOf(part))),
    " AND ",
  )})`
}

function like(ways: readonly Way[]): Prisma.Sql {
  return Prisma.sql`x."text" LIKE ANY(${ways.map(({ pattern }) => pattern)}::text[])`
}
