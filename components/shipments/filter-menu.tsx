"use client"

import { ListFilter } from "lucide-react"
import type { ListState } from "@/components/shipments/use-list-state"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { states } from "@/components/ui/states"
import { marks } from "@/lib/shipments/filter"
import { markLabels } from "@/lib/shipments/labels"
import { carrierName } from "@/lib/tracking/carriers"
import { type Category, categories } from "@/lib/tracking/categories"

interface FilterMenuProps {
  state: ListState
  byCategory: Partial<Record<Category, number>>
  byCarrier: { carrier: string; count: number }[]
}

/** Adds and takes away filters; each choice with how many shipments it has under the other filters. */
export function FilterMenu({ state, byCategory, byCarrier }: FilterMenuProps) {
  const { params, choose } = state
  const offered = categories
    .filter((category) => byCategory[category] || params.category.includes(category))
    .sort((a, b) => (byCategory[b] ?? 0) - (byCategory[a] ?? 0))
  const chosenOnly = params.carrier.filter((slug) => !byCarrier.some((one) => one.carrier === slug))
  const carriers = [...byCarrier, ...chosenOnly.map((carrier) => ({ carrier, count: 0 }))]
  return (
    <DropdownMenu>
      <DropdownMenuTrigger render={<Button size="sm" variant="ghost" />}>
        <ListFilter /> Filter
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        {offered.length > 0 ? (
          <DropdownMenuGroup>
            <DropdownMenuLabel>State</DropdownMenuLabel>
            {offered.map((category) => {
              const { icon: Icon, label } = states[category]
              return (
                <DropdownMenuCheckboxItem
                  key={category}
                  checked={params.category.includes(category)}
                  onCheckedChange={() => choose({ category: toggled(params.category, category) })}
                >
                  <Icon /> {label}
                  <Count
                    of={byCategory[category] ?? 0}
                    checked={params.category.includes(category)}
                  />
                </DropdownMenuCheckboxItem>
              )
            })}
          </DropdownMenuGroup>
        ) : null}
        {carriers.length > 0 ? <DropdownMenuSeparator /> : null}
        {carriers.length > 0 ? (
          <DropdownMenuGroup>
            <DropdownMenuLabel>Carrier</DropdownMenuLabel>
            {carriers.map(({ carrier, count }) => (
              <DropdownMenuCheckboxItem
                key={carrier}
                checked={params.carrier.includes(carrier)}
                onCheckedChange={() => choose({ carrier: toggled(params.carrier, carrier) })}
              >
                {carrierName(carrier)}
                <Count of={count} checked={params.carrier.includes(carrier)} />
              </DropdownMenuCheckboxItem>
            ))}
          </DropdownMenuGroup>
        ) : null}
        {offered.length + carriers.length > 0 ? <DropdownMenuSeparator /> : null}
        <DropdownMenuGroup>
          <DropdownMenuLabel>Only</DropdownMenuLabel>
          {marks.map((mark) => (
            <DropdownMenuCheckboxItem
              key={mark}
              checked={params.is.includes(mark)}
              onCheckedChange={() => choose({ is: toggled(params.is, mark) })}
            >
              {markLabels[mark]}
            </DropdownMenuCheckboxItem>
          ))}
        </DropdownMenuGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** Keeps the place of the check mark free, so that the numbers stay in line. */
function Count({ of, checked }: { of: number; checked: boolean }) {
  return (
    <span className={cn("ml-auto text-muted-foreground text-xs tabular-nums", !checked && "mr-6")}>
      {of.toLocaleString("en")}
    </span>
  )
}

function toggled<T>(chosen: readonly T[], item: T): T[] {
  return chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item]
}
