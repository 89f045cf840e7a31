import type { ReactNode } from "react"
import { cn } from "@/components/ui/class-names"

interface PageHeaderProps {
  title: ReactNode
  description?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
  className?: string
}

/** The head of a page: its one h1, a sentence, its buttons. */
export function PageHeader({ title, description, actions, className }: PageHeaderProps) {
  return (
    <header className={cn("flex flex-wrap items-start justify-between gap-x-4 gap-y-3", className)}>
      <div className="min-w-0">
        <h1 className="break-words font-semibold text-xl">{title}</h1>
        {description ? (
          <p className="mt-0.5 max-w-2xl text-pretty text-muted-foreground">{description}</p>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}

interface SectionProps extends Omit<PageHeaderProps, "title"> {
  title: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page under its own heading; a rule above it instead of a box around it. */
export function Section({ title, description, actions, id, children, className }: SectionProps) {
  return (
    <section id={id} className={cn("border-border border-t pt-6", className)}>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="font-semibold text-lg">{title}</h2>
          {description ? (
            <p className="mt-0.5 max-w-2xl text-pretty text-muted-foreground">{description}</p>
          ) : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  )
}
