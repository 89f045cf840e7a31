import type { Header, RowData } from "@tanstack/react-table"
import { ArrowDown, ArrowUp } from "lucide"
import type { DragEvent, ReactNode } from "react"
import type { Features } from "@/components/data-table/features"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

interface HeadCellProps<Row extends RowData> {
  header: Header<Features, Row>
  /** It was dropped on another column, before which it is to stand. */
  onMove: (id: string, before: string) => void
  children: ReactNode
}

const dragged = "application/x-column"

/** A column's head: a button where the server can order by it; it is dragged to move, and at its edge to resize. */
export function HeadCell<Row extends RowData>({ header, onMove, children }: HeadCellProps<Row>) {
  const { column } = header
  const sorted = column.getIsSorted()
  const sortable = column.getCanSort()
  return (
    <th
      scope="col"
      className={column.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, column.id)
        event.dataTransfer.effectAllowed = "move"
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(dragged)) event.preventDefault()
      }}
      onDrop={(event: DragEvent) => {
        const id = event.dataTransfer.getData(dragged)
        if (id && id !== column.id) onMove(id, column.id)
      }}
      {...(sortable ? { "aria-sort": ariaSort(sorted) } : {})}
    >
      {sortable ? (
        <button
          type="button"
          onClick={column.getToggleSortingHandler()}
          className={cn(
            "group/sort -mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:text-foreground",
            sorted !== false && "text-foreground",
          )}
        >
          {children}
          <Arrow sorted={sorted} />
        </button>
      ) : (
        children
      )}
      <Edge header={header} />
    </th>
  )
}

function ariaSort(sorted: false | "asc" | "desc") {
  if (sorted === false) return "none"
  return sorted === "asc" ? "ascending" : "descending"
}

function Arrow({ sorted }: { sorted: false | "asc" | "desc" }) {
  const icon = sorted === "asc" ? ArrowUp : ArrowDown
  return (
    <Icon
      of={icon}
      className={cn("size-3", sorted === false && "opacity-0 group-hover/sort:opacity-50")}
    />
  )
}

/** For the pointer: drawn, it sets the width; a double click takes that back. */
function Edge<Row extends RowData>({ header }: { header: Header<Features, Row> }) {
  const { column } = header
  return (
    <span
      aria-hidden
      className="edge"
      data-resizing={column.getIsResizing() || undefined}
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onMouseDown={header.getResizeHandler()}
      onTouchStart={header.getResizeHandler()}
      onDoubleClick={() => column.resetSize()}
    />
  )
}
