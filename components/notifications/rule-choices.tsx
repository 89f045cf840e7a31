"use client"

import { Combobox as Base } from "@base-ui/react/combobox"
import { Check, X } from "lucide"
import { useState } from "react"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { controlStyles } from "@/components/ui/input"

export interface Choice {
  value: string
  label: string
  /** Stands behind the label in the list. */
  note?: string | undefined
}

interface RuleChoicesProps {
  /** What to choose from; what is typed may be added too. */
  known: readonly Choice[]
  values: readonly string[]
  onChange: (values: string[]) => void
  placeholder: string
  disabled?: boolean
}

/** Any number of values, each a chip; known ones are offered while typing. Inside a Field it is labelled by it. */
export function RuleChoices({ known, values, onChange, placeholder, disabled }: RuleChoicesProps) {
  const [typed, setTyped] = useState("")
  const wanted = typed.trim()
  const chosen = values.map((value) => choiceOf(known, value))
  const missing = wanted !== "" && !known.some((choice) => matches(choice, wanted))
  const added = { value: wanted, label: wanted, note: "add" }
  const unlisted = chosen.filter(({ value }) => !known.some((choice) => choice.value === value))
  const items = [...known, ...unlisted, ...(missing ? [added] : [])]
  return (
    <Base.Root
      multiple
      autoHighlight
      items={items}
      value={chosen}
      inputValue={typed}
      disabled={disabled ?? false}
      onInputValueChange={(next: string) => setTyped(next)}
      onValueChange={(next: Choice[]) => {
        onChange(next.map(({ value }) => value))
        setTyped("")
      }}
      isItemEqualToValue={(a: Choice, b: Choice) => a.value === b.value}
    >
      <Base.Chips
        className={cn(
          controlStyles,
          "flex min-h-8 flex-wrap items-center gap-1 px-1.5 py-1 has-focus-visible:border-ring has-focus-visible:outline-2 has-focus-visible:outline-ring/40 pointer-coarse:min-h-10",
          disabled && "opacity-60",
        )}
      >
        {chosen.map((choice) => (
          <Base.Chip
            key={choice.value}
            aria-label={choice.label}
            className="flex h-6 max-w-full items-center gap-1 rounded-sm bg-muted pr-0.5 pl-1.5 text-xs outline-none focus-within:bg-accent data-highlighted:bg-accent"
          >
            <span className="truncate">{choice.label}</span>
            <Base.ChipRemove
              aria-label={`Take ${choice.label} away`}
              className="grid size-6 place-items-center rounded-sm text-muted-foreground hover:text-foreground"
            >
              <Icon of={X} className="size-3" />
            </Base.ChipRemove>
          </Base.Chip>
        ))}
        <Base.Input
          placeholder={chosen.length === 0 ? placeholder : ""}
          className="h-6 min-w-16 flex-1 bg-transparent px-1 text-[1rem] outline-none placeholder:text-muted-foreground sm:text-sm"
        />
      </Base.Chips>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="popup-motion max-h-60 w-(--anchor-width) overflow-y-auto rounded-lg bg-popover p-1 text-popover-foreground text-sm shadow-popup outline-none">
            <Base.Empty className="px-2 py-2 text-muted-foreground empty:p-0">
              Type a value and press Enter.
            </Base.Empty>
            <Base.List>
              {(item: Choice) => (
                <Base.Item
                  key={item.value}
                  value={item}
                  className="flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 outline-none data-highlighted:bg-accent pointer-coarse:min-h-10"
                >
                  <span className="min-w-0 flex-1 truncate">
                    {item === added ? `Add “${item.label}”` : item.label}
                    {item.note && item !== added ? (
                      <span className="text-muted-foreground"> {item.note}</span>
                    ) : null}
                  </span>
                  <Base.ItemIndicator className="text-link">
                    <Icon of={Check} className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function choiceOf(known: readonly Choice[], value: string): Choice {
  return known.find((choice) => choice.value === value) ?? { value, label: value }
}

function matches({ value, label }: Choice, typed: string): boolean {
  const text = typed.toLowerCase()
  return value.toLowerCase() === text || label.toLowerCase() === text
}
