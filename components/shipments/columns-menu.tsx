"use client"

import { Popover } from "@base-ui/react/popover"
import { ArrowDown, ArrowUp, SlidersHorizontal } from "lucide"
import { useState } from "react"
import { columnFacts } from "@/components/shipments/columns"
import type { LayoutState } from "@/components/shipments/use-layout"
import { Button } from "@/components/ui/button"
import { ClosedTrigger } from "@/components/ui/closed-trigger"
import { Icon } from "@/components/ui/icon"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { type ColumnKey, columnKeys, defaultLayout } from "@/lib/shipments/list/layout"

/** Which columns the list shows, in which order, and how dense its rows are. */
export function ColumnsMenu({ state: { layout, change } }: { state: LayoutState }) {
  const { columns } = layout
  const others = columnKeys.filter((key) => !columns.includes(key))
  const [asked, setAsked] = useState(false)
  const button = (
    <Button size="sm" variant="ghost" className="max-md:hidden">
      <Icon of={SlidersHorizontal} /> Columns
    </Button>
  )
  if (!asked) return <ClosedTrigger popup="dialog" onOpen={() => setAsked(true)} render={button} />
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger render={button} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className="z-50 outline-none">
          <Popover.Popup className="popup-motion grid max-h-(--available-height) w-64 gap-2 overflow-y-auto rounded-lg bg-popover p-2 text-popover-foreground text-sm shadow-popup outline-none">
            <Popover.Title className="sr-only">Columns</Popover.Title>
            <SegmentedControl
              aria-label="Density"
              value={layout.density}
              onValueChange={(density) => change({ density })}
              options={[
                { value: "normal", label: "Normal" },
                { value: "dense", label: "Dense" },
              ]}
            />
            <ul>
              {columns.map((key, place) => (
                <Line
                  key={key}
                  column={key}
                  shown
                  fixed={columns.length === 1}
                  onToggle={() => change({ columns: columns.filter((one) => one !== key) })}
                >
                  <Step
                    to="up"
                    column={key}
                    disabled={place === 0}
                    onClick={() => change({ columns: swapped(columns, place - 1) })}
                  />
                  <Step
                    to="down"
                    column={key}
                    disabled={place === columns.length - 1}
                    onClick={() => change({ columns: swapped(columns, place) })}
                  />
                </Line>
              ))}
              {others.map((key) => (
                <Line
                  key={key}
                  column={key}
                  onToggle={() => change({ columns: [...columns, key] })}
                />
              ))}
            </ul>
            <Button size="sm" variant="ghost" onClick={() => change(defaultLayout)}>
              As it was at first
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface LineProps {
  column: ColumnKey
  shown?: boolean
  /** The last column stays. */
  fixed?: boolean
  onToggle: () => void
  children?: React.ReactNode
}

function Line({ column, shown = false, fixed = false, onToggle, children }: LineProps) {
  return (
    <li className="flex h-8 items-center rounded-md pr-1 hover:bg-accent pointer-coarse:h-10">
      <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-2 self-stretch px-2">
        <input
          type="checkbox"
          checked={shown}
          disabled={fixed}
          onChange={onToggle}
          className="size-4 accent-primary"
        />
        {columnFacts[column].label}
      </label>
      {children}
    </li>
  )
}

interface StepProps {
  to: "up" | "down"
  column: ColumnKey
  disabled: boolean
  onClick: () => void
}

function Step({ to, column, disabled, onClick }: StepProps) {
  const icon = to === "up" ? ArrowUp : ArrowDown
  return (
    <Button
      size="icon-sm"
      variant="ghost"
      disabled={disabled}
      onClick={onClick}
      aria-label={`Move ${columnFacts[column].label} ${to}`}
    >
      <Icon of={icon} className="size-3.5" />
    </Button>
  )
}

/** The columns with the one at a place and the next exchanged. */
function swapped(columns: readonly ColumnKey[], place: number): ColumnKey[] {
  const [one, other] = [columns[place], columns[place + 1]]
  if (!one || !other) return [...columns]
  return [...columns.slice(0, place), other, one, ...columns.slice(place + 2)]
}
