"use client"

import { Tooltip as Base } from "@base-ui/react/tooltip"
import type { ComponentProps, ReactElement, ReactNode } from "react"

export const TooltipProvider = Base.Provider

interface TooltipProps extends Pick<ComponentProps<typeof Base.Positioner>, "side" | "align"> {
  /** What it says; more of what is already there, never the only place that something is said. */
  content: ReactNode
  /** One element that can have focus. */
  children: ReactElement
}

/** A short explanation on hover and focus. */
export function Tooltip({ content, children, side = "top", align = "center" }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-50">
          <Base.Popup className="popup-motion max-w-72 rounded-md bg-foreground px-2 py-1 text-background text-xs shadow-popup">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
