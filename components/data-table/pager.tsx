import { ChevronLeft, ChevronRight } from "lucide"
import type { MouseEvent, ReactNode } from "react"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

interface PagerProps {
  start: number
  shown: number
  total: number
  /** False when there are at least `total`. */
  exact: boolean
  /** Null at either end. */
  previous: { href: string; go: () => void } | null
  next: { href: string; go: () => void } | null
}

/** "1 to 50 of 412", or "of 1,000+", and the ways to the neighbouring pages: links, so that they open in a tab too. */
export function Pager({ start, shown, total, exact, previous, next }: PagerProps) {
  const number = (value: number) => value.toLocaleString("en")
  const seen = start + shown
  const atLeast = number(Math.max(total, seen))
  // Where nothing comes after it, one has seen them all.
  const all = exact ? atLeast : next ? `${atLeast}+` : number(seen)
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 text-sm">
      <p className="text-muted-foreground tabular-nums">
        {number(shown === 0 ? 0 : start + 1)} to {number(seen)} of {all}
      </p>
      <div className="flex gap-2">
        <Step to={previous} rel="prev">
          <Icon of={ChevronLeft} /> Previous
        </Step>
        <Step to={next} rel="next">
          Next <Icon of={ChevronRight} />
        </Step>
      </div>
    </nav>
  )
}

function Step({ to, rel, children }: { to: PagerProps["next"]; rel: string; children: ReactNode }) {
  const className = buttonStyles({ size: "sm" })
  if (!to) {
    return (
      <span aria-disabled="true" className={className}>
        {children}
      </span>
    )
  }
  function onClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    to?.go()
  }
  return (
    <a href={to.href} rel={rel} onClick={onClick} className={className}>
      {children}
    </a>
  )
}
