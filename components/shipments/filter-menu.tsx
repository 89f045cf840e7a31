"use client"

import { ListFilter } from "lucide"
import { useEffect, useState } from "react"
import { FilterPopover } from "@/components/shipments/filter-popover"
import type { ListState } from "@/components/shipments/use-list-state"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { FilterNames } from "@/lib/shipments/filter-names"

interface FilterMenuProps {
  state: ListState
  names: FilterNames
}

/** Adds and takes away filters; f opens it. */
export function FilterMenu({ state, names }: FilterMenuProps) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "f" || event.defaultPrevented || isElsewhere(event)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
  return (
    <FilterPopover
      part={null}
      state={state}
      names={names}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" aria-keyshortcuts="f">
          <Icon of={ListFilter} /> Filter
        </Button>
      }
    />
  )
}

/** The key belongs to the browser, to a field, or to something that lies over the list. */
function isElsewhere({ target, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
  if (metaKey || ctrlKey || altKey) return true
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]"))
    return true
  return target instanceof Element && target.closest("input, textarea, select") !== null
}
