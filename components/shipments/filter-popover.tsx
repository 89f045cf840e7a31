"use client"

import { Popover } from "@base-ui/react/popover"
import dynamic from "next/dynamic"
import { type ComponentProps, type ReactElement, useState } from "react"
import type { ListState } from "@/components/shipments/use-list-state"
import { ClosedTrigger } from "@/components/ui/closed-trigger"
import { Spinner } from "@/components/ui/spinner"
import type { FilterNames } from "@/lib/shipments/filter-names"
import type { FilterPart } from "@/lib/shipments/filter-parts"

const load = () => import("@/components/shipments/filter-panel")

const FilterPanel = dynamic(() => load().then((file) => file.FilterPanel), {
  ssr: false,
  loading: () => (
    <div className="grid h-40 place-items-center">
      <Spinner />
    </div>
  ),
})

interface FilterPopoverProps {
  /** The button that opens it. */
  trigger: ReactElement<ComponentProps<"button">>
  /** The part to begin with; null for all of them. */
  part: FilterPart | null
  state: ListState
  names: FilterNames
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/** The menu of filters on a button. It is fetched when somebody is about to open it. */
export function FilterPopover(props: FilterPopoverProps) {
  const [own, setOwn] = useState(false)
  const open = props.open ?? own
  const setOpen = props.onOpenChange ?? setOwn
  const [asked, setAsked] = useState(false)
  if (open && !asked) setAsked(true)
  const button = { render: props.trigger, onPointerEnter: load, onFocus: load }
  if (!asked) return <ClosedTrigger popup="dialog" onOpen={() => setOpen(true)} {...button} />
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger {...button} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Popover.Popup
            aria-label="Filter"
            className="popup-motion w-72 max-w-[calc(100vw-2rem)] rounded-lg bg-popover text-popover-foreground text-sm shadow-popup outline-none"
          >
            <FilterPanel
              first={props.part}
              state={props.state}
              names={props.names}
              onDone={() => setOpen(false)}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
