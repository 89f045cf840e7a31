import type { ReactNode } from "react"
import { cn } from "@/components/ui/class-names"
import { Icon, type IconNode } from "@/components/ui/icon"

interface EmptyStateProps {
  icon?: IconNode
  /** What is not here, such as "No mails yet". */
  title: string
  /** What to do first, or when something will come. */
  children?: ReactNode
  /** The button that does it. */
  action?: ReactNode
  className?: string
}

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("grid justify-items-center gap-1 px-6 py-14 text-center", className)}>
      {icon ? (
        <Icon of={icon} className="mb-2 size-6 text-muted-foreground" strokeWidth={1.5} />
      ) : null}
      <p className="font-medium text-base">{title}</p>
      {children ? (
        <div className="max-w-md text-pretty text-base text-muted-foreground">{children}</div>
      ) : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
