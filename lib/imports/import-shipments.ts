import { z } from "zod"
import { lockInTransaction } from "@/lib/db/locks"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { endCommit, makeShipments, planCommit, updateShipments } from "@/lib/imports/commit/sql"
import {
  checkInputSchema,
  checkReportSchema,
  importInputSchema,
  importReportSchema,
} from "@/lib/imports/schema"
import { endOfStretch, removeMade, restoreUpdated } from "@/lib/imports/undo/sql"
import { defineKind } from "@/lib/tasks/kind"

const undoneAtOnce = 2_000

/**
 * Makes shipments of a file's checked rows: one step, so that all of them are there or none is. Recipients
 * hear nothing of it, and a shipment that was registered tells them nothing either; so no change is
 * followed one by one, and the team's public pages are all made fresh at once.
 */
export const importShipmentsKind = defineKind({
  key: "import",
  // A hundred thousand shipments with their indexes take a minute or two on a small machine.
  stepTimeoutMs: 20 * 60_000,
  input: importInputSchema,
  cursor: z.object({ after: z.string() }),
  report: importReportSchema,
  count: async (db, { checkTaskId }) => (await checkOf(db, checkTaskId)).report.good,
  async step(tx, { taskId, by, input, now }) {
    await lockInTransaction(tx, `import/${input.fileTaskId}`)
    const { connectionId } = (await checkOf(tx, input.checkTaskId)).input
    await requireConnection(tx, connectionId)
    const commit = { ...input, taskId, connectionId, by, now }
    await planCommit(tx, commit)
    const made = await makeShipments(tx, commit)
    const updated = input.doubles === "update" ? await updateShipments(tx, commit) : 0
    const report = await endCommit(tx, commit, { made, updated })
    // The rejected rows were counted by the check: here nothing fails, or everything does.
    return { done: made + updated, failed: 0, cursor: null, report }
  },
  async undo(tx, { taskId, cursor, now }) {
    const after = cursor?.after ?? null
    const end = await endOfStretch(tx, { taskId, after, limit: undoneAtOnce })
    if (!end) {
      return { done: 0, failed: 0, cursor: null }
    }
    const between = { taskId, after, last: end.last }
    const restored = await restoreUpdated(tx, between, now)
    const removed = await removeMade(tx, between)
    const done = restored + removed
    return { done, failed: end.count - done, cursor: { after: end.last } }
  },
})

async function checkOf(db: TeamDb, checkTaskId: string) {
  const task = await db.task.findUnique({
    where: { id: checkTaskId },
    select: { input: true, report: true },
  })
  if (!task) throw new AppError("not_found", "The checked file is not there any more.")
  return {
    input: checkInputSchema.parse(task.input),
    report: checkReportSchema.parse(task.report),
  }
}

async function requireConnection(tx: TeamDb, id: string | null) {
  if (id !== null && (await tx.sourceConnection.count({ where: { id } })) === 0) {
    throw new AppError("not_found", "The source that you chose is no longer there. Check again.")
  }
}
