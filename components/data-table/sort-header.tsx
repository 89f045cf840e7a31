import type { Header, RowData } from "@tanstack/react-table"
import { ArrowDown, ArrowUp } from "lucide-react"
import type { ReactNode } from "react"
import type { Features } from "@/components/data-table/features"
import { cn } from "@/components/ui/class-names"

interface SortHeaderProps<Row extends RowData> {
  header: Header<Features, Row>
  children: ReactNode
}

/** A column's head; a button where the server can order by the column. */
export function SortHeader<Row extends RowData>({ header, children }: SortHeaderProps<Row>) {
  const { column } = header
  const sorted = column.getIsSorted()
  const Arrow = sorted === "asc" ? ArrowUp : ArrowDown
  const className = cn(
    "h-8 truncate px-2.5 font-medium text-muted-foreground text-xs first:pl-4 last:pr-4",
    column.columnDef.meta?.className,
  )
  if (!column.getCanSort())
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    )
  return (
    <th
      scope="col"
      aria-sort={sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending"}
      className={className}
    >
      <button
        type="button"
        onClick={column.getToggleSortingHandler()}
        className={cn(
          "group/sort -mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:text-foreground",
          sorted !== false && "text-foreground",
        )}
      >
        {children}
        <Arrow
          aria-hidden
          className={cn("size-3", sorted === false && "opacity-0 group-hover/sort:opacity-50")}
        />
      </button>
    </th>
  )
}
