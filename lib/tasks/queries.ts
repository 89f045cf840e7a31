import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { isTaskKey, taskFacts } from "@/lib/tasks/facts"
import { hasEnded, type Progress, type TaskStatus } from "@/lib/tasks/schema"

const pageSize = 50

export interface ListedTask extends Progress {
  id: string
  kind: string
  byUserId: string | null
  byName: string
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
  /** It is over, did something, and can be taken back. */
  undoable: boolean
}

const facts = {
  id: true,
  kind: true,
  status: true,
  total: true,
  done: true,
  failed: true,
  reason: true,
  byUserId: true,
  byName: true,
  createdAt: true,
  startedAt: true,
  endedAt: true,
} as const

/** A page of the team's tasks, newest first; `after` is the last of the page before. */
export async function listTasks(
  db: TeamDb,
  options: { after?: string | undefined } = {},
): Promise<{ tasks: ListedTask[]; next: string | null }> {
  const last = options.after
    ? await db.task.findUnique({ where: { id: options.after }, select: { createdAt: true } })
    : null
  const place = last
    ? [
        { createdAt: { lt: last.createdAt } },
        { createdAt: last.createdAt, id: { lt: options.after ?? "" } },
      ]
    : null
  const found = await db.task.findMany({
    where: place ? { OR: place } : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: facts,
  })
  const tasks = found.slice(0, pageSize)
  return {
    tasks: tasks.map(listed),
    next: found.length > pageSize ? (tasks.at(-1)?.id ?? null) : null,
  }
}

/** One task with its input and report, as its kind wrote them. Throws AppError `not_found`. */
export async function readTask(db: TeamDb, taskId: string) {
  const task = z.uuid().safeParse(taskId).success
    ? await db.task.findUnique({
        where: { id: taskId },
        select: { ...facts, input: true, report: true },
      })
    : null
  if (!task) throw new AppError("not_found", "This task is not there any more.")
  return { ...listed(task), input: task.input, report: task.report }
}

interface Undoable {
  kind: string
  status: TaskStatus
  done: number
}

function listed<T extends Undoable>(task: T): T & { undoable: boolean } {
  return { ...task, undoable: isUndoable(task) }
}

function isUndoable({ kind, status, done }: Undoable): boolean {
  const known = isTaskKey(kind) && taskFacts[kind].undoable
  return known && hasEnded(status) && status !== "undone" && done > 0
}
