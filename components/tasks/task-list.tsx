import { History } from "lucide-react"
import Link from "next/link"
import { TaskStatusBadge } from "@/components/tasks/task-status"
import { countWords, taskWords } from "@/components/tasks/task-words"
import { EmptyState } from "@/components/ui/empty-state"
import { RelativeTime } from "@/components/ui/relative-time"
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
          <span className="w-28 shrink-0">
            <TaskStatusBadge status={task.status} />
          </span>
          <span className="min-w-0 flex-1 basis-52">
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
          <span className="relative z-10 w-24 text-right text-muted-foreground">
            <RelativeTime at={task.createdAt} focusable={false} />
          </span>
        </li>
      ))}
    </ul>
  )
}
