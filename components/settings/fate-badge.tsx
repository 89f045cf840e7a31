import { Ban, CircleCheck, CircleX, Copy, EyeOff, Hourglass } from "lucide"
import { Badge, type Tone } from "@/components/ui/badge"
import { Icon, type IconNode } from "@/components/ui/icon"
import type { Fate } from "@/lib/inbox/schema"

/** What each fate is called. */
export const fateLabels: Record<Fate, string> = {
  processed: "Processed",
  failed: "Failed",
  refused: "Refused",
  duplicate: "Duplicate",
  ignored: "Ignored",
  pending: "Waiting",
}

const looks: Record<Fate, { tone: Tone; icon: IconNode }> = {
  processed: { tone: "done", icon: CircleCheck },
  failed: { tone: "trouble", icon: CircleX },
  refused: { tone: "late", icon: Ban },
  duplicate: { tone: "neutral", icon: Copy },
  ignored: { tone: "neutral", icon: EyeOff },
  pending: { tone: "moving", icon: Hourglass },
}

export function FateBadge({ fate }: { fate: Fate }) {
  const { tone, icon } = looks[fate]
  return (
    <Badge tone={tone}>
      <Icon of={icon} />
      {fateLabels[fate]}
    </Badge>
  )
}
