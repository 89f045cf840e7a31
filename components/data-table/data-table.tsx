"use client"

import { type ColumnDef, type RowData, type SortingState, useTable } from "@tanstack/react-table"
import type { MouseEvent } from "react"
import { type Features, features } from "@/components/data-table/features"
import { SortHeader } from "@/components/data-table/sort-header"
import { cn } from "@/components/ui/class-names"

interface DataTableProps<Row extends RowData> {
  /** Read out as the table's name. */
  label: string
  // biome-ignore lint/suspicious/noExplicitAny: each column has a value type of its own
  columns: ColumnDef<Features, Row, any>[]
  rows: Row[]
  sorting: SortingState
  onSortingChange: (sorting: SortingState) => void
  /** A click anywhere on a row that is not on something of its own. */
  onOpen: (row: Row, newTab: boolean) => void
  className?: string
}

/**
 * Rows of 36 px in columns of fixed width, so that nothing jumps when they change. The rows come
 * ordered and cut from the server; a heading click only asks for another order.
 */
export function DataTable<Row extends RowData & { id: string }>(props: DataTableProps<Row>) {
  const { columns, rows, sorting, onOpen } = props
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (change) =>
      props.onSortingChange(typeof change === "function" ? change(sorting) : change),
  })
  return (
    <table
      aria-label={props.label}
      className={cn(
        "w-full table-fixed border-collapse text-left text-sm tabular-nums",
        props.className,
      )}
    >
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} className="border-border border-b">
            {group.headers.map((header) => (
              <SortHeader key={header.id} header={header}>
                <table.FlexRender header={header} />
              </SortHeader>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            data-row={row.id}
            onClick={(event) => openUnlessBusy(event, (newTab) => onOpen(row.original, newTab))}
            onAuxClick={(event) =>
              event.button === 1 && openUnlessBusy(event, (newTab) => onOpen(row.original, newTab))
            }
            className="group/row cursor-default border-border/70 border-b hover:bg-muted/60 has-[[data-row-link]:focus-visible]:bg-selected"
          >
            {row.getAllCells().map((cell) => (
              <td
                key={cell.id}
                className={cn(
                  "h-9 truncate px-2.5 first:pl-4 last:pr-4",
                  cell.column.columnDef.meta?.className,
                )}
              >
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/**
 * A click on the row or on its own link opens it; other links and buttons act for themselves, and
 * marking text is no click.
 */
function openUnlessBusy(event: MouseEvent<HTMLElement>, open: (newTab: boolean) => void) {
  const target = event.target as HTMLElement
  const link = target.closest("[data-row-link]")
  if (!event.currentTarget.contains(target)) return
  if (!link && target.closest("a, button, input")) return
  if (!link && window.getSelection()?.isCollapsed === false) return
  event.preventDefault()
  open(event.metaKey || event.ctrlKey || event.button === 1)
}
