import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import { states } from "@/components/ui/states"
import type { Category } from "@/lib/tracking/categories"

interface StateBadgeProps {
  category: Category
  /** A finer word than the category's own, such as "Customs: papers needed". */
  label?: string | undefined
  className?: string | undefined
}

/** Where a shipment stands: icon, word and colour. */
export function StateBadge({ category, label, className }: StateBadgeProps) {
  const look = states[category]
  const icon = look.icon
  return (
    <Badge tone={look.tone} {...(className ? { className } : {})}>
      <Icon of={icon} />
      <span className="truncate">{label ?? look.label}</span>
    </Badge>
  )
}
