import type { z } from "zod"
import type { bulkCursorSchema } from "@/lib/bulk/schema"
import { type BulkColumn, type Doer, endOfChanged, restoreMany } from "@/lib/bulk/sql"
import type { TeamDb } from "@/lib/db/scope"
import type { UndoStep } from "@/lib/tasks/kind"

type Cursor = z.infer<typeof bulkCursorSchema>

/** Takes back a part of what a bulk task changed, from the entries that it left. */
export async function restoreStep(
  tx: TeamDb,
  column: BulkColumn,
  task: Doer & { cursor: Cursor | null },
  limit: number,
): Promise<UndoStep<Cursor>> {
  const { taskId, cursor } = task
  const ids = await endOfChanged(tx, { taskId, after: cursor?.after ?? null, limit })
  const last = ids.at(-1)
  const restored = last ? await restoreMany(tx, ids, column, task) : 0
  return {
    done: restored,
    failed: 0,
    cursor:
      last && ids.length === limit
        ? { after: last, place: (cursor?.place ?? 0) + ids.length }
        : null,
  }
}
