import { Ban, CircleCheck, CircleX, Hourglass, LoaderCircle, Undo2 } from "lucide"
import { Badge, type Tone } from "@/components/ui/badge"
import { Icon, type IconNode } from "@/components/ui/icon"
import type { TaskStatus } from "@/lib/tasks/schema"

const looks: Record<TaskStatus, { label: string; tone: Tone; icon: IconNode }> = {
  waiting: { label: "Starting", tone: "neutral", icon: Hourglass },
  running: { label: "Running", tone: "moving", icon: LoaderCircle },
  done: { label: "Done", tone: "done", icon: CircleCheck },
  failed: { label: "Failed", tone: "trouble", icon: CircleX },
  cancelled: { label: "Cancelled", tone: "neutral", icon: Ban },
  undone: { label: "Undone", tone: "neutral", icon: Undo2 },
}

/** How a task stands: icon, word and colour. */
export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  const { label, tone, icon } = looks[status]
  return (
    <Badge tone={tone}>
      <Icon of={icon} />
      {label}
    </Badge>
  )
}
