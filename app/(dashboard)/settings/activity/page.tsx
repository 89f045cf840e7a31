import type { Metadata } from "next"
import { TaskList } from "@/components/tasks/task-list"
import { Pagination } from "@/components/ui/pagination"
import { PageHeader } from "@/components/ui/section"
import { loadTasks } from "@/lib/tasks/loaders"

export const metadata: Metadata = { title: "Activity" }

interface ActivityProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Activity({ searchParams }: ActivityProps) {
  const { tasks, next, first } = await loadTasks(searchParams)
  return (
    <div className="grid gap-5">
      <PageHeader
        title="Activity"
        description="Work over many shipments or payloads that somebody of your team has started."
      />
      <TaskList tasks={tasks} />
      {first && !next ? null : (
        <Pagination
          summary={`${tasks.length} on this page`}
          newerHref={first ? null : "/settings/activity"}
          olderHref={next ? `?after=${next}` : null}
          newerLabel="Newest"
        />
      )}
    </div>
  )
}
