import { createColumnHelper } from "@tanstack/react-table"
import type { Features } from "@/components/data-table/features"
import type { SortKey } from "@/lib/shipments/filter"
import { type ColumnKey, columnKeys, narrowest, widest } from "@/lib/shipments/list/layout"
import type { ShipmentLine } from "@/lib/shipments/list/line"

interface ColumnFacts {
  label: string
  /** In px. */
  size: number
  /** The list's order by it, if it has one. */
  sort?: { key: SortKey; newestFirst: boolean }
}

/** What is said of each column of the list. */
export const columnFacts: Readonly<Record<ColumnKey, ColumnFacts>> = {
  state: { label: "State", size: 176 },
  number: { label: "Number", size: 292 },
  order: { label: "Order", size: 88 },
  recipient: { label: "Recipient", size: 132 },
  email: { label: "E-mail", size: 200 },
  destination: { label: "Destination", size: 140 },
  event: { label: "Last event", size: 190, sort: { key: "event", newestFirst: true } },
  arrival: { label: "Arrival", size: 116, sort: { key: "eta", newestFirst: false } },
  promised: { label: "Promised", size: 104 },
  service: { label: "Service", size: 140 },
  warehouse: { label: "Warehouse", size: 120 },
  value: { label: "Value", size: 104 },
  tags: { label: "Tags", size: 160 },
  assignee: { label: "Assignee", size: 120 },
  created: { label: "Created", size: 104, sort: { key: "created", newestFirst: true } },
  source: { label: "Source", size: 120 },
  checked: { label: "Checked", size: 108 },
}

const helper = createColumnHelper<Features, ShipmentLine>()

/** The list's columns for its table. */
export const shipmentColumns = columnKeys.map((key) => {
  const { label, size, sort } = columnFacts[key]
  return helper.accessor((line): unknown => line.id, {
    id: key,
    header: label,
    size,
    minSize: narrowest,
    maxSize: widest,
    enableSorting: sort !== undefined,
    sortDescFirst: sort?.newestFirst ?? false,
    meta: { grows: key === "event" },
  })
})
