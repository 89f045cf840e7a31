"use client"

import type { CurrentView } from "@/components/shipments/use-current-view"
import type { ListState } from "@/components/shipments/use-list-state"
import {
  DropdownMenuGroup,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu"
import { viewHref } from "@/lib/views/list-query"
import type { ViewsData } from "@/lib/views/loaders"

interface ViewListProps {
  state: ListState
  data: ViewsData
  current: CurrentView
}

/** The saved views to choose from: one's own, then the team's. */
export function ViewList({ state, data, current }: ViewListProps) {
  const groups = [
    { title: "Only you", views: data.views.filter(({ shared }) => !shared) },
    { title: "The team", views: data.views.filter(({ shared }) => shared) },
  ].filter(({ views }) => views.length > 0)

  function open(id: string) {
    const view = data.views.find((one) => one.id === id)
    if (view) state.open(viewHref(view))
  }

  return groups.map(({ title, views }) => (
    <DropdownMenuGroup key={title}>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>{title}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={current.saved?.id ?? ""} onValueChange={open}>
        {views.map(({ id, name }) => (
          <DropdownMenuRadioItem key={id} value={id}>
            <span className="truncate">{name}</span>
            {id === data.defaultView ? (
              <span className="ml-auto text-muted-foreground text-xs">Opens first</span>
            ) : null}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
    </DropdownMenuGroup>
  ))
}
