import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { asJson, defineKind, type TaskKind } from "@/lib/tasks/kind"
import { undoInputSchema } from "@/lib/tasks/schema"

/**
 * The kind of task that takes another task back, by that one's own `undo`. `kinds` are those that can
 * be undone.
 */
export function undoKind(kinds: readonly TaskKind[]): TaskKind<{ taskId: string }> {
  return defineKind({
    key: "undo",
    input: undoInputSchema,
    cursor: z.json(),
    report: z.object({ kind: z.string().optional() }),
    async count(db, { taskId }) {
      return (await requireTask(db, taskId)).done
    },
    async step(tx, { input: { taskId }, cursor, now, by }) {
      const { kind: key } = await requireTask(tx, taskId)
      const undo = kinds.find((kind) => kind.key === key)?.undo
      if (!undo) throw new AppError("invalid", "What this task did cannot be undone.")
      const step = await undo(tx, { taskId, cursor, now, by })
      if (step.cursor === null) {
        await tx.task.updateMany({ where: { id: taskId }, data: { status: "undone" } })
      }
      const next = step.cursor === null ? null : z.json().parse(asJson(step.cursor))
      return { ...step, cursor: next, report: { kind: key } }
    },
  })
}

async function requireTask(db: TeamDb, id: string) {
  const task = await db.task.findUnique({ where: { id }, select: { kind: true, done: true } })
  if (!task) throw new AppError("not_found", "The task is not there any more.")
  return task
}
