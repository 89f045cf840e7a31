"use client"

import { Search } from "lucide"
import { requestEvents } from "@/components/palette/requests"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Kbd } from "@/components/ui/kbd"

function ask() {
  window.dispatchEvent(new Event(requestEvents.palette))
}

/** In the sidebar: opens the command palette, and teaches its key. */
export function PaletteButton() {
  return (
    <button
      type="button"
      onClick={ask}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-8 items-center gap-2.5 rounded-md border border-border bg-background px-2 text-muted-foreground text-sm shadow-control hover:text-foreground pointer-coarse:h-11"
    >
      <Icon of={Search} className="size-4" />
      <span className="flex-1 text-left">Find anything</span>
      <span aria-hidden className="flex gap-1">
        <Kbd>Ctrl</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  )
}

/** In the bar of a phone, at its end. */
export function PaletteIcon() {
  return (
    <button
      type="button"
      onClick={ask}
      aria-label="Find anything"
      className={buttonStyles({ variant: "ghost", size: "icon", className: "ml-auto size-10" })}
    >
      <Icon of={Search} />
    </button>
  )
}
