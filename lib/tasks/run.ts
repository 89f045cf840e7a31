import { alertTaskEnded } from "@/lib/alerts/about-tasks"
import { Prisma, type Task } from "@/lib/db/generated/client"
import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { TaskKind } from "@/lib/tasks/kind"

export interface RunTask {
  kinds: readonly TaskKind[]
  now: () => Date
  /** No step begins after this long; one does in any case. */
  forMs: number
}

/** Longer than a step may take whose kind says nothing else. */
const stepTimeoutMs = 60_000

/**
 * Does a part of a task, step by step, and says whether there is more to do. Each step commits with its
 * cursor, so that whoever is killed loses one step at most, and the next to call goes on after the last
 * that was kept. Throws what a step throws, with the task as it was; `failTask` gives it up.
 */
export async function runTask(
  db: TeamDb,
  taskId: string,
  options: RunTask,
): Promise<"more" | "ended"> {
  const kind = await begin(db, taskId, options)
  if (!kind) return "ended"
  const until = options.now().getTime() + options.forMs
  do {
    if ((await takeStep(db, taskId, kind, options.now())) === "ended") return "ended"
  } while (options.now().getTime() < until)
  return "more"
}

/** The task's kind, with the task counted and running; null when it is over. */
async function begin(db: TeamDb, taskId: string, options: RunTask): Promise<TaskKind | null> {
  const task = await db.task.findUnique({ where: { id: taskId } })
  if (!task) throw new AppError("not_found", "There is no such task.")
  if (task.status !== "waiting" && task.status !== "running") return null
  const kind = options.kinds.find(({ key }) => key === task.kind)
  if (!kind) throw new AppError("not_found", "This version of Porchlight has no such task.")
  if (task.status === "running") return kind
  const now = options.now()
  const total = await kind.count(db, task.input, { now })
  const { count } = await db.task.updateMany({
    where: { id: taskId, status: "waiting" },
    data: { status: "running", startedAt: now, total },
  })
  return count > 0 ? kind : null
}

async function takeStep(db: TeamDb, taskId: string, kind: TaskKind, now: Date) {
  try {
    return await inTransaction(
      db,
      async (tx) => {
        // A run that was thought dead may still be in its last step.
        await lockInTransaction(tx, `task/${taskId}`)
        const task = await tx.task.findUnique({ where: { id: taskId } })
        if (task?.status !== "running") return "ended"
        const step = await kind.step(tx, { ...placeOf(task), now })
        const over = step.cursor === null
        const { count } = await tx.task.updateMany({
          where: { id: taskId, status: "running" },
          data: {
            done: { increment: step.done },
            failed: { increment: step.failed },
            report: step.report,
            cursor: step.cursor ?? Prisma.DbNull,
            ...(over ? { status: "done" as const, endedAt: now } : {}),
          },
        })
        if (count === 0) throw new Cancelled()
        if (over) {
          const ended = { ...task, failed: task.failed + step.failed }
          await alertTaskEnded(tx, ended, { reason: null, now })
        }
        return over ? "ended" : "more"
      },
      { timeoutMs: kind.stepTimeoutMs ?? stepTimeoutMs },
    )
  } catch (error) {
    if (error instanceof Cancelled) return "ended"
    throw error
  }
}

/** Cancelled while the step was under way: the step is rolled back. */
class Cancelled extends Error {}

function placeOf(task: Task) {
  return {
    taskId: task.id,
    by: { userId: task.byUserId, name: task.byName },
    startedAt: task.startedAt ?? task.createdAt,
    input: task.input,
    cursor: task.cursor,
    report: task.report,
  }
}
