"use client"

import { Popover as Base } from "@base-ui/react/popover"
import type { ComponentProps, ReactNode } from "react"
import { cn } from "@/components/ui/class-names"

export const Popover = Base.Root
export const PopoverTrigger = Base.Trigger
export const PopoverClose = Base.Close
export const PopoverTitle = Base.Title

type ContentProps = Pick<
  ComponentProps<typeof Base.Positioner>,
  "side" | "align" | "sideOffset"
> & { children: ReactNode; className?: string; "aria-label"?: string }

export function PopoverContent({
  children,
  className,
  "aria-label": label,
  ...position
}: ContentProps) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" {...position} className="z-50 outline-none">
        <Base.Popup
          aria-label={label}
          className={cn(
            "popup-motion w-72 max-w-[calc(100vw-2rem)] rounded-lg bg-popover p-3 text-popover-foreground text-sm shadow-popup outline-none",
            className,
          )}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
