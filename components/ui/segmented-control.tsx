"use client"

import { Toggle } from "@base-ui/react/toggle"
import { ToggleGroup } from "@base-ui/react/toggle-group"
import type { ReactNode } from "react"
import { cn } from "@/components/ui/class-names"

interface SegmentedControlProps<V extends string> {
  options: readonly { value: V; label: ReactNode; "aria-label"?: string }[]
  value: V
  onValueChange: (value: V) => void
  "aria-label": string
  className?: string
}

/** One of two to four choices, all in sight. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  return (
    <ToggleGroup
      value={[props.value]}
      onValueChange={([next]) => next !== undefined && props.onValueChange(next)}
      aria-label={props["aria-label"]}
      className={cn("inline-flex gap-0.5 rounded-md bg-muted p-0.5", props.className)}
    >
      {props.options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          aria-label={option["aria-label"]}
          className="inline-flex h-7 flex-1 items-center justify-center gap-1.5 rounded-sm px-2.5 whitespace-nowrap font-medium text-muted-foreground text-xs hover:text-foreground data-pressed:bg-background data-pressed:text-foreground data-pressed:shadow-control pointer-coarse:h-9 [&_svg]:size-3.5"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
