"use client"

import { ArrowDownWideNarrow } from "lucide"
import type { ListState } from "@/components/shipments/use-list-state"
import { Button } from "@/components/ui/button"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { Icon } from "@/components/ui/icon"
import { type Direction, directions, type SortKey, sortKeys } from "@/lib/shipments/filter"
import { sortLabels } from "@/lib/shipments/labels"

/** The list's order, in words. */
export function SortMenu({ state: { params, choose } }: { state: ListState }) {
  const label = sortLabels[params.sort]
  return (
    <DropdownMenu>
      <DropdownMenuTrigger render={<Button size="sm" variant="ghost" />}>
        <Icon of={ArrowDownWideNarrow} /> {label.name}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-48">
        <DropdownMenuGroup>
          <DropdownMenuLabel>Order by</DropdownMenuLabel>
          <DropdownMenuRadioGroup
            value={params.sort}
            onValueChange={(sort: SortKey) => choose({ sort, dir: firstDirection[sort] })}
          >
            {sortKeys.map((key) => (
              <DropdownMenuRadioItem key={key} value={key}>
                {sortLabels[key].name}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </DropdownMenuGroup>
        <DropdownMenuSeparator />
        <DropdownMenuRadioGroup
          value={params.dir}
          onValueChange={(dir: Direction) => choose({ dir })}
        >
          {directions.map((direction) => (
            <DropdownMenuRadioItem key={direction} value={direction}>
              {label[direction]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** The direction that one asks for first: what is news, what comes next. */
const firstDirection: Record<SortKey, Direction> = { event: "desc", created: "desc", eta: "asc" }
