"use client"

import { Combobox as Base } from "@base-ui/react/combobox"
import { Check, ChevronsUpDown } from "lucide"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { controlStyles } from "@/components/ui/input"

interface ComboboxProps {
  items: readonly string[]
  value: string
  onValueChange: (value: string) => void
  placeholder?: string
  /** Said when nothing matches. */
  empty: string
  name?: string | undefined
}

/** One of a long list, found by typing. Inside a Field it is labelled and described by it. */
export function Combobox({ items, value, onValueChange, placeholder, empty, name }: ComboboxProps) {
  return (
    <Base.Root
      items={items}
      name={name}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      autoHighlight
    >
      <div className="relative">
        <Base.Input
          placeholder={placeholder}
          className={cn(controlStyles, "h-8 pr-8 pl-2.5 pointer-coarse:h-10")}
        />
        <Base.Trigger
          aria-label="Show the list"
          className="absolute inset-y-0 right-0 grid w-8 place-items-center text-muted-foreground"
        >
          <Icon of={ChevronsUpDown} className="size-3.5" />
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="popup-motion max-h-72 w-(--anchor-width) overflow-y-auto rounded-lg bg-popover p-1 text-popover-foreground text-sm shadow-popup outline-none">
            <Base.Empty className="px-2 py-2 text-muted-foreground empty:p-0">{empty}</Base.Empty>
            <Base.List>
              {(item: string) => (
                <Base.Item
                  key={item}
                  value={item}
                  className="flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 outline-none data-highlighted:bg-accent pointer-coarse:min-h-10"
                >
                  <span className="min-w-0 flex-1 truncate">{item}</span>
                  <Base.ItemIndicator className="text-link">
                    <Icon of={Check} className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
