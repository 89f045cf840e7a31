import { orNotFound } from "@/lib/session/or-not-found"
import { findMember, requireMember } from "@/lib/session/session"
import { mayEndTask } from "@/lib/tasks/may-end"
import { listTasks, readTask } from "@/lib/tasks/queries"
import { type Progress, progressSchema, taskPageSchema } from "@/lib/tasks/schema"

/** The team's recent tasks. */
export async function loadTasks(searchParams: Promise<Record<string, unknown>>) {
  const { db } = await requireMember()
  const { after } = taskPageSchema.parse(await searchParams)
  return { ...(await listTasks(db, { after })), first: after === undefined }
}

/** One task, and whether who looks may cancel or undo it. */
export async function loadTask(taskId: string) {
  const { db, role, user } = await requireMember()
  const task = await orNotFound(readTask(db, taskId))
  return { ...task, role, mayEnd: mayEndTask(task, { role, userId: user.id }) }
}

/** How far a task is; null without a session. */
export async function loadProgress(taskId: string): Promise<Progress | null> {
  const member = await findMember()
  if (!member) return null
  return progressSchema.parse(await readTask(member.db, taskId))
}
