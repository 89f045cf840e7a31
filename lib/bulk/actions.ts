"use server"

import { bulkArchiveKind, bulkAssignKind, bulkCheckKind, bulkTagKind } from "@/lib/bulk/kinds"
import { planChosenReplay } from "@/lib/bulk/replay"
import { bulkResendKind } from "@/lib/bulk/resend"
import { type BulkDoing, type BulkSelection, bulkRequestSchema } from "@/lib/bulk/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { type Member, requireManager, requireMember } from "@/lib/session/session"
import { knownTags } from "@/lib/shipments/known-tags"
import { startTask } from "@/lib/tasks/mutations"
import { listMembers } from "@/lib/teams/queries"

/** Starts work over a selection; `taskId` is the task that does it, which can be watched and undone. */
export async function startBulkAction(
  selection: BulkSelection,
  action: BulkDoing,
): Promise<{ result: ActionResult; taskId: string | null }> {
  let taskId: string | null = null
  const result = await runAction(bulkRequestSchema, { selection, action }, async (input) => {
    taskId = await start(input.selection, input.action)
    return null
  })
  return { result, taskId }
}

/** What a selection may be tagged with and assigned to. */
export async function bulkChoicesAction(): Promise<{
  tags: string[]
  members: { id: string; name: string }[]
}> {
  const { db } = await requireMember()
  const [tags, members] = await Promise.all([knownTags(db), listMembers(db)])
  return { tags, members: members.map(({ user }) => ({ id: user.id, name: user.name })) }
}

async function start(selection: BulkSelection, action: BulkDoing): Promise<string> {
  if (action.doing === "replay") return planReplay(await requireManager(), selection)
  const { db, user } = await requireMember()
  const by = { userId: user.id, name: user.name }
  switch (action.doing) {
    case "resend":
      return startTask(db, { kind: bulkResendKind, input: { selection }, by })
    case "check":
      return startTask(db, { kind: bulkCheckKind, input: { selection }, by })
    case "tag": {
      const { add, remove } = action
      return startTask(db, { kind: bulkTagKind, input: { selection, add, remove }, by })
    }
    case "assign": {
      const { userId } = action
      return startTask(db, { kind: bulkAssignKind, input: { selection, userId }, by })
    }
    case "archive": {
      const { archived } = action
      return startTask(db, { kind: bulkArchiveKind, input: { selection, archived }, by })
    }
  }
}

/** A dry run, as always before payloads are processed again: it says what would change. */
async function planReplay({ db, user }: Member, selection: BulkSelection): Promise<string> {
  const by = { userId: user.id, name: user.name }
  return planChosenReplay(db, selection, { by, now: new Date() })
}
