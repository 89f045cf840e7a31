import type { ColumnKey } from "@/lib/shipments/list/layout"
import type { ShipmentRow } from "@/lib/shipments/list/rows"
import type { Category } from "@/lib/tracking/categories"

/**
 * A row of the list as it travels to the browser: only what its columns show, and nothing that is
 * empty. Instants are ms since 1970.
 */
export interface ShipmentLine {
  id: string
  /** Changes with everything that the row shows. */
  stamp: number
  carrier: string
  number: string
  category: Category
  detail: string
  created: number
  order?: string
  recipient?: string
  email?: string
  destination?: { city: string | null; country: string | null }
  event?: number
  message?: string
  place?: { city: string | null; country: string | null }
  eta?: number
  /** When the window opens that `eta` shuts. */
  etaFrom?: number
  promised?: number
  delivered?: number
  terminal?: true
  service?: string
  warehouse?: string
  value?: number
  currency?: string
  tags?: string[]
  assignee?: string
  source?: string
  checked?: number
  /** Why its source could not be asked the last time. */
  failure?: string
  /** No source is asked: it waits for webhooks. */
  pushed?: true
  archived?: true
}

/** Names of people and of source connections, by id. */
export type Names = ReadonlyMap<string, string>

/** The line of a row for these columns. Pure. */
export function lineOf(
  row: ShipmentRow,
  columns: readonly ColumnKey[],
  names: Names = new Map(),
): ShipmentLine {
  const line: ShipmentLine = {
    id: row.id,
    stamp: row.updatedAt.getTime(),
    carrier: row.carrier,
    number: row.trackingNumber,
    category: row.category,
    detail: row.detail,
    created: row.createdAt.getTime(),
  }
  put(line, "event", row.lastEventAt?.getTime())
  put(line, "message", row.lastMessage)
  put(line, "failure", row.checkFailure)
  put(line, "archived", row.archivedAt ? true : null)
  put(line, "place", place(row.lastCity, row.lastCountry))
  for (const column of columns) parts[column]?.(line, row, names)
  return line
}

/** What a column shows beyond what each line has. */
const parts: Partial<
  Record<ColumnKey, (line: ShipmentLine, row: ShipmentRow, names: Names) => void>
> = {
  order: (line, row) => put(line, "order", row.orderNumber),
  recipient: (line, row) => put(line, "recipient", row.recipientName ?? row.recipientEmail),
  email: (line, row) => put(line, "email", row.recipientEmail),
  destination: (line, row) =>
    put(line, "destination", place(row.destinationCity, row.destinationCountry)),
  service: (line, row) => put(line, "service", row.serviceLevel),
  warehouse: (line, row) => put(line, "warehouse", row.warehouse),
  tags: (line, row) => put(line, "tags", row.tags.length > 0 ? row.tags : null),
  assignee: (line, row, names) => put(line, "assignee", nameOf(row.assigneeId, names)),
  source: (line, row, names) => put(line, "source", nameOf(row.connectionId, names)),
  arrival,
  promised: arrival,
  value: (line, row) => {
    put(line, "value", row.orderValue)
    put(line, "currency", row.currency)
  },
  checked: (line, row) => {
    put(line, "checked", row.lastCheckedAt?.getTime())
    put(line, "pushed", row.connectionId === null ? true : null)
  },
}

function arrival(line: ShipmentLine, row: ShipmentRow) {
  put(line, "eta", row.eta?.getTime())
  put(line, "etaFrom", row.etaFrom?.getTime())
  put(line, "promised", row.promisedAt?.getTime())
  put(line, "delivered", row.deliveredAt?.getTime())
  put(line, "terminal", row.terminal ? true : null)
}

function put<Part extends keyof ShipmentLine>(
  line: ShipmentLine,
  part: Part,
  value: ShipmentLine[Part] | null,
) {
  if (value !== null && value !== undefined) line[part] = value
}

function place(city: string | null, country: string | null) {
  return city !== null || country !== null ? { city, country } : null
}

function nameOf(id: string | null, names: Names): string | null {
  return id === null ? null : (names.get(id) ?? null)
}
