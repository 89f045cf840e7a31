import { createLoader } from "nuqs/server"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { type Count, readTallies } from "@/lib/shipments/list/counts"
import { talliesAnswer, talliesOf } from "@/lib/shipments/list/tally"
import { filterOf, listParams } from "@/lib/shipments/list-params"
import { countUpTo, isTooSlow, stopAfter } from "@/lib/views/sql"

/** As many as a tab has room for. */
const counted = 1_000

/** A number beside a name is worth no more of the database's time, for one view and for all. */
const msOfOne = 250
const msOfAll = 1_000

/**
 * How many shipments saved views have, by their ids: exactly where the tallies know, else counted up to
 * a thousand. Where that takes long there is no number.
 */
export async function countSavedViews(
  db: TeamDb,
  views: readonly { id: string; query: string }[],
  clock: Clock,
): Promise<Record<string, Count>> {
  const tallies = views.length > 0 ? await readTallies(db) : []
  const counts: Record<string, Count> = {}
  const until = performance.now() + msOfAll
  for (const { id, query } of views) {
    const filter = filterOf(readParams(new URLSearchParams(query)), clock)
    if (talliesAnswer(filter)) {
      const count = talliesOf(tallies, filter).reduce((sum, one) => sum + one.count, 0)
      counts[id] = { count, exact: true }
      continue
    }
    if (performance.now() > until) continue
    const count = await unlessSlow(db, async (tx) =>
      countUpTo(tx, { filter, candidates: await candidatesFor(tx, filter.text), clock }, counted),
    )
    if (count) counts[id] = count
  }
  return counts
}

async function unlessSlow<T>(db: TeamDb, work: (tx: TeamDb) => Promise<T>): Promise<T | null> {
  try {
    return await inTransaction(db, async (tx) => {
      await stopAfter(tx, msOfOne)
      return work(tx)
    })
  } catch (error) {
    if (isTooSlow(error)) return null
    throw error
  }
}

const readParams = createLoader(listParams)
