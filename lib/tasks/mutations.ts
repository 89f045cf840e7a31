import { alertTaskEnded } from "@/lib/alerts/about-tasks"
import { lockInTransaction } from "@/lib/db/locks"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { asJson, type TaskKind } from "@/lib/tasks/kind"
import { hasEnded, undoInputSchema } from "@/lib/tasks/schema"

export interface TaskStarter {
  /** Null for what no account stands behind. */
  userId: string | null
  name: string
}

/**
 * Asks for long work; a job does it (lib/tasks/run.ts). Gives the task's id. Joins the caller's
 * transaction. Throws a ZodError for an input that the kind does not take.
 */
export function startTask<I>(
  db: TeamDb,
  { kind, input, by }: { kind: Pick<TaskKind<I>, "key" | "input">; input: I; by: TaskStarter },
): Promise<string> {
  return createTask(db, kind.key, kind.input.parse(input), by)
}

/**
 * Ends a task before its next step; a step under way leaves nothing. What was done before stays.
 * Throws `not_found`, and `conflict` for a task that is over.
 */
export async function cancelTask(db: TeamDb, taskId: string, options: { now: Date }) {
  const { count } = await db.task.updateMany({
    where: { id: taskId, status: { in: ["waiting", "running"] } },
    data: { status: "cancelled", endedAt: options.now },
  })
  if (count > 0) return
  const task = await db.task.findUnique({ where: { id: taskId }, select: { id: true } })
  if (!task) throw new AppError("not_found", "This task is not there any more.")
  throw new AppError("conflict", "This task is over already.")
}

/** Gives a task up after the retries are spent; it stays listed with the reason, and who started it is told. */
export function failTask(
  db: TeamDb,
  taskId: string,
  reason: string,
  { now }: { now: Date },
): Promise<void> {
  const why = reason.replaceAll("\0", "")
  return inTransaction(db, async (tx) => {
    const failed = await tx.task.updateManyAndReturn({
      where: { id: taskId, status: { in: ["waiting", "running"] } },
      data: { status: "failed", reason: why, endedAt: now },
      select: { id: true, kind: true, failed: true, byUserId: true },
    })
    for (const task of failed) await alertTaskEnded(tx, task, { reason: why, now })
  })
}

/**
 * Asks for what a task did to be taken back, as a task of its own, whose id it gives; at its end the
 * first one is `undone`. Throws `not_found`, and `conflict` while the task runs, when it is undone
 * already, and while it is being undone.
 */
export function undoTask(db: TeamDb, taskId: string, by: TaskStarter): Promise<string> {
  return inTransaction(db, async (tx) => {
    await lockInTransaction(tx, `undo/${taskId}`)
    const task = await tx.task.findUnique({ where: { id: taskId }, select: { status: true } })
    if (!task) throw new AppError("not_found", "This task is not there any more.")
    if (!hasEnded(task.status)) throw new AppError("conflict", "Cancel it first, then undo it.")
    if (task.status === "undone") throw new AppError("conflict", "This is undone already.")
    const running = await tx.task.findFirst({
      where: {
        kind: "undo",
        status: { in: ["waiting", "running"] },
        input: { path: ["taskId"], equals: taskId },
      },
      select: { id: true },
    })
    if (running) throw new AppError("conflict", "This is being undone already.")
    return createTask(tx, "undo", undoInputSchema.parse({ taskId }), by)
  })
}

function createTask(db: TeamDb, kind: string, input: unknown, by: TaskStarter): Promise<string> {
  return inTransaction(db, async (tx) => {
    const { id } = await tx.task.create({
      data: {
        teamId: tx.teamId,
        kind,
        input: asJson(input),
        byUserId: by.userId,
        byName: by.name,
      },
      select: { id: true },
    })
    await enqueue(tx, "task/started", { taskId: id })
    return id
  })
}
