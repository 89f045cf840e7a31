import {
  Ban,
  CircleCheck,
  CircleX,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  Undo2,
} from "lucide-react"
import { Badge, type Tone } from "@/components/ui/badge"
import type { TaskStatus } from "@/lib/tasks/schema"

const looks: Record<TaskStatus, { label: string; tone: Tone; icon: LucideIcon }> = {
  waiting: { label: "Starting", tone: "neutral", icon: Hourglass },
  running: { label: "Running", tone: "moving", icon: LoaderCircle },
  done: { label: "Done", tone: "done", icon: CircleCheck },
  failed: { label: "Failed", tone: "trouble", icon: CircleX },
  cancelled: { label: "Cancelled", tone: "neutral", icon: Ban },
  undone: { label: "Undone", tone: "neutral", icon: Undo2 },
}

/** How a task stands: icon, word and colour. */
export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  const { label, tone, icon: Icon } = looks[status]
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {label}
    </Badge>
  )
}
