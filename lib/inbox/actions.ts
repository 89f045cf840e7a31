"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { AppError } from "@/lib/errors"
import { countRange, selectionOf } from "@/lib/inbox/replay-range"
import { planReplayKind, replayKind } from "@/lib/inbox/replay-tasks"
import {
  pinnedSelectionSchema,
  type ReplaySelection,
  replayRangeSchema,
  replaySelectionSchema,
} from "@/lib/inbox/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { type Member, requireManager } from "@/lib/session/session"
import { startTask } from "@/lib/tasks/mutations"
import { readTask } from "@/lib/tasks/queries"

/** How many payloads a range has, before anything is tried. */
export async function countRangeAction(
  range: z.input<typeof replayRangeSchema>,
): Promise<{ result: ActionResult; count: number | null }> {
  let count: number | null = null
  const result = await runAction(replayRangeSchema, range, async (input) => {
    const { db } = await requireManager()
    count = await countRange(db, input)
    return null
  })
  return { result, count }
}

/** Starts the dry run of a range, and goes where it can be watched. */
export async function planRangeAction(
  range: z.input<typeof replayRangeSchema>,
): Promise<ActionResult> {
  return runAction(replayRangeSchema, range, async (input) => {
    const member = await requireManager()
    return redirect(await startPlan(member, await selectionOf(member.db, input)))
  })
}

/** The same for a selection that a page knows. */
export async function planReplayAction(selection: ReplaySelection): Promise<ActionResult> {
  return runAction(replaySelectionSchema, selection, async (input) => {
    return redirect(await startPlan(await requireManager(), input))
  })
}

/** Applies what a dry run has shown, to the same payloads. */
export async function applyReplayAction(taskId: string, notify: boolean): Promise<ActionResult> {
  return runAction(
    z.object({ taskId: z.uuid(), notify: z.boolean() }),
    { taskId, notify },
    async (input) => {
      const { db, user } = await requireManager()
      const plan = await readTask(db, input.taskId)
      if (plan.kind !== "replay_plan") throw new AppError("invalid", "This is no dry run.")
      const { selection } = z.object({ selection: pinnedSelectionSchema }).parse(plan.input)
      const id = await startTask(db, {
        kind: replayKind,
        input: { selection, notify: input.notify },
        by: { userId: user.id, name: user.name },
      })
      return redirect(`/settings/activity/${id}`)
    },
  )
}

/** What comes from now on is read with today's tables anyway. */
async function startPlan({ db, user }: Member, selection: ReplaySelection): Promise<string> {
  const receivedBefore = selection.receivedBefore ?? new Date()
  const id = await startTask(db, {
    kind: planReplayKind,
    input: { selection: { ...selection, receivedBefore } },
    by: { userId: user.id, name: user.name },
  })
  return `/settings/activity/${id}`
}
