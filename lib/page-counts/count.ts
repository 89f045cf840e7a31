import { database } from "@/lib/db/client"
import { reasonOf } from "@/lib/errors"
import type { CountedKind } from "@/lib/page-counts/kinds"
import { addCounts } from "@/lib/page-counts/sql"
import { Tally } from "@/lib/page-counts/tally"
import type { Milestone } from "@/lib/tracking/categories"

/** What was counted is written down so often; so much is lost when a process is killed. */
const everyMs = 3_000

/** On globalThis, since Next bundles routes apart. */
const kept = globalThis as { porchlightTally?: Tally }

/** Counts something that was done on a page of a team, whose parcel stands at `milestone`. Costs no wait. */
export function countOnPage(teamId: string, kind: CountedKind, milestone: Milestone): void {
  if (!kept.porchlightTally) {
    kept.porchlightTally = new Tally()
    setInterval(() => void writeCounts(new Date()), everyMs).unref()
  }
  kept.porchlightTally.add(teamId, kind, milestone)
}

/** Writes down what was counted so far. What can't be written is counted again, and tried with the next. */
export async function writeCounts(now: Date): Promise<void> {
  const tally = kept.porchlightTally
  const counted = tally?.take() ?? []
  if (!tally || counted.length === 0) return
  try {
    await addCounts(database(), counted, now)
  } catch (error) {
    console.error(`The pages' counts could not be written: ${reasonOf(error)}`)
    for (const { teamId, kind, milestone, count } of counted) {
      tally.add(teamId, kind, milestone, count)
    }
  }
}
