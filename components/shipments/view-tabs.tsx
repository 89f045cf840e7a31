"use client"

import { type MouseEvent, useEffect, useRef } from "react"
import type { ListState } from "@/components/shipments/use-list-state"
import { cn } from "@/components/ui/class-names"
import { type ViewKey, views } from "@/lib/shipments/filter"
import type { Count } from "@/lib/shipments/list/counts"
import { listHref, paramsOfView, viewOfParams } from "@/lib/shipments/list-params"

interface ViewTabsProps {
  state: ListState
  counts: Record<ViewKey, Count>
}

/** The ready-made views: links to a filter each, with how many shipments they hold. */
export function ViewTabs({ state, counts }: ViewTabsProps) {
  const current = viewOfParams(state.params)

  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view stands elsewhere in the row
  useEffect(() => {
    const tab = nav.current?.querySelector("[aria-current]")
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [current])

  function open(event: MouseEvent, key: ViewKey) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    state.choose(paramsOfView(key))
  }

  return (
    <nav
      ref={nav}
      aria-label="Views"
      className="-mb-px flex gap-5 overflow-x-auto [scrollbar-width:none]"
    >
      {views.map(({ key, label }) => (
        <a
          key={key}
          href={listHref(paramsOfView(key))}
          aria-current={current === key ? "page" : undefined}
          onClick={(event) => open(event, key)}
          className={cn(
            "flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 font-medium text-muted-foreground text-sm -outline-offset-2 hover:text-foreground pointer-coarse:h-11",
            current === key && "border-foreground text-foreground",
          )}
        >
          {label}
          <span
            className={cn(
              "min-w-4 text-muted-foreground text-xs tabular-nums",
              key === "attention" && counts[key].count > 0 && "text-tone-trouble",
            )}
          >
            {counts[key].count.toLocaleString("en")}
            {counts[key].exact ? "" : "+"}
          </span>
        </a>
      ))}
    </nav>
  )
}
