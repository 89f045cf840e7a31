"use client"

import { BarFrame } from "@/components/bulk/bar-frame"
import { BulkProgress } from "@/components/bulk/bulk-progress"
import { type TaskKey, taskFacts } from "@/lib/tasks/facts"

/** Work over a selection that was begun here. */
export interface BulkTask {
  id: string
  kind: TaskKey
}

interface TaskBarProps {
  task: BulkTask | null
  onTask: (task: BulkTask | null) => void
  /** The rows are other ones now. */
  onDone: () => void
}

/**
 * How far the work over a selection is, while nothing else is selected. It stands apart from the rows:
 * what the work took out of the list comes back from here, also where no row is left.
 */
export function TaskBar({ task, onTask, onDone }: TaskBarProps) {
  if (!task) return null
  return (
    <BarFrame
      className="group-has-data-selecting/list:hidden"
      closeLabel="Close"
      onClose={() => onTask(null)}
    >
      <BulkProgress
        key={task.id}
        taskId={task.id}
        kind={task.kind}
        undoable={taskFacts[task.kind].undoable}
        onUndo={(id) => onTask({ id, kind: "undo" })}
        onOver={onDone}
      />
    </BarFrame>
  )
}
