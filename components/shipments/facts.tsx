import type { ReactNode } from "react"

interface FactsProps {
  title: string
  action?: ReactNode
  children: ReactNode
}

/** A group of facts under a small heading, ruled and not boxed. */
export function Facts({ title, action, children }: FactsProps) {
  return (
    <section className="border-border border-t pt-3">
      <div className="mb-1 flex h-7 items-center justify-between gap-2">
        <h2 className="font-semibold text-sm">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}

/** A name and its value in one line; longer values wrap. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-7 grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-2 py-1">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 break-words tabular-nums">{children}</dd>
    </div>
  )
}

export function Unknown({ children = "Not known" }: { children?: ReactNode }) {
  return <span className="text-muted-foreground">{children}</span>
}
