import { bulkArchiveKind, bulkAssignKind, bulkCheckKind, bulkTagKind } from "@/lib/bulk/kinds"
import { bulkResendKind } from "@/lib/bulk/resend"
import { checkRowsKind } from "@/lib/imports/check-rows"
import { importShipmentsKind } from "@/lib/imports/import-shipments"
import { readFileKind } from "@/lib/imports/read-file"
import { planReplayKind, replayKind } from "@/lib/inbox/replay-tasks"
import { dryRunKind } from "@/lib/notifications/dry-run/dry-run"
import type { TaskKey } from "@/lib/tasks/facts"
import type { TaskKind } from "@/lib/tasks/kind"
import { undoKind } from "@/lib/tasks/undo"

/** The kinds of every domain; one that is missing here does not compile. */
const domainKinds = {
  replay_plan: planReplayKind,
  replay: replayKind,
  import_read: readFileKind,
  import_check: checkRowsKind,
  import: importShipmentsKind,
  bulk_check: bulkCheckKind,
  bulk_tag: bulkTagKind,
  bulk_assign: bulkAssignKind,
  bulk_archive: bulkArchiveKind,
  bulk_resend: bulkResendKind,
  notification_dry_run: dryRunKind,
} satisfies Record<Exclude<TaskKey, "undo">, TaskKind>

const kinds: TaskKind[] = Object.values(domainKinds)

/** What the task job runs. */
export const taskKinds: readonly TaskKind[] = [...kinds, undoKind(kinds)]
