"use client"

import { type ColumnDef, type RowData, type SortingState, useTable } from "@tanstack/react-table"
import { type ComponentProps, type ReactNode, useMemo } from "react"
import { type Features, features } from "@/components/data-table/features"
import { HeadCell } from "@/components/data-table/head-cell"

interface DataTableProps<Row extends RowData> {
  /** Read out as the table's name. */
  label: string
  /** Every column that there is. */
  columns: ColumnDef<Features, Row>[]
  /** Ids of those that are shown, in their order. */
  shown: readonly string[]
  /** In px; the column without a size of its own takes what is left. */
  widths: Readonly<Record<string, number>>
  rows: Row[]
  sorting: SortingState
  onSortingChange: (sorting: SortingState) => void
  onMove: (id: string, before: string) => void
  onResize: (widths: Record<string, number>) => void
  /** What stands before the columns' heads, and the rows themselves. */
  lead: ReactNode
  children: ReactNode
  table?: ComponentProps<"table">
}

const leadWidth = 40

/** The look of a table decides by its width on narrow screens. */
const leastWidth = "--least" as string

/**
 * A table in columns of fixed width, so that nothing jumps when rows change. The rows come ordered and
 * cut from the server, and are drawn by the caller: a heading click only asks for another order.
 */
export function DataTable<Row extends RowData & { id: string }>(props: DataTableProps<Row>) {
  const { columns, rows, sorting, shown, widths } = props
  const table = useTable({
    features,
    // Those that are not shown would be made for each page of the server's, and never be asked.
    columns: useMemo(() => chosen(columns, shown), [columns, shown]),
    data: rows,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    columnResizeMode: "onEnd",
    state: {
      sorting,
      columnSizing: widths,
    },
    onSortingChange: (change) =>
      props.onSortingChange(typeof change === "function" ? change(sorting) : change),
    onColumnSizingChange: (change) =>
      props.onResize(typeof change === "function" ? change({ ...widths }) : change),
  })
  const leaves = table.getAllLeafColumns()
  const flexible = leaves.find(({ columnDef, id }) => columnDef.meta?.grows && !widths[id])
  const least = leaves.reduce((sum, column) => sum + column.getSize(), leadWidth)
  return (
    <table aria-label={props.label} {...props.table} style={{ [leastWidth]: `${least}px` }}>
      <colgroup>
        <col style={{ width: leadWidth }} />
        {leaves.map((column) => (
          <col
            key={column.id}
            className={column.id}
            style={column === flexible ? undefined : { width: column.getSize() }}
          />
        ))}
      </colgroup>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            <th scope="col">{props.lead}</th>
            {group.headers.map((header) => (
              <HeadCell key={header.id} header={header} onMove={props.onMove}>
                <table.FlexRender header={header} />
              </HeadCell>
            ))}
          </tr>
        ))}
      </thead>
      {props.children}
    </table>
  )
}

function chosen<Row extends RowData>(
  columns: readonly ColumnDef<Features, Row>[],
  ids: readonly string[],
): ColumnDef<Features, Row>[] {
  return ids.flatMap((id) => columns.find((column) => column.id === id) ?? [])
}
