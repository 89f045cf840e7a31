import { raiseAlert } from "@/lib/alerts/raise"
import type { TeamDb } from "@/lib/db/scope"
import { isTaskKey, type TaskKey } from "@/lib/tasks/facts"

/**
 * What a task is called in an alert; and whether rows that it could not deal with are what it was to find
 * out, and no failure.
 */
const tasks: Partial<Record<TaskKey, { name: string; rowsMayFail: boolean }>> = {
  replay_plan: { name: "The dry run of processing again", rowsMayFail: true },
  replay: { name: "Processing payloads again", rowsMayFail: false },
  import_read: { name: "Reading a file", rowsMayFail: true },
  import_check: { name: "Checking a file’s rows", rowsMayFail: true },
  import: { name: "An import", rowsMayFail: false },
  bulk_check: { name: "Checking shipments soon", rowsMayFail: false },
  bulk_tag: { name: "Tagging shipments", rowsMayFail: false },
  bulk_assign: { name: "Assigning shipments", rowsMayFail: false },
  bulk_archive: { name: "Archiving shipments", rowsMayFail: false },
  bulk_resend: { name: "Sending last mails again", rowsMayFail: true },
  undo: { name: "Undoing", rowsMayFail: false },
}

interface EndedTask {
  id: string
  kind: string
  failed: number
  byUserId: string | null
}

/**
 * Tells who started long work that it failed (`reason` says why), or that it ended with rows that it
 * could not deal with. Says nothing of work that ended well.
 */
export async function alertTaskEnded(
  tx: TeamDb,
  task: EndedTask,
  { reason, now }: { reason: string | null; now: Date },
): Promise<void> {
  const known = isTaskKey(task.kind) ? tasks[task.kind] : undefined
  const { name, rowsMayFail } = known ?? { name: "Long work", rowsMayFail: false }
  const rowsFailed = task.failed > 0 && !rowsMayFail
  if (task.byUserId === null || (reason === null && !rowsFailed)) return
  const rows = task.failed.toLocaleString("en")
  await raiseAlert(tx, {
    kind: "task_failed",
    dedupeKey: `task/${task.id}/failed`,
    title: reason === null ? `${name} ended with failures` : `${name} failed`,
    body: reason ?? (task.failed === 1 ? "One row failed." : `${rows} rows failed.`),
    href: `/settings/activity/${task.id}`,
    concerned: [task.byUserId],
    now,
  })
}
