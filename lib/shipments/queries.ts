import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import type { Cursor, Place } from "@/lib/shipments/keyset"
import { type Candidates, candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { rowsOfRareText } from "@/lib/shipments/list/rare-text"
import { readExact, readRows, type ShipmentRow } from "@/lib/shipments/list/rows"

export interface ShipmentList {
  rows: ShipmentRow[]
  /** How many of the first rows are exactly what was searched for. */
  exact: number
  /** Position of the first row in the whole order, from 0; near enough while parcels move. */
  start: number
  /** Where the neighbouring pages begin; null when there is none. */
  before: Place | null
  after: Place | null
}

interface ListOptions {
  filter: ShipmentFilter
  sort: Sort
  cursor: Cursor | null
  limit: number
  clock: Clock
  /** Of the filter's text, where they are known already. */
  candidates?: Candidates
}

/**
 * One page of the list, by keyset. Shipments that are exactly what was searched for (number, order,
 * e-mail, telephone) stand first, before the order asked for.
 */
export async function listShipments(db: TeamDb, options: ListOptions): Promise<ShipmentList> {
  const { filter, sort, cursor, limit, clock } = options
  let { candidates } = options
  if (!cursor && !candidates) {
    const rare = await rowsOfRareText(db, { filter, sort, clock, limit: limit + 1 })
    if (rare && "others" in rare) return firstPage(rare.exact, rare.others, sort, limit)
    if (rare) candidates = rare
  }
  candidates ??= await candidatesFor(db, filter.text, { forPage: true })
  const question = { filter, candidates, sort, cursor, clock, limit: limit + 1 }
  if (!cursor) {
    const [exact, found] = await Promise.all([
      readExact(db, candidates.exact, filter, clock),
      readRows(db, question),
    ])
    return firstPage(exact, found, sort, limit)
  }
  const side = cursor.side
  const found = await readRows(db, question)
  const more = found.length > limit
  const rows = found.slice(0, limit)
  if (side === "before") {
    // Fewer rows than a page are left: that is the first page, which is always full.
    if (!more) return listShipments(db, { ...options, candidates, cursor: null })
    rows.reverse()
  }
  const { position } = cursor.place
  const start = side === "after" ? position + 1 : Math.max(position - rows.length, 1)
  const first = rows[0]
  const last = rows.at(-1)
  return {
    rows,
    exact: 0,
    start,
    before: first ? placeOf(first, sort, start) : { ...cursor.place, position: start },
    after:
      last && (more || side === "before") ? placeOf(last, sort, start + rows.length - 1) : null,
  }
}

function firstPage(
  exact: ShipmentRow[],
  found: ShipmentRow[],
  sort: Sort,
  limit: number,
): ShipmentList {
  // The page keeps room for its last row, where the next one goes on.
  const pinned = exact.slice(0, limit - 1)
  const room = limit - pinned.length
  const shown = found.slice(0, room)
  const last = shown.at(-1)
  return {
    rows: [...pinned, ...shown],
    exact: pinned.length,
    start: 0,
    before: null,
    after:
      last && found.length > room ? placeOf(last, sort, pinned.length + shown.length - 1) : null,
  }
}

const sortColumn = { event: "sortAt", created: "createdAt", eta: "eta" } as const

function placeOf(row: ShipmentRow, sort: Sort, position: number): Place {
  return { at: row[sortColumn[sort.key]], id: row.id, position }
}
