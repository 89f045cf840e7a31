"use client"

import { type MouseEvent, type ReactNode, useEffect, useRef } from "react"
import type { CurrentView } from "@/components/shipments/use-current-view"
import type { ListState } from "@/components/shipments/use-list-state"
import { useViewCounts } from "@/components/shipments/use-view-counts"
import { cn } from "@/components/ui/class-names"
import { type ViewKey, views } from "@/lib/shipments/filter"
import { countWords } from "@/lib/shipments/labels"
import type { Count } from "@/lib/shipments/list/counts"
import { listHref, paramsOfView } from "@/lib/shipments/list-params"
import { viewHref } from "@/lib/views/list-query"
import type { ViewsData } from "@/lib/views/loaders"

interface ViewTabsProps {
  state: ListState
  /** Of the views that the page knows the counts of. */
  known: Partial<Record<ViewKey, Count>>
  data: ViewsData
  current: CurrentView
}

/** The ready-made views with how many shipments they hold, then the saved ones: links to a state each. */
export function ViewTabs({
  state,
  known,
  data,
  current: { saved, modified, ready },
}: ViewTabsProps) {
  const shown = saved?.id ?? ready
  const counts = useViewCounts(known, data.views)
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view stands elsewhere in the row
  useEffect(() => {
    const tab = nav.current?.querySelector("[aria-current]")
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [shown])

  // The bare address goes on to the view that opens first, so everything has a name of its own.
  const all = data.defaultView === null ? {} : { view: "all" }
  return (
    <nav
      ref={nav}
      aria-label="Views"
      className="-mb-px flex min-w-0 flex-1 gap-5 overflow-x-auto pr-6 [mask-image:linear-gradient(to_right,black_calc(100%-1.5rem),transparent)] [scroll-padding-inline:1.5rem] [scrollbar-width:none]"
    >
      {views.map(({ key, label }) => (
        <Tab
          key={key}
          href={listHref({ ...paramsOfView(key), ...(key === "all" ? all : {}) })}
          current={ready === key}
          onOpen={() => state.choose({ ...paramsOfView(key), view: null })}
        >
          {label}
          <TabCount count={counts[key]} alarming={key === "attention"} />
        </Tab>
      ))}
      {data.views.length > 0 ? (
        <span aria-hidden className="my-2.5 w-px shrink-0 bg-border pointer-coarse:my-3.5" />
      ) : null}
      {data.views.map((view) => (
        <Tab
          key={view.id}
          href={viewHref(view)}
          current={saved?.id === view.id}
          onOpen={() => state.open(viewHref(view))}
        >
          <span className="max-w-48 truncate">{view.name}</span>
          <TabCount count={counts[view.id]} />
          {saved?.id === view.id && modified ? (
            <>
              <span aria-hidden className="size-1.5 rounded-full bg-primary" />
              <span className="sr-only">, changed</span>
            </>
          ) : null}
        </Tab>
      ))}
    </nav>
  )
}

/** It may come when the page is there already, into room that is kept for it. */
function TabCount({ count, alarming = false }: { count: Count | undefined; alarming?: boolean }) {
  return (
    <span
      className={cn(
        "min-w-5 text-muted-foreground text-xs tabular-nums",
        alarming && count && count.count > 0 && "text-tone-trouble",
      )}
    >
      {count ? countWords(count) : null}
    </span>
  )
}

interface TabProps {
  href: string
  current: boolean
  onOpen: () => void
  children: ReactNode
}

function Tab({ href, current, onOpen, children }: TabProps) {
  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <a
      href={href}
      aria-current={current ? "page" : undefined}
      onClick={open}
      className={cn(
        "flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 font-medium text-muted-foreground text-sm -outline-offset-2 hover:text-foreground pointer-coarse:h-11",
        current && "border-foreground text-foreground",
      )}
    >
      {children}
    </a>
  )
}
