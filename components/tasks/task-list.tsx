import { History } from "lucide"
import Link from "next/link"
import { PastTime } from "@/components/shipments/past-time"
import { TaskStatusBadge } from "@/components/tasks/task-status"
import { countWords, taskWords } from "@/components/tasks/task-words"
import { EmptyState } from "@/components/ui/empty-state"
import type { ListedTask } from "@/lib/tasks/queries"

/** Long work of the team, newest first. */
export function TaskList({ tasks }: { tasks: readonly ListedTask[] }) {
  if (tasks.length === 0) {
    return (
      <EmptyState icon={History} title="Nothing yet">
        Work over many shipments or payloads appears here, with how far it is and what it did.
      </EmptyState>
    )
  }
  return (
    <ul className="border-t text-sm">
      {tasks.map((task) => (
        <li
          key={task.id}
          data-row
          className="relative flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b py-2 hover:bg-accent/50"
        >
          <span className="shrink-0 sm:w-28">
            <TaskStatusBadge status={task.status} />
          </span>
          <span className="min-w-0 flex-1 basis-full max-sm:order-first sm:basis-52">
            <Link
              href={`/settings/activity/${task.id}`}
              className="rounded-sm font-medium after:absolute after:inset-0"
            >
              {taskWords(task.kind).title}
            </Link>{" "}
            <span className="text-muted-foreground">by {task.byName}</span>
          </span>
          <span className="text-muted-foreground tabular-nums">
            {countWords(task.done + task.failed)}
            {task.total === null ? "" : ` of ${countWords(task.total)}`}
          </span>
          <span className="relative z-10 text-right text-muted-foreground max-sm:ml-auto sm:w-24">
            <PastTime at={task.createdAt} focusable={false} />
          </span>
        </li>
      ))}
    </ul>
  )
}
