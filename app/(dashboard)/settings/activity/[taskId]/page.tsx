import type { Metadata } from "next"
import { ReplayResult } from "@/components/settings/replay-result"
import { PastTime } from "@/components/shipments/past-time"
import { TaskProgress } from "@/components/tasks/task-progress"
import { taskWords } from "@/components/tasks/task-words"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadTask } from "@/lib/tasks/loaders"
import { mayChangeSettings } from "@/lib/teams/roles"

export const metadata: Metadata = { title: "Activity" }

interface TaskPageProps {
  params: Promise<{ taskId: string }>
}

export default async function TaskPage({ params }: TaskPageProps) {
  const task = await loadTask((await params).taskId)
  const { title } = taskWords(task.kind)
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <Breadcrumb items={[{ label: "Activity", href: "/settings/activity" }, { label: title }]} />
        <PageHeader
          title={title}
          description={
            <>
              Started by {task.byName} <PastTime at={task.createdAt} />
            </>
          }
        />
      </div>
      <TaskProgress
        key={task.id}
        task={{
          id: task.id,
          kind: task.kind,
          status: task.status,
          total: task.total,
          done: task.done,
          failed: task.failed,
          reason: task.reason,
          undoable: task.undoable,
        }}
        mayEnd={task.mayEnd}
      />
      {task.kind === "replay_plan" || task.kind === "replay" ? (
        <ReplayResult task={task} mayApply={mayChangeSettings(task.role)} />
      ) : null}
    </div>
  )
}
