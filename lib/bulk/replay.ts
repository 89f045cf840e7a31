import { chosenOf } from "@/lib/bulk/chosen"
import type { BulkSelection } from "@/lib/bulk/schema"
import { keepChosen } from "@/lib/bulk/sql"
import { newId } from "@/lib/db/id"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { planReplayKind } from "@/lib/inbox/replay-tasks"
import { startTask, type TaskStarter } from "@/lib/tasks/mutations"

/** Writing down a million ids takes seconds. */
const timeoutMs = 120_000

/**
 * Starts the dry run of processing a selection's payloads again, and gives its task. The shipments are
 * written down first, so that what is applied afterwards is of those that were tried, though they leave
 * the filter by it. Throws AppError `not_found` when there are none.
 */
export function planChosenReplay(
  db: TeamDb,
  selection: BulkSelection,
  { by, now }: { by: TaskStarter; now: Date },
): Promise<string> {
  const work = async (tx: TeamDb) => {
    const fileId = newId()
    const taskId = await startTask(tx, {
      kind: planReplayKind,
      input: { selection: { shipmentList: fileId, receivedBefore: now } },
      by,
    })
    const chosen = await chosenOf(tx, selection, now)
    if (await keepChosen(tx, chosen, { taskId, fileId })) return taskId
    throw new AppError("not_found", "None of these is there any more.")
  }
  return inTransaction(db, work, { timeoutMs })
}
