"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useEffect, useRef } from "react"
import { isWithin, settingsPages } from "@/components/shell/navigation"
import { cn } from "@/components/ui/class-names"

/** The pages of the settings: a column on wide screens, a strip to swipe on phones. */
export function SettingsNav() {
  const pathname = usePathname()
  const strip = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: which link is current changes with the path
  useEffect(() => showCurrent(strip.current), [pathname])
  return (
    <nav aria-label="Settings" className="min-w-0">
      <p aria-hidden className="mb-2 hidden px-2 font-semibold text-base lg:block">
        Settings
      </p>
      <ul
        ref={strip}
        className="-mx-4 flex gap-1 overflow-x-auto border-b px-2 [scrollbar-width:none] sm:-mx-6 sm:px-4 lg:sticky lg:top-7 lg:mx-0 lg:grid lg:gap-0.5 lg:border-0 lg:px-0"
      >
        {settingsPages.map(({ href, label }) => {
          const current = isWithin(pathname, href)
          return (
            <li key={href} className="shrink-0">
              <Link
                href={href}
                aria-current={current ? "page" : undefined}
                className={cn(
                  "flex h-10 items-center border-transparent border-b-2 px-2 font-medium text-sm -outline-offset-2 lg:h-8 lg:rounded-md lg:border-0",
                  current
                    ? "border-foreground text-foreground lg:bg-accent"
                    : "text-muted-foreground hover:text-foreground lg:hover:bg-accent/60",
                )}
              >
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** On a phone, the page's own name in the middle of the strip. */
function showCurrent(strip: HTMLElement | null) {
  const current = strip?.querySelector("[aria-current]")
  if (!strip || !current) return
  const [outer, inner] = [strip.getBoundingClientRect(), current.getBoundingClientRect()]
  strip.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
}
