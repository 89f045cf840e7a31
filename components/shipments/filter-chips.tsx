"use client"

import { X } from "lucide-react"
import type { ListState } from "@/components/shipments/use-list-state"
import { Button } from "@/components/ui/button"
import { states } from "@/components/ui/states"
import { markLabels } from "@/lib/shipments/labels"
import { noFilter, viewOfParams } from "@/lib/shipments/list-params"
import { carrierName } from "@/lib/tracking/carriers"

/** The filters in force, each with a cross; none when a view says it all. */
export function FilterChips({ state }: { state: ListState }) {
  const { params, choose } = state
  if (viewOfParams(params) !== null) return null
  const without = <T,>(chosen: readonly T[], item: T) => chosen.filter((one) => one !== item)
  return (
    <ul aria-label="Filters" className="contents">
      {params.is.map((mark) => (
        <Chip
          key={mark}
          label={markLabels[mark]}
          onRemove={() => choose({ is: without(params.is, mark) })}
        />
      ))}
      {params.category.map((category) => (
        <Chip
          key={category}
          name="State"
          label={states[category].label}
          onRemove={() => choose({ category: without(params.category, category) })}
        />
      ))}
      {params.carrier.map((carrier) => (
        <Chip
          key={carrier}
          name="Carrier"
          label={carrierName(carrier)}
          onRemove={() => choose({ carrier: without(params.carrier, carrier) })}
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

function Chip({ name, label, onRemove }: { name?: string; label: string; onRemove: () => void }) {
  return (
    <li className="inline-flex h-7 items-center whitespace-nowrap rounded-md border border-border pl-2 text-xs pointer-coarse:h-9">
      {name ? <span className="mr-1 text-muted-foreground">{name}:</span> : null}
      {label}
      <button
        type="button"
        aria-label={`Remove filter ${label}`}
        onClick={onRemove}
        className="ml-0.5 grid size-6 place-items-center rounded-md text-muted-foreground hover:text-foreground pointer-coarse:size-8"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </li>
  )
}
