import Link from "next/link"
import { CheckResult } from "@/components/imports/check-result"
import { ColumnsForm } from "@/components/imports/columns-form"
import { ImportResult } from "@/components/imports/import-result"
import { type ImportStep, ImportSteps } from "@/components/imports/import-steps"
import type { RejectedRows } from "@/components/imports/rejected-rows"
import { TaskProgress } from "@/components/tasks/task-progress"
import { buttonStyles } from "@/components/ui/button"
import type { ColumnsData, ImportData } from "@/lib/imports/loaders"
import { hasEnded } from "@/lib/tasks/schema"

interface ImportViewProps {
  data: ImportData
  columns: ColumnsData | null
  rejected: RejectedRows
}

/** An import as far as it has come: read, columns settled, rows checked, shipments made. */
export function ImportView({ data, columns, rejected }: ImportViewProps) {
  return (
    <>
      <ImportSteps at={stepOf(data, columns !== null)} />
      <Part data={data} columns={columns} rejected={rejected} />
    </>
  )
}

function Part({ data: { file, check, run }, columns, rejected }: ImportViewProps) {
  if (run && run.status !== "failed" && run.status !== "cancelled")
    return <ImportResult run={run} />
  if (columns) return <ColumnsForm data={columns} rows={file.rows} key={columns.headerLine} />
  if (check?.status === "done") {
    return (
      <>
        {run ? <TaskProgress task={run} mayEnd={run.mayEnd} /> : null}
        <CheckResult check={check} rejected={rejected} />
      </>
    )
  }
  const task = check ?? file
  return (
    <div className="grid gap-4">
      <TaskProgress task={task} mayEnd={task.mayEnd} />
      {hasEnded(task.status) ? (
        <div>
          <Link href="/shipments/import" className={buttonStyles()}>
            Take another file
          </Link>
        </div>
      ) : null}
    </div>
  )
}

function stepOf({ file, check, run }: ImportData, choosing: boolean): ImportStep {
  if (run && run.status !== "failed" && run.status !== "cancelled") return "import"
  if (choosing || file.status !== "done") return "columns"
  return check ? "check" : "columns"
}
