import { Prisma } from "@/lib/db/generated/client"
import type { Direction, Sort, SortKey } from "@/lib/shipments/filter"
import type { Cursor } from "@/lib/shipments/keyset"

/** What each order begins with, of the table `s`. */
export const orderColumns: Record<SortKey, Prisma.Sql> = {
  event: Prisma.sql`s."sortAt"`,
  created: Prisma.sql`s."createdAt"`,
  eta: Prisma.sql`s."eta"`,
}

/** A stretch of the order that one index can give, in the order of reading. */
export interface Stretch {
  where: Prisma.Sql
  orderBy: Prisma.Sql
}

/**
 * The order of reading, as stretches that follow one another: as sorted for a page after a place,
 * turned round for one before it. Rows without an instant stand last in either direction of sorting,
 * which makes a stretch of their own.
 */
export function stretchesOf(sort: Sort, cursor: Cursor | null): Stretch[] {
  const side = cursor?.side ?? "after"
  const direction = readingDirection(sort, side)
  const known = { where: knownWhere(sort, cursor, direction), orderBy: orderBy(sort, direction) }
  if (sort.key !== "eta") return known.where ? [{ ...known, where: known.where }] : []
  const unknown = {
    where: unknownWhere(cursor, direction),
    orderBy: Prisma.sql`s."id" ${asSql(direction)}`,
  }
  const inOrder = side === "after" ? [known, unknown] : [unknown, known]
  return inOrder.flatMap(({ where, orderBy }) => (where ? [{ where, orderBy }] : []))
}

function orderBy(sort: Sort, direction: Direction): Prisma.Sql {
  return Prisma.sql`${orderColumns[sort.key]} ${asSql(direction)}, s."id" ${asSql(direction)}`
}

/** Null when the whole stretch lies behind the place. */
function knownWhere(sort: Sort, cursor: Cursor | null, direction: Direction): Prisma.Sql | null {
  const column = orderColumns[sort.key]
  const known = sort.key === "eta" ? Prisma.sql`${column} IS NOT NULL` : Prisma.sql`true`
  if (!cursor) return known
  const { at, id } = cursor.place
  if (at === null) return cursor.side === "after" ? null : known
  const place = Prisma.sql`(${at}::timestamptz, ${id}::uuid)`
  const beyond = direction === "desc" ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`(${column}, s."id") ${beyond} ${place}`
}

function unknownWhere(cursor: Cursor | null, direction: Direction): Prisma.Sql | null {
  const unknown = Prisma.sql`s."eta" IS NULL`
  if (!cursor) return unknown
  const { at, id } = cursor.place
  if (at !== null) return cursor.side === "after" ? unknown : null
  const beyond = direction === "desc" ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`${unknown} AND s."id" ${beyond} ${id}::uuid`
}

function readingDirection(sort: Sort, side: Cursor["side"]): Direction {
  if (side === "after") return sort.direction
  return sort.direction === "desc" ? "asc" : "desc"
}

function asSql(direction: Direction): Prisma.Sql {
  return direction === "desc" ? Prisma.sql`DESC` : Prisma.sql`ASC`
}
