"use client"

import { Select as Base } from "@base-ui/react/select"
import { Check, ChevronsUpDown } from "lucide"
import type { ReactNode } from "react"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { controlStyles } from "@/components/ui/input"

interface SelectOption {
  value: string
  label: string
}

interface SelectProps {
  options: readonly SelectOption[]
  name?: string | undefined
  id?: string | undefined
  value?: string | null | undefined
  defaultValue?: string | undefined
  onValueChange?: ((value: string) => void) | undefined
  placeholder?: string | undefined
  disabled?: boolean | undefined
  className?: string | undefined
  /** Needed when no Field labels it. */
  "aria-label"?: string | undefined
  /** Stands before the chosen value, such as "Status:". */
  prefix?: ReactNode
}

/** One choice of a list. Inside a Field it is labelled and described by it. */
export function Select({
  options,
  onValueChange,
  placeholder,
  className,
  prefix,
  ...props
}: SelectProps) {
  const { "aria-label": label, ...root } = props
  return (
    <Base.Root
      {...root}
      items={options}
      onValueChange={(value) => value !== null && onValueChange?.(value)}
    >
      <Base.Trigger
        aria-label={label}
        className={cn(
          controlStyles,
          "flex h-8 items-center justify-between gap-2 px-2.5 text-left hover:bg-accent pointer-coarse:h-10 data-popup-open:bg-accent",
          className,
        )}
      >
        <span className="min-w-0 truncate">
          {prefix ? <span className="mr-1 text-muted-foreground">{prefix}</span> : null}
          {/* Base UI takes "" for no choice; without a placeholder it still says that option's label. */}
          <Base.Value
            placeholder={
              placeholder ? <span className="text-muted-foreground">{placeholder}</span> : undefined
            }
          />
        </span>
        <Base.Icon className="text-muted-foreground">
          <Icon of={ChevronsUpDown} className="size-3.5" />
        </Base.Icon>
      </Base.Trigger>
      <SelectList options={options} />
    </Base.Root>
  )
}

function SelectList({ options }: { options: readonly SelectOption[] }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
        <Base.Popup className="popup-motion max-h-(--available-height) min-w-(--anchor-width) max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg bg-popover p-1 text-popover-foreground text-sm shadow-popup outline-none">
          {options.map((option) => (
            <Base.Item
              key={option.value}
              value={option.value}
              className="flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 py-1 outline-none data-highlighted:bg-accent pointer-coarse:min-h-10"
            >
              <Base.ItemText className="min-w-0 flex-1">{option.label}</Base.ItemText>
              <Base.ItemIndicator className="text-link">
                <Icon of={Check} className="size-4" />
              </Base.ItemIndicator>
            </Base.Item>
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
