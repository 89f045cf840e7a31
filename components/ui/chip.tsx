"use client"

import { X } from "lucide"
import { Icon } from "@/components/ui/icon"

interface ChipProps {
  label: string
  words: string
  /** Shows where it may be changed. */
  onOpen: () => void
  onRemove: () => void
}

/** A filter in force, as an item of a list: a click opens it, the cross or Backspace takes it off. */
export function Chip({ label, words, onOpen, onRemove }: ChipProps) {
  const said = `${label}: ${words}`
  return (
    <li className="inline-flex h-7 max-w-full items-center whitespace-nowrap rounded-md border border-border text-xs pointer-coarse:h-9">
      <button
        type="button"
        aria-label={`Change filter ${said}`}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== "Backspace" && event.key !== "Delete") return
          event.preventDefault()
          onRemove()
        }}
        className="h-full min-w-0 truncate rounded-md pr-0.5 pl-2 hover:text-link"
      >
        <span className="mr-1 text-muted-foreground">{label}:</span>
        {words}
      </button>
      <button
        type="button"
        aria-label={`Remove filter ${said}`}
        onClick={onRemove}
        className="grid size-6 shrink-0 place-items-center rounded-md text-muted-foreground hover:text-foreground pointer-coarse:size-8"
      >
        <Icon of={X} className="size-3.5" />
      </button>
    </li>
  )
}
