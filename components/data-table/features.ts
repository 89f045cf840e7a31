import { rowSortingFeature, tableFeatures } from "@tanstack/react-table"

interface ColumnLook {
  /** Classes of the column's head and cells: its width, and from which screen on it is shown. */
  className?: string
}

/** What our tables can do in the browser. Everything else (order, filter, pages) is the server's. */
export const features = tableFeatures({ rowSortingFeature, columnMeta: {} as ColumnLook })

export type Features = typeof features
