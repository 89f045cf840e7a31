"use client"

import { Dialog as Base } from "@base-ui/react/dialog"
import { X } from "lucide"
import type { ReactNode } from "react"
import { buttonStyles } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

export const Dialog = Base.Root
export const DialogTrigger = Base.Trigger
export const DialogClose = Base.Close

interface DialogContentProps {
  title: string
  description?: ReactNode
  children: ReactNode
  className?: string
}

/** The window itself: a title, what it is for, and its content. Scrolls inside when it is long. */
export function DialogContent({ title, description, children, className }: DialogContentProps) {
  return (
    <Base.Portal>
      <Base.Backdrop className="backdrop-motion fixed inset-0 z-40 bg-black/40 dark:bg-black/60" />
      <Base.Viewport className="fixed inset-0 z-50 grid items-end justify-items-center overflow-y-auto p-3 sm:items-center sm:p-6">
        <Base.Popup
          className={cn(
            "popup-motion relative w-full max-w-md rounded-xl bg-popover p-5 text-popover-foreground shadow-popup outline-none",
            className,
          )}
        >
          <Base.Title className="pr-8 font-semibold text-lg">{title}</Base.Title>
          {description ? (
            <Base.Description className="mt-1 text-base text-muted-foreground">
              {description}
            </Base.Description>
          ) : null}
          <div className="mt-4">{children}</div>
          <Base.Close
            aria-label="Close"
            className={cn(
              buttonStyles({ variant: "ghost", size: "icon-sm" }),
              "absolute top-3.5 right-3.5",
            )}
          >
            <Icon of={X} />
          </Base.Close>
        </Base.Popup>
      </Base.Viewport>
    </Base.Portal>
  )
}

/** The buttons at a dialog's end; the one that does it stands last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{children}</div>
  )
}
