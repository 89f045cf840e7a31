import { CircleCheck, CircleDashed, CirclePause, CirclePower, TriangleAlert } from "lucide"
import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import type { ConnectionHealth } from "@/lib/sources/connections/health"

const looks = {
  off: { label: "Switched off", tone: "neutral", icon: CirclePower },
  paused: { label: "Paused", tone: "late", icon: CirclePause },
  failing: { label: "In trouble", tone: "trouble", icon: TriangleAlert },
  waiting: { label: "Waiting", tone: "neutral", icon: CircleDashed },
  working: { label: "Working", tone: "done", icon: CircleCheck },
} as const satisfies Record<ConnectionHealth, unknown>

export function ConnectionHealthBadge({ health }: { health: ConnectionHealth }) {
  const { label, tone, icon } = looks[health]
  return (
    <Badge tone={tone}>
      <Icon of={icon} />
      {label}
    </Badge>
  )
}
