import Link from "next/link"
import { RejectedLink } from "@/components/imports/rejected-link"
import { TaskProgress } from "@/components/tasks/task-progress"
import { buttonStyles } from "@/components/ui/button"
import type { ImportData } from "@/lib/imports/loaders"

/** What an import did, while it does it and afterwards. */
export function ImportResult({ run }: { run: NonNullable<ImportData["run"]> }) {
  const { made, updated, skipped, rejected } = run.report
  const over = run.status === "done" || run.status === "undone"
  return (
    <div className="grid gap-6">
      {over ? (
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          <Figure label="Made" count={made} />
          <Figure label="Updated" count={updated} />
          <Figure label="Skipped" count={skipped} hint="there already, or twice in the file" />
          <Figure label="Rejected" count={rejected} />
        </dl>
      ) : (
        <p className="text-muted-foreground text-sm">
          All of them appear at once, at the end; until then nothing is imported.
        </p>
      )}
      <TaskProgress task={run} mayEnd={run.mayEnd} />
      {over ? (
        <div className="flex flex-wrap gap-2">
          <Link href="/shipments?sort=created" className={buttonStyles({ variant: "primary" })}>
            See the shipments
          </Link>
          <RejectedLink fileTaskId={run.fileTaskId} count={rejected} />
          <Link href="/shipments/import" className={buttonStyles({ variant: "ghost" })}>
            Import another file
          </Link>
        </div>
      ) : null}
    </div>
  )
}

function Figure({ label, count, hint }: { label: string; count: number; hint?: string }) {
  return (
    <div>
      <dt className="text-muted-foreground text-sm">{label}</dt>
      <dd className="font-semibold text-2xl tabular-nums">{count.toLocaleString("en")}</dd>
      {hint ? <dd className="text-muted-foreground text-xs">{hint}</dd> : null}
    </div>
  )
}
