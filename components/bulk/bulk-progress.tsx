"use client"

import Link from "next/link"
import { useEffect, useRef, useTransition } from "react"
import { toast } from "sonner"
import { countWords, notDoneWords, rowsWords, taskWords } from "@/components/tasks/task-words"
import { useProgress } from "@/components/tasks/use-progress"
import { Button, buttonStyles } from "@/components/ui/button"
import { undoTaskAction } from "@/lib/tasks/actions"
import { hasEnded, type Progress } from "@/lib/tasks/schema"

interface BulkProgressProps {
  taskId: string
  kind: string
  undoable: boolean
  /** The task that takes it back. */
  onUndo: (taskId: string) => void
  onOver: () => void
}

const waiting: Progress = { status: "waiting", total: null, done: 0, failed: 0, reason: null }

/** How far the work over a selection is, and the way back. It can be closed: the work goes on. */
export function BulkProgress({ taskId, kind, undoable, onUndo, onOver }: BulkProgressProps) {
  const progress = useProgress(taskId, waiting)
  const over = hasEnded(progress.status)
  const [pending, start] = useTransition()
  const whenOver = useRef(onOver)
  useEffect(() => {
    whenOver.current = onOver
  })
  useEffect(() => {
    if (over) whenOver.current()
  }, [over])

  const undo = () =>
    start(async () => {
      const { result, taskId: undoing } = await undoTaskAction(taskId)
      if (!result.ok) toast.error(result.message)
      if (undoing) onUndo(undoing)
    })

  return (
    <>
      <p aria-live="polite" className="tabular-nums max-sm:basis-4/5">
        {sentenceOf(kind, progress)}
      </p>
      {over && undoable && progress.done > 0 ? (
        <Button size="sm" pending={pending} onClick={undo} className="max-sm:order-last">
          Undo
        </Button>
      ) : null}
      <Link
        href={`/settings/activity/${taskId}`}
        className={buttonStyles({ size: "sm", variant: "ghost", className: "max-sm:order-last" })}
      >
        Details
      </Link>
    </>
  )
}

function sentenceOf(kind: string, { status, total, done, failed, reason }: Progress): string {
  const { title } = taskWords(kind)
  const all = total === null ? "" : ` of ${countWords(total)}`
  if (status === "waiting" || status === "running") {
    return `${title}: ${countWords(done + failed)}${all}`
  }
  if (status === "failed") return `${title} stopped after ${rowsWords(kind, done)}. ${reason ?? ""}`
  if (status === "cancelled") return `${title} was cancelled after ${rowsWords(kind, done)}.`
  return `${title} is done: ${rowsWords(kind, done)}.${notDoneWords(kind, failed)}`
}
