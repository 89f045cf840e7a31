"use client"

import { Popover } from "@base-ui/react/popover"
import { ListFilter, Search } from "lucide"
import { useRouter } from "next/navigation"
import { type RefObject, useEffect, useRef, useState, useTransition } from "react"
import { logHref } from "@/components/notifications/log-address"
import { LogFilterPanel } from "@/components/notifications/log-filter-panel"
import { chosenParts } from "@/components/notifications/log-filter-words"
import { Button } from "@/components/ui/button"
import { Chip } from "@/components/ui/chip"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { Spinner } from "@/components/ui/spinner"
import type { LogFilter } from "@/lib/notifications/log/schema"

interface LogFilterBarProps {
  filter: LogFilter
  carriers: readonly string[]
  search: RefObject<HTMLInputElement | null>
}

const typingMs = 250

/** Which decisions the log shows; the choice stands in the address. */
export function LogFilterBar({ filter, carriers, search }: LogFilterBarProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const [text, setText] = useState(filter.q ?? "")
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // The way back, and links to the log, change what is searched for; what is being typed stays.
  useEffect(() => {
    const asked = filter.q ?? ""
    if (timer.current === undefined) setText((now) => (now.trim() === asked ? now : asked))
  }, [filter.q])

  function show(change: Partial<LogFilter>) {
    stop()
    const q = text.trim() || undefined
    start(() => router.replace(logHref({ ...filter, q, ...change, after: undefined })))
  }

  function stop() {
    clearTimeout(timer.current)
    timer.current = undefined
  }

  function type(next: string) {
    setText(next)
    stop()
    timer.current = setTimeout(() => show({ q: next.trim() || undefined }), typingMs)
  }

  function clear() {
    setText("")
    stop()
    start(() => router.replace("/notifications"))
  }

  const chosen = chosenParts(filter)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <search className="relative min-w-48 flex-1 sm:w-72 sm:flex-none">
        <Icon
          of={Search}
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground"
        />
        <Input
          ref={search}
          inputMode="search"
          autoComplete="off"
          spellCheck={false}
          aria-label="Search notifications"
          aria-keyshortcuts="/"
          placeholder="Address, number or order"
          value={text}
          onValueChange={type}
          className="pl-8"
        />
      </search>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger
          render={
            <Button ref={button} variant="ghost">
              <Icon of={ListFilter} /> Filter
            </Button>
          }
        />
        <Popover.Portal>
          <Popover.Positioner sideOffset={4} align="start" className="z-40 outline-none">
            <Popover.Popup
              aria-label="Filter"
              className="popup-motion max-h-(--available-height) w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg bg-popover text-popover-foreground text-sm shadow-popup outline-none"
            >
              <LogFilterPanel filter={filter} carriers={carriers} onChange={show} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {chosen.length > 0 ? (
        <ul aria-label="Filters" className="contents">
          {chosen.map(({ part, label, words }) => (
            <Chip
              key={part}
              label={label}
              words={words}
              onOpen={() => setOpen(true)}
              onRemove={() => {
                button.current?.focus()
                show({ [part]: undefined })
              }}
            />
          ))}
        </ul>
      ) : null}
      {chosen.length > 0 || filter.q ? (
        <Button size="sm" variant="ghost" onClick={clear}>
          Clear
        </Button>
      ) : null}
      {pending ? <Spinner className="text-muted-foreground" /> : null}
    </div>
  )
}
