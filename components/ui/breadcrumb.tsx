import { ChevronRight } from "lucide"
import Link from "next/link"
import { Icon } from "@/components/ui/icon"

interface Crumb {
  label: string
  href?: string
}

/** The way up; the last part is the page itself and no link. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 text-sm">
      <ol className="flex min-w-0 flex-wrap items-center gap-1 text-muted-foreground">
        {items.map((item, index) => (
          <li key={item.href ?? item.label} className="flex min-w-0 items-center gap-1">
            {index > 0 ? <Icon of={ChevronRight} className="size-3.5 shrink-0" /> : null}
            {item.href ? (
              <Link href={item.href} className="truncate rounded-sm hover:text-foreground">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate text-foreground">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
