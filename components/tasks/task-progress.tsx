"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { toast } from "sonner"
import { countWords, notDoneWords, rowsWords, taskWords } from "@/components/tasks/task-words"
import { useProgress } from "@/components/tasks/use-progress"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Notice } from "@/components/ui/notice"
import { cancelTaskAction, undoTaskAction } from "@/lib/tasks/actions"
import { hasEnded, type Progress } from "@/lib/tasks/schema"

interface TaskProgressProps {
  task: Progress & { id: string; kind: string; undoable: boolean }
  /** May cancel and undo it. */
  mayEnd: boolean
}

/**
 * How far a task is, while it runs and afterwards. It can be left: the work goes on, and whoever comes
 * back finds it where it stands then.
 */
export function TaskProgress({ task, mayEnd }: TaskProgressProps) {
  const progress = useProgress(task.id, task)
  const over = hasEnded(progress.status)
  return (
    <div className="grid gap-2 text-sm">
      {over ? null : <Bar label={taskWords(task.kind).title} progress={progress} />}
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p aria-live="polite" className="tabular-nums">
          {sentenceOf(task.kind, progress)}
        </p>
        {mayEnd && !over ? <Cancel taskId={task.id} /> : null}
        {mayEnd && over && task.undoable ? <Undo taskId={task.id} kind={task.kind} /> : null}
      </div>
      {progress.status === "failed" && progress.reason ? (
        <Notice tone="trouble">{progress.reason} What was done before stays.</Notice>
      ) : null}
    </div>
  )
}

function Bar({ label, progress }: { label: string; progress: Progress }) {
  const { total } = progress
  const now = progress.done + progress.failed
  const share = total ? Math.min(1, now / total) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      {...(total === null ? {} : { "aria-valuemax": total, "aria-valuenow": Math.min(now, total) })}
      className="h-1.5 overflow-hidden rounded-full bg-border"
    >
      <div
        className="h-full rounded-full bg-primary transition-[width] duration-500 motion-reduce:transition-none"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}

function sentenceOf(kind: string, { status, total, done, failed }: Progress): string {
  const dealt = done + failed
  const notDone = notDoneWords(kind, failed)
  if (status === "waiting") return "Starting."
  if (status === "running") {
    const all = total === null ? "" : ` of ${countWords(total)}`
    return `${countWords(dealt)}${all}. You can leave this page; it goes on.`
  }
  if (status === "cancelled") return `Cancelled after ${rowsWords(kind, dealt)}.${notDone}`
  if (status === "failed") return `Stopped after ${rowsWords(kind, dealt)}.${notDone}`
  if (status === "undone") return `Undone: ${rowsWords(kind, dealt)}.`
  return `Done: ${rowsWords(kind, dealt)}.${notDone}`
}

function Cancel({ taskId }: { taskId: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const cancel = () =>
    start(async () => {
      const result = await cancelTaskAction(taskId)
      if (!result.ok) toast.error(result.message)
      router.refresh()
    })
  return (
    <Button size="sm" pending={pending} onClick={cancel}>
      Cancel
    </Button>
  )
}

function Undo({ taskId, kind }: { taskId: string; kind: string }) {
  const router = useRouter()
  async function undo() {
    const { result, taskId: undoing } = await undoTaskAction(taskId)
    if (undoing) router.push(`/settings/activity/${undoing}`)
    return result
  }
  return (
    <ConfirmDialog
      trigger={<Button size="sm">Undo</Button>}
      title="Undo all of it?"
      description={`What “${taskWords(kind).title}” did is taken back. What was changed since stays.`}
      confirm="Undo"
      action={undo}
    />
  )
}
