"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { AppError } from "@/lib/errors"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"
import { mayEndTask } from "@/lib/tasks/may-end"
import { cancelTask, undoTask } from "@/lib/tasks/mutations"
import { readTask } from "@/lib/tasks/queries"

/** Ends a task before its next step. */
export async function cancelTaskAction(taskId: string): Promise<ActionResult> {
  return runAction(z.uuid(), taskId, async (id) => {
    const { db } = await requireTaskOf(id)
    await cancelTask(db, id, { now: new Date() })
    revalidatePath("/settings/activity", "layout")
    return "Cancelled. What was done before stays."
  })
}

/** Takes back what a task did; `taskId` of the answer is the task that does so. */
export async function undoTaskAction(
  taskId: string,
): Promise<{ result: ActionResult; taskId: string | null }> {
  let undoing: string | null = null
  const result = await runAction(z.uuid(), taskId, async (id) => {
    const { db, user, task } = await requireTaskOf(id)
    if (!task.undoable) throw new AppError("conflict", "What this task did cannot be undone.")
    undoing = await undoTask(db, id, { userId: user.id, name: user.name })
    revalidatePath("/settings/activity", "layout")
    return null
  })
  return { result, taskId: undoing }
}

async function requireTaskOf(taskId: string) {
  const { db, user, role } = await requireMember()
  const task = await readTask(db, taskId)
  if (mayEndTask(task, { role, userId: user.id })) return { db, user, task }
  throw new AppError("forbidden", `Only ${task.byName}, owners and admins can do this.`)
}
