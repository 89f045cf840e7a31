"use client"

import { X } from "lucide"
import { useSearchParams } from "next/navigation"
import { type KeyboardEvent, useRef } from "react"
import { without } from "@/components/shipments/filter-change"
import { FilterPopover } from "@/components/shipments/filter-popover"
import type { ListState } from "@/components/shipments/use-list-state"
import { type ChosenFilter, chosenFilters } from "@/components/shipments/value-words"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { FilterNames } from "@/lib/shipments/filter-names"
import { filterParts } from "@/lib/shipments/filter-parts"
import { noFilter, viewOfParams } from "@/lib/shipments/list-params"
import { type Unreadable, unreadableParts } from "@/lib/shipments/unreadable"

interface FilterChipsProps {
  state: ListState
  names: FilterNames
  /** A saved view is open: its filters are in sight, whatever they are. */
  saved: boolean
}

/** The filters in force: changed by a click, taken off by the cross; none when a view says it all. */
export function FilterChips({ state, names, saved }: FilterChipsProps) {
  const { params, choose } = state
  const list = useRef<HTMLUListElement>(null)
  const address = useSearchParams()
  const unread = unreadableParts((name) => address.get(name))
  const plain = !saved && viewOfParams(params) !== null
  const chosen = plain ? [] : chosenFilters(params, names)
  if (chosen.length + unread.length === 0) return null

  function remove(filter: ChosenFilter) {
    const { part, mark } = filter
    choose(mark === null ? without(part) : { is: params.is.filter((one) => one !== mark) })
    focusNeighbour(list.current, chosen.indexOf(filter))
  }

  return (
    <ul ref={list} aria-label="Filters" className="contents">
      {chosen.map((filter) => (
        <Chip
          key={filter.mark ?? filter.part}
          filter={filter}
          state={state}
          names={names}
          onRemove={() => remove(filter)}
        />
      ))}
      {unread.map((one) => (
        <UnreadableChip
          key={`${one.part}=${one.text}`}
          {...one}
          onRemove={() => choose(readable(one, params))}
        />
      ))}
      <li className="contents">
        <Button size="sm" variant="ghost" onClick={() => choose({ ...noFilter, q: params.q })}>
          Clear
        </Button>
      </li>
    </ul>
  )
}

const chipStyles =
  "inline-flex h-7 max-w-full items-center whitespace-nowrap rounded-md border border-border text-xs pointer-coarse:h-9"

const crossStyles =
  "grid size-6 shrink-0 place-items-center rounded-md text-muted-foreground hover:text-foreground pointer-coarse:size-8"

interface ChipProps {
  filter: ChosenFilter
  state: ListState
  names: FilterNames
  onRemove: () => void
}

function Chip({ filter: { part, label, words }, state, names, onRemove }: ChipProps) {
  const said = label === "" ? words : `${label}: ${words}`
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Backspace" && event.key !== "Delete") return
    event.preventDefault()
    onRemove()
  }
  return (
    <li className={chipStyles}>
      <FilterPopover
        part={part}
        state={state}
        names={names}
        trigger={
          <button
            type="button"
            aria-label={`Change filter ${said}`}
            onKeyDown={onKeyDown}
            className="h-full min-w-0 truncate rounded-md pr-0.5 pl-2 hover:text-link"
          >
            {label === "" ? null : <span className="mr-1 text-muted-foreground">{label}:</span>}
            {words}
          </button>
        }
      />
      <button
        type="button"
        aria-label={`Remove filter ${said}`}
        onClick={onRemove}
        className={crossStyles}
      >
        <Icon of={X} className="size-3.5" />
      </button>
    </li>
  )
}

/** Said, because a list that is longer than one asked for misleads. */
function UnreadableChip({ part, text, onRemove }: Unreadable & { onRemove: () => void }) {
  return (
    <li className={`${chipStyles} border-dashed pl-2 text-tone-late`}>
      <span className="min-w-0 truncate">
        {filterParts[part].label} “{text}” is not understood and left out
      </span>
      <button
        type="button"
        aria-label={`Take ${filterParts[part].label} “${text}” out of the address`}
        onClick={onRemove}
        className={crossStyles}
      >
        <Icon of={X} className="size-3.5" />
      </button>
    </li>
  )
}

/** What of the part can be read stays; writing it again drops the rest. */
function readable({ part }: Unreadable, params: ListState["params"]) {
  return typeof params[part] === "string" ? without(part) : { [part]: [...params[part]] }
}

/** Where one may go on taking filters off. */
function focusNeighbour(list: HTMLElement | null, at: number) {
  requestAnimationFrame(() => {
    const chips = [...(list?.querySelectorAll<HTMLElement>("li > button:first-child") ?? [])]
    const next =
      chips[Math.min(at, chips.length - 1)] ?? list?.parentElement?.querySelector("button")
    next?.focus()
  })
}
