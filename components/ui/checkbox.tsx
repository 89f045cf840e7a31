"use client"

import { Checkbox as Base } from "@base-ui/react/checkbox"
import { Check, Minus } from "lucide"
import type { ComponentProps } from "react"
import { cn, type Styled } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

/** A box to tick; `indeterminate` shows a dash. The hit area is larger than the box. */
export function Checkbox({ className, ...props }: Styled<ComponentProps<typeof Base.Root>>) {
  return (
    <Base.Root
      {...props}
      className={cn(
        "relative inline-grid size-4 shrink-0 cursor-pointer place-items-center rounded-sm border border-input bg-background shadow-control after:absolute after:-inset-2 hover:border-muted-foreground",
        "data-checked:border-primary data-checked:bg-primary data-checked:text-primary-foreground",
        "data-indeterminate:border-primary data-indeterminate:bg-primary data-indeterminate:text-primary-foreground",
        "data-disabled:cursor-not-allowed data-disabled:opacity-50",
        className,
      )}
    >
      <Base.Indicator className="grid place-items-center data-unchecked:hidden">
        {props.indeterminate ? (
          <Icon of={Minus} className="size-3" strokeWidth={3} />
        ) : (
          <Icon of={Check} className="size-3" strokeWidth={3} />
        )}
      </Base.Indicator>
    </Base.Root>
  )
}
