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
  const shown = new Set(columns)
  const line: { [Part in keyof ShipmentLine]: ShipmentLine[Part] | null | undefined | false } = {
    id: row.id,
    stamp: row.updatedAt.getTime(),
    carrier: row.carrier,
    number: row.trackingNumber,
    category: row.category,
    detail: row.detail,
    created: row.createdAt.getTime(),
    event: row.lastEventAt?.getTime(),
    message: row.lastMessage,
    failure: row.checkFailure,
    archived: row.archivedAt !== null,
    place: place(row.lastCity, row.lastCountry),
    order: shown.has("order") && row.orderNumber,
    recipient: shown.has("recipient") && (row.recipientName ?? row.recipientEmail),
    email: shown.has("email") && row.recipientEmail,
    destination: shown.has("destination") && place(row.destinationCity, row.destinationCountry),
    service: shown.has("service") && row.serviceLevel,
    warehouse: shown.has("warehouse") && row.warehouse,
    tags: shown.has("tags") && row.tags.length > 0 && row.tags,
    assignee: shown.has("assignee") && row.assigneeId && names.get(row.assigneeId),
    source: shown.has("source") && row.connectionId && names.get(row.connectionId),
    ...(shown.has("arrival") || shown.has("promised") ? arrival(row) : {}),
    ...(shown.has("value") ? { value: row.orderValue, currency: row.currency } : {}),
    ...(shown.has("checked")
      ? { checked: row.lastCheckedAt?.getTime(), pushed: row.connectionId === null }
      : {}),
  }
  const parts = Object.entries(line).filter(([, part]) => part !== null && part !== undefined)
  return Object.fromEntries(parts.filter(([, part]) => part !== false)) as unknown as ShipmentLine
}

function place(city: string | null, country: string | null) {
  return city !== null || country !== null ? { city, country } : null
}

function arrival(row: ShipmentRow) {
  return {
    eta: row.eta?.getTime(),
    etaFrom: row.etaFrom?.getTime(),
    promised: row.promisedAt?.getTime(),
    delivered: row.deliveredAt?.getTime(),
    terminal: row.terminal,
  }
}
