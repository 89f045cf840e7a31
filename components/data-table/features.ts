import {
  columnResizingFeature,
  columnSizingFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table"

interface ColumnLook {
  /** It takes what the others leave of the table's width. */
  grows?: boolean
}

/** What our tables can do in the browser. Everything else (order, filter, pages) is the server's. */
export const features = tableFeatures({
  columnResizingFeature,
  columnSizingFeature,
  rowSortingFeature,
  columnMeta: {} as ColumnLook,
})

export type Features = typeof features
