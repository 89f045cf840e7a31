"use client"

import "@/components/shipments/rows.css"
import "@/components/shipments/row-cells.css"
import "@/components/shipments/row-cards.css"
import { type ComponentProps, useRef } from "react"
import { countSelected, isSelected } from "@/components/bulk/selection"
import type { Selection } from "@/components/bulk/use-selection"
import { DataTable } from "@/components/data-table/data-table"
import { markupOf } from "@/components/data-table/markup"
import { useSent, useStill } from "@/components/data-table/use-still"
import { columnFacts, shipmentColumns } from "@/components/shipments/columns"
import { rowHandlers } from "@/components/shipments/row-handlers"
import { rowElement, ShipmentRow } from "@/components/shipments/shipment-row"
import { StateIcons } from "@/components/shipments/state-icons"
import type { LayoutState } from "@/components/shipments/use-layout"
import type { ListState } from "@/components/shipments/use-list-state"
import { useNow } from "@/components/ui/clock"
import { type ColumnKey, columnKeys, defaultLayout } from "@/lib/shipments/list/layout"
import type { ShipmentLine } from "@/lib/shipments/list/line"

interface ShipmentRowsProps {
  lines: ShipmentLine[]
  state: ListState
  layout: LayoutState
  selection: Selection
  timeZone: string
  /** The list's own address. */
  from: string
  /** The id of the row whose preview is open. */
  previewed: string | null
  onOpen: (href: string, newTab: boolean) => void
  onPreview: (id: string) => void
}

/** The rows: a table on wide screens, cards on narrow ones. */
export function ShipmentRows(props: ShipmentRowsProps) {
  const { lines, selection, timeZone, from, previewed } = props
  const { params, choose } = props.state
  const { layout, change } = props.layout
  const now = useNow()
  const asleep = useSent()
  const sorted = columnKeys.find((key) => columnFacts[key].sort?.key === params.sort) ?? "event"
  return (
    // Sideways only where a person has chosen more columns than fit.
    <div className="overflow-x-auto">
      <StateIcons />
      <DataTable
        label="Shipments"
        columns={shipmentColumns}
        shown={layout.columns}
        widths={layout.widths}
        rows={lines}
        sorting={[{ id: sorted, desc: params.dir === "desc" }]}
        onSortingChange={([wanted]) => {
          const sort = columnFacts[wanted?.id as ColumnKey]?.sort
          if (sort) choose({ sort: sort.key, dir: wanted?.desc ? "desc" : "asc" })
        }}
        onMove={(id, before) => change({ columns: moved(layout.columns, id, before) })}
        onResize={(widths) => change({ widths: rounded(widths) })}
        lead={<PageCheckbox lines={lines} selection={selection} />}
        table={{
          className: "shipment-rows",
          ...{ "data-density": layout.density, "data-usual": usual(layout.columns) },
          ...(asleep && { "data-asleep": "" }),
        }}
      >
        <Rows
          {...rowHandlers(props)}
          rows={lines.map((line) => ({
            line,
            columns: layout.columns,
            now,
            timeZone,
            from,
            selected: isSelected(selection.selected, line.id),
            previewed: line.id === previewed,
          }))}
        />
      </DataTable>
    </div>
  )
}

interface RowsProps extends ComponentProps<"tbody"> {
  rows: ComponentProps<typeof ShipmentRow>[]
}

function Rows({ rows, ...props }: RowsProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const still = useStill(body, () => rows.map((row) => markupOf(rowElement(row))).join(""))
  if (still !== null) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: markupOf escapes every text
    return <tbody ref={body} {...props} dangerouslySetInnerHTML={{ __html: still }} />
  }
  return (
    <tbody ref={body} {...props}>
      {rows.map((row) => (
        <ShipmentRow key={row.line.id} {...row} />
      ))}
    </tbody>
  )
}

function PageCheckbox({ lines, selection }: { lines: ShipmentLine[]; selection: Selection }) {
  const { selected, togglePage } = selection
  const chosen = lines.filter(({ id }) => isSelected(selected, id)).length
  const all = chosen === lines.length
  return (
    <input
      type="checkbox"
      aria-label="Select the rows of this page"
      checked={all && countSelected(selected) > 0}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && !all
      }}
      onChange={() => togglePage(!all)}
    />
  )
}

/** The columns as they are at first give way on screens of middling width. */
function usual(columns: readonly ColumnKey[]): "" | undefined {
  return columns.join() === defaultLayout.columns.join() ? "" : undefined
}

function moved(columns: readonly ColumnKey[], id: string, before: string): ColumnKey[] {
  const one = columns.find((key) => key === id)
  if (!one) return [...columns]
  return columns.filter((key) => key !== id).flatMap((key) => (key === before ? [one, key] : [key]))
}

function rounded(widths: Record<string, number>): Partial<Record<ColumnKey, number>> {
  return Object.fromEntries(Object.entries(widths).map(([key, px]) => [key, Math.round(px)]))
}
