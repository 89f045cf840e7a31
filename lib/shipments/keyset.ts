import type { Prisma } from "@/lib/db/generated/client"
import type { Direction, Sort, SortKey } from "@/lib/shipments/filter"

/** A row's place in an order: its instant (null: has none, stands last), its id, and its position from 0. */
export interface Place {
  at: Date | null
  id: string
  position: number
}

/** A page that begins after, or ends before, a row. */
export interface Cursor {
  side: "after" | "before"
  place: Place
}

export const sortColumn = {
  event: "sortAt",
  created: "createdAt",
  eta: "eta",
} as const satisfies Record<SortKey, keyof Prisma.ShipmentWhereInput>

/** A place as text that may stand in a URL. */
export function encodePlace(place: Place): string {
  return `${place.at ? place.at.getTime() : "none"}.${place.position}.${place.id}`
}

/** Reads a place from a URL; null when it is none. */
export function decodePlace(text: string): Place | null {
  const found =
    /^(none|-?\d{1,15})\.(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)
  if (!found?.[1] || !found[2] || !found[3]) return null
  const at = found[1] === "none" ? null : new Date(Number(found[1]))
  return { at, id: found[3], position: Number(found[2]) }
}

/**
 * The order of reading: as sorted for a page after a place, turned round for one before it. Rows
 * without an instant stand last in either direction of sorting.
 */
export function keysetOrder(
  sort: Sort,
  side: Cursor["side"],
): Prisma.ShipmentOrderByWithRelationInput[] {
  const direction = readingDirection(sort, side)
  const nulls = side === "after" ? "last" : "first"
  if (sort.key === "eta") return [{ eta: { sort: direction, nulls } }, { id: direction }]
  return [{ [sortColumn[sort.key]]: direction }, { id: direction }]
}

/** The rows on the cursor's side of its place. */
export function keysetWhere(sort: Sort, cursor: Cursor): Prisma.ShipmentWhereInput {
  const column = sortColumn[sort.key]
  const beyond = readingDirection(sort, cursor.side) === "desc" ? "lt" : "gt"
  const { at, id } = cursor.place
  const nullable = sort.key === "eta"
  if (at === null) {
    const sameId = { [column]: null, id: { [beyond]: id } }
    return cursor.side === "after" ? sameId : { OR: [{ [column]: { not: null } }, sameId] }
  }
  // The first half lets the index start at the place; the second settles rows of one instant.
  const rows = {
    [column]: { [`${beyond}e`]: at },
    OR: [{ [column]: { [beyond]: at } }, { id: { [beyond]: id } }],
  }
  return nullable && cursor.side === "after" ? { OR: [rows, { [column]: null }] } : rows
}

function readingDirection(sort: Sort, side: Cursor["side"]): Direction {
  if (side === "after") return sort.direction
  return sort.direction === "desc" ? "asc" : "desc"
}
