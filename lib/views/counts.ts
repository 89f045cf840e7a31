import { createLoader } from "nuqs/server"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { filterOfView, type ShipmentFilter, views } from "@/lib/shipments/filter"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { type Count, readTallies } from "@/lib/shipments/list/counts"
import { talliesAnswer, talliesOf } from "@/lib/shipments/list/tally"
import { filterOf, listParams } from "@/lib/shipments/list-params"
import { countUpTo, isTooSlow, stopAfter } from "@/lib/views/sql"

/** As many as a tab has room for. */
const most = 1_000

/** A number beside a name is worth no more of the database's time, for one view and for all. */
const worth = { msOfOne: 250, msOfAll: 1_000 }

/** Something whose shipments are counted: a ready-made view by its key, or a saved one by its id. */
export interface Counted {
  id: string
  filter: ShipmentFilter
}

/** The ready-made views that depend on the hour, and the saved ones: what comes after the list itself. */
export function countedViews(
  saved: readonly { id: string; query: string }[],
  clock: Clock,
): Counted[] {
  const timed = views
    .map(({ key }) => ({ id: key, filter: filterOfView(key) }))
    .filter(({ filter }) => !talliesAnswer(filter))
  const others = saved.map(({ id, query }) => {
    return { id, filter: filterOf(readParams(new URLSearchParams(query)), clock) }
  })
  return [...timed, ...others]
}

/**
 * How many shipments views have, by their ids: exactly where the tallies know, else counted up to a
 * thousand. Where that takes longer than it is worth there is no number.
 */
export async function countViews(
  db: TeamDb,
  counted: readonly Counted[],
  clock: Clock,
  { msOfOne, msOfAll } = worth,
): Promise<Record<string, Count>> {
  const filters = counted.map(({ filter }) => filter).filter(talliesAnswer)
  const tallies = filters.length > 0 ? await readTallies(db, filters) : []
  const counts: Record<string, Count> = {}
  const until = performance.now() + msOfAll
  for (const { id, filter } of counted) {
    if (talliesAnswer(filter)) {
      const count = talliesOf(tallies, filter).reduce((sum, one) => sum + one.count, 0)
      counts[id] = { count, exact: true }
      continue
    }
    if (performance.now() > until) continue
    const count = await unlessSlow(db, msOfOne, async (tx) =>
      countUpTo(tx, { filter, candidates: await candidatesFor(tx, filter.text), clock }, most),
    )
    if (count) counts[id] = count
  }
  return counts
}

async function unlessSlow<T>(
  db: TeamDb,
  ms: number,
  work: (tx: TeamDb) => Promise<T>,
): Promise<T | null> {
  try {
    return await inTransaction(db, async (tx) => {
      await stopAfter(tx, ms)
      return work(tx)
    })
  } catch (error) {
    if (isTooSlow(error)) return null
    throw error
  }
}

const readParams = createLoader(listParams)
