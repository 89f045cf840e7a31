import { ChevronLeft, ChevronRight } from "lucide"
import Link from "next/link"
import type { ReactNode } from "react"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

interface PaginationProps {
  /** What is shown, such as "1 to 50 of 412". */
  summary: ReactNode
  /** Null at either end. */
  newerHref: string | null
  olderHref: string | null
  newerLabel?: string
  olderLabel?: string
}

/** Links to the neighbouring pages of a list. */
export function Pagination(props: PaginationProps) {
  const { newerLabel = "Newer", olderLabel = "Older" } = props
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 py-3 text-sm">
      <p className="text-muted-foreground tabular-nums">{props.summary}</p>
      <div className="flex gap-2">
        <PageLink href={props.newerHref} rel="prev">
          <Icon of={ChevronLeft} /> {newerLabel}
        </PageLink>
        <PageLink href={props.olderHref} rel="next">
          {olderLabel} <Icon of={ChevronRight} />
        </PageLink>
      </div>
    </nav>
  )
}

function PageLink({
  href,
  rel,
  children,
}: {
  href: string | null
  rel: string
  children: ReactNode
}) {
  const className = buttonStyles({ size: "sm" })
  if (href === null) {
    return (
      <span aria-disabled="true" className={className}>
        {children}
      </span>
    )
  }
  return (
    <Link href={href} rel={rel} className={className}>
      {children}
    </Link>
  )
}
