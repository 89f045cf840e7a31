"use client"

import { Search, X } from "lucide"
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react"
import { useSearchText } from "@/components/shipments/use-search-text"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { Kbd } from "@/components/ui/kbd"

interface SearchBoxProps {
  input: RefObject<HTMLInputElement | null>
  value: string
  onSearch: (text: string) => void
  /** What the rows on screen are the answer to. */
  answered: string
  /** Enter: opens the one that was found, or goes to the rows. */
  onSubmit: () => void
}

/** One box for whatever a customer gives. Esc empties it, then leaves it. */
export function SearchBox({ input, value, onSearch, answered, onSubmit }: SearchBoxProps) {
  const { text, change, now } = useSearchText(value, onSearch)
  const submitted = useSubmitted(text.trim(), answered.trim(), onSubmit)

  function submit() {
    now()
    submitted()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter") submit()
    else if (event.key === "Escape" && text !== "") change("")
    else if (event.key === "Escape") event.currentTarget.blur()
    else return
    event.preventDefault()
  }

  return (
    <search className="group/search relative min-w-0 flex-1 sm:w-72 sm:flex-none lg:w-80">
      <Icon
        of={Search}
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground"
      />
      <Input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label="Search shipments"
        aria-keyshortcuts="/"
        placeholder="Number, order, name or e-mail"
        value={text}
        onValueChange={change}
        onKeyDown={onKeyDown}
        className="pr-8 pl-8"
      />
      {text === "" ? (
        <Kbd className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 group-focus-within/search:hidden max-sm:hidden">
          /
        </Kbd>
      ) : (
        <button
          type="button"
          aria-label="Empty the search"
          onClick={() => {
            change("")
            input.current?.focus()
          }}
          className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted-foreground hover:text-foreground"
        >
          <Icon of={X} className="size-3.5" />
        </button>
      )}
    </search>
  )
}

/** Enter before the answer is there waits for the answer to what was typed. */
function useSubmitted(wanted: string, answered: string, onSubmit: () => void) {
  const waiting = useRef<string | null>(null)
  useEffect(() => {
    if (waiting.current === null || waiting.current !== answered) return
    waiting.current = null
    onSubmit()
  }, [answered, onSubmit])
  return () => {
    if (wanted === answered) onSubmit()
    else waiting.current = wanted
  }
}
