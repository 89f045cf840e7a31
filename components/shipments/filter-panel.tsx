"use client"

import { Autocomplete } from "@base-ui/react/autocomplete"
import { Check, ChevronLeft, ChevronRight } from "lucide"
import { type KeyboardEvent, useMemo, useState } from "react"
import { toggled } from "@/components/shipments/filter-change"
import { AmountRange, DayRange } from "@/components/shipments/filter-range"
import { type FilterRow, filterRows } from "@/components/shipments/filter-rows"
import { partIcons } from "@/components/shipments/part-icons"
import { toneText } from "@/components/shipments/tone-text"
import { useFilterValues } from "@/components/shipments/use-filter-values"
import type { ListState } from "@/components/shipments/use-list-state"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { states } from "@/components/ui/states"
import type { FilterNames } from "@/lib/shipments/filter-names"
import { type FilterPart, filterParts, isListPart } from "@/lib/shipments/filter-parts"
import type { Category } from "@/lib/tracking/categories"

interface FilterPanelProps {
  /** The part to begin with; null for all of them. */
  first: FilterPart | null
  state: ListState
  names: FilterNames
  onDone: () => void
}

/** The parts of the filter and their values: found by typing, chosen with Enter, left with Backspace. */
export function FilterPanel({ first, state, names, onDone }: FilterPanelProps) {
  const { params, choose } = state
  const [part, setPart] = useState(first)
  const [text, setText] = useState("")
  const { values, failed } = useFilterValues(params)
  const rows = useMemo(
    () => filterRows({ part, text, params, values, names }),
    [part, text, params, values, names],
  )

  function go(to: FilterPart | null) {
    setPart(to)
    setText("")
  }

  function take({ part: of, value }: FilterRow) {
    if (value === null) return go(of)
    choose(toggled(params, of, value))
    // Of a list one may want several; a range is one.
    if (!isListPart(of)) onDone()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Backspace" || text !== "" || part === null || first !== null) return
    event.preventDefault()
    go(null)
  }

  const waiting = values === null && !failed && (part === null ? text !== "" : isListPart(part))
  return (
    <Autocomplete.Root
      open
      inline
      items={rows}
      filter={null}
      autoHighlight="always"
      keepHighlight
      value={text}
      onValueChange={(next, { reason }) => reason !== "item-press" && setText(next)}
      itemToStringValue={(row: FilterRow) => row.label}
    >
      <div className="flex items-center border-border border-b px-1">
        {part !== null && first === null ? (
          <button
            type="button"
            aria-label="All filters"
            onClick={() => go(null)}
            className="grid size-7 shrink-0 place-items-center rounded-md text-muted-foreground hover:bg-accent hover:text-foreground pointer-coarse:size-9"
          >
            <Icon of={ChevronLeft} className="size-4" />
          </button>
        ) : null}
        {part === "value" ? (
          <span className="px-2 py-2 font-medium">{filterParts[part].label}</span>
        ) : (
          <Autocomplete.Input
            key={part ?? "all"}
            autoFocus
            aria-label={part === null ? "Find a filter" : `Filter by ${filterParts[part].label}`}
            placeholder={part === null ? "Filter by…" : `${filterParts[part].label}…`}
            onKeyDown={onKeyDown}
            className="h-9 min-w-0 flex-1 bg-transparent px-2 text-[1rem] outline-none placeholder:text-muted-foreground sm:text-sm pointer-coarse:h-11"
          />
        )}
      </div>
      {part === "value" ? (
        <AmountRange state={state} onDone={onDone} />
      ) : (
        <Autocomplete.List
          aria-label={part === null ? "Filters" : filterParts[part].label}
          className="max-h-[min(20rem,60dvh)] overflow-y-auto overscroll-contain p-1 empty:hidden"
        >
          {(row: FilterRow) => (
            <Autocomplete.Item
              key={row.key}
              value={row}
              onClick={() => take(row)}
              className="flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 py-1 outline-none data-highlighted:bg-accent pointer-coarse:min-h-10"
            >
              <RowFace row={row} />
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      )}
      {part !== null && part !== "value" && !isListPart(part) && text === "" ? (
        <DayRange part={part} state={state} onDone={onDone} />
      ) : null}
      {rows.length === 0 && part !== "value" ? (
        <p className="px-3 py-3 text-muted-foreground" role="status">
          {waiting ? "Looking…" : failed ? "The values could not be read. Try again." : empty(part)}
        </p>
      ) : null}
    </Autocomplete.Root>
  )
}

function RowFace({ row: { part, value, label, of, count, chosen } }: { row: FilterRow }) {
  const look = part === "category" && value !== null ? states[value as Category] : undefined
  const icon = value === null ? partIcons[part] : look?.icon
  return (
    <>
      {icon ? (
        <Icon
          of={icon}
          className={cn("size-4 shrink-0", look ? toneText[look.tone] : "text-muted-foreground")}
        />
      ) : null}
      <span className="min-w-0 flex-1 truncate">
        {of ? <span className="text-muted-foreground">{of}: </span> : null}
        {label}
        {chosen ? <span className="sr-only">, chosen</span> : null}
      </span>
      {count === null ? null : (
        <span className="text-muted-foreground text-xs tabular-nums">
          {count.toLocaleString("en")}
        </span>
      )}
      {value === null ? (
        <Icon of={ChevronRight} className="size-4 text-muted-foreground" />
      ) : (
        <Icon of={Check} className={cn("size-4 text-link", !chosen && "invisible")} />
      )}
    </>
  )
}

function empty(part: FilterPart | null): string {
  return part === null ? "No filter and no value is called so." : "Nothing here is called so."
}
