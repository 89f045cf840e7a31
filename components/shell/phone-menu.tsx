"use client"

import { Dialog } from "@base-ui/react/dialog"
import { Menu, X } from "lucide"
import { type ReactNode, useState } from "react"
import { NavLinks } from "@/components/shell/nav-links"
import { Button, buttonStyles } from "@/components/ui/button"
import { ClosedTrigger } from "@/components/ui/closed-trigger"
import { Icon } from "@/components/ui/icon"

interface PhoneMenuProps {
  head: ReactNode
  foot: ReactNode
}

/** On phones the sidebar comes in from the left. */
export function PhoneMenu({ head, foot }: PhoneMenuProps) {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  if (open && !asked) setAsked(true)
  const button = (
    <Button aria-label="Open menu" variant="ghost" size="icon" className="size-10">
      <Icon of={Menu} />
    </Button>
  )
  if (!asked) return <ClosedTrigger popup="dialog" onOpen={() => setOpen(true)} render={button} />
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger render={button} />
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop-motion fixed inset-0 z-40 bg-black/40 dark:bg-black/60" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col gap-3 bg-sidebar p-3 shadow-popup outline-none transition-transform duration-150 ease-out data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          <div className="flex items-center gap-1">
            <div className="min-w-0 flex-1">{head}</div>
            <Dialog.Close
              aria-label="Close menu"
              className={buttonStyles({ variant: "ghost", size: "icon" })}
            >
              <Icon of={X} />
            </Dialog.Close>
          </div>
          <NavLinks onNavigate={() => setOpen(false)} />
          <div className="mt-auto">{foot}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
