import { AppError } from "@/lib/errors"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"

/**
 * The updates of a batch's entries, in their order. An entry that is not one (AppError) costs itself,
 * and is named in the problems as path[index].
 */
export function readList<Entry>(
  entries: readonly Entry[],
  path: string,
  read: (entry: Entry) => TrackingUpdate | null,
): { updates: TrackingUpdate[]; problems: Problem[] } {
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  for (const [index, entry] of entries.entries()) {
    try {
      const update = read(entry)
      if (update) updates.push(update)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ path: `${path}[${index}]`, reason: error.message })
    }
  }
  return { updates, problems }
}
