import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import type { Cursor, Place } from "@/lib/shipments/keyset"
import { type Candidates, candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { rowsBefore } from "@/lib/shipments/list/position"
import { readExact, readRows } from "@/lib/shipments/list/rows"

/** The shipments beside one in a list. Ids; null at the list's ends. */
export interface Neighbours {
  previous: string | null
  next: string | null
  /** Where it stands, counted from 1; null far down, where nobody counts. */
  position: number | null
}

interface Standing {
  id: string
  sortAt: Date
  createdAt: Date
  eta: Date | null
}

/**
 * What stands before and after a shipment in the list of a filter, by its place in the order: also when
 * it has moved on and the filter does not have it any more. Exact matches of a text stand first, as in
 * the list itself.
 */
export async function neighboursOf(
  db: TeamDb,
  shipment: Standing,
  list: { filter: ShipmentFilter; sort: Sort; clock: Clock },
): Promise<Neighbours> {
  const candidates = await candidatesFor(db, list.filter.text, { forPage: true })
  const question = { ...list, candidates }
  const exact = await readExact(db, candidates.exact, list.filter, list.clock)
  const at = exact.findIndex(({ id }) => id === shipment.id)
  if (at >= 0) {
    const next = exact[at + 1]?.id ?? (await rowBeside(db, question, null))
    return { previous: exact[at - 1]?.id ?? null, next, position: at + 1 }
  }
  const place = placeOf(shipment, list.sort)
  const [previous, next, before] = await Promise.all([
    rowBeside(db, question, { side: "before", place }),
    rowBeside(db, question, { side: "after", place }),
    rowsBefore(db, question, place),
  ])
  return {
    previous: previous ?? exact.at(-1)?.id ?? null,
    next,
    position: before === null ? null : exact.length + before + 1,
  }
}

async function rowBeside(
  db: TeamDb,
  question: { filter: ShipmentFilter; sort: Sort; clock: Clock; candidates: Candidates },
  cursor: Cursor | null,
): Promise<string | null> {
  const [row] = await readRows(db, { ...question, cursor, limit: 1 })
  return row?.id ?? null
}

function placeOf(shipment: Standing, sort: Sort): Place {
  const instants = { event: shipment.sortAt, created: shipment.createdAt, eta: shipment.eta }
  return { at: instants[sort.key], id: shipment.id, position: 0 }
}
