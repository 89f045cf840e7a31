"use client"

import { Autocomplete } from "@base-ui/react/autocomplete"
import { Dialog } from "@base-ui/react/dialog"
import { Search } from "lucide"
import { usePathname, useSearchParams } from "next/navigation"
import { useEffect, useMemo, useRef, useState } from "react"
import { type Entry, type EntryGroup, entryGroups } from "@/components/palette/entries"
import { EntryFace } from "@/components/palette/entry-face"
import { useDeeds } from "@/components/palette/use-deeds"
import { useFound, useShipments } from "@/components/palette/use-found"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Spinner } from "@/components/ui/spinner"
import { countOf } from "@/lib/shipments/labels"

interface PaletteDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Ids of the shipments that were opened last. */
  recent: readonly string[]
}

/** The command palette: shipments, pages and actions in one list; the whole screen on a phone. */
export function PaletteDialog({ open, onOpenChange, recent }: PaletteDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop-motion fixed inset-0 z-40 bg-black/40 dark:bg-black/60" />
        <Dialog.Viewport className="fixed inset-0 z-50 grid justify-items-center overflow-hidden sm:items-start sm:p-6 sm:pt-[12vh]">
          <Dialog.Popup
            aria-label="Find anything"
            initialFocus={input}
            className="popup-motion flex h-dvh w-full flex-col bg-popover text-popover-foreground text-sm shadow-popup outline-none sm:h-auto sm:max-h-[min(32rem,76vh)] sm:max-w-xl sm:rounded-xl"
          >
            <PaletteBody input={input} recent={recent} onDone={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface PaletteBodyProps {
  input: React.RefObject<HTMLInputElement | null>
  recent: readonly string[]
  onDone: () => void
}

function PaletteBody({ input, recent: recentIds, onDone }: PaletteBodyProps) {
  const [text, setText] = useState("")
  const { shipments, answered, failed, pending } = useFound(text)
  const recent = useShipments(recentIds)
  const listAddress = useListAddress()
  const groups = useMemo(
    () => entryGroups({ text, found: shipments, recent, listAddress }),
    [text, shipments, recent, listAddress],
  )
  const deed = useDeeds()
  function take(entry: Entry) {
    onDone()
    deed(entry)
  }

  const highlighted = useRef<Entry | undefined>(undefined)
  const first = shipments[0]
  const awaited = useAwaited(pending ? null : answered, () => {
    if (first) take({ key: first.id, label: first.trackingNumber, shipment: first, command: null })
  })

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      autoHighlight="always"
      keepHighlight
      value={text}
      onValueChange={(next, { reason }) => reason !== "item-press" && setText(next)}
      itemToStringValue={(entry: Entry) => entry.label}
      onItemHighlighted={(entry: Entry | undefined) => {
        highlighted.current = entry
      }}
    >
      <div className="flex shrink-0 items-center gap-2.5 border-border border-b pr-2 pl-4">
        {pending ? (
          <Spinner label="Searching" className="text-muted-foreground" />
        ) : (
          <Icon of={Search} className="size-4 shrink-0 text-muted-foreground" />
        )}
        <Autocomplete.Input
          ref={input}
          aria-label="Find a shipment, a page or an action"
          placeholder="Number, order, name, e-mail, page or action"
          spellCheck={false}
          autoComplete="off"
          enterKeyHint="go"
          onKeyDown={(event) => {
            // An older answer's shipment is not what was typed: the newer one is waited for.
            if (event.key !== "Enter" || !pending || highlighted.current?.command) return
            event.preventBaseUIHandler()
            event.preventDefault()
            awaited(text.trim())
          }}
          className="h-12 min-w-0 flex-1 bg-transparent text-[1rem] outline-none placeholder:text-muted-foreground"
        />
        <Dialog.Close render={<Button size="sm" variant="ghost" />}>Close</Dialog.Close>
      </div>
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain p-1.5 empty:hidden">
        {({ value, items }: EntryGroup) => (
          <Autocomplete.Group key={value} items={items} className="not-last:mb-1.5">
            <Autocomplete.GroupLabel className="px-2.5 pt-1.5 pb-1 text-muted-foreground text-xs">
              {value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.key}
                  value={entry}
                  onClick={() => take(entry)}
                  className="flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2.5 py-1 outline-none data-highlighted:bg-accent pointer-coarse:min-h-11"
                >
                  <EntryFace entry={entry} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <Autocomplete.Status className="shrink-0 px-4 text-muted-foreground">
        {groups.length === 0 ? (
          <p className="py-6 text-center">
            {pending
              ? "Looking…"
              : failed
                ? "The search could not be reached. Type on to try again."
                : `Nothing found for “${text.trim()}”.`}
          </p>
        ) : text.trim() !== "" && !pending ? (
          <span className="sr-only">{countOf(shipments.length, "shipment")} found</span>
        ) : null}
      </Autocomplete.Status>
    </Autocomplete.Root>
  )
}

/** The list's address, with its question mark, while the list is what lies under the palette. */
function useListAddress(): string | null {
  const params = useSearchParams().toString()
  if (usePathname() !== "/shipments") return null
  return params === "" ? "" : `?${params}`
}

/** Runs `done` as soon as the answer to what was awaited is there. */
function useAwaited(answered: string | null, done: () => void): (text: string) => void {
  const waiting = useRef<string | null>(null)
  useEffect(() => {
    if (waiting.current === null || waiting.current !== answered) return
    waiting.current = null
    done()
  })
  return (text) => {
    waiting.current = text
  }
}
