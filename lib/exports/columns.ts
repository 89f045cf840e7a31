import type { ExportRow } from "@/lib/exports/sql"
import { stateWords } from "@/lib/shipments/detail-words"
import { carrierName } from "@/lib/tracking/carriers"

interface ExportColumn {
  key: string
  /** The first line of the file; an import knows the columns that it can take by it. */
  label: string
  value: (row: ExportRow) => string | null
}

/**
 * What a file of shipments can tell, in the order of a whole export. Instants are ISO 8601 with their
 * zone, in the team's. What an import takes comes back the same.
 */
export const exportColumns = [
  { key: "carrier", label: "Carrier", value: (row) => carrierName(row.carrier) },
  { key: "carrierCode", label: "Carrier code", value: (row) => row.carrier },
  { key: "trackingNumber", label: "Tracking number", value: (row) => row.trackingNumber },
  { key: "state", label: "Status", value: (row) => stateOf(row) },
  { key: "category", label: "Category", value: (row) => row.category },
  { key: "detail", label: "Detail", value: (row) => row.detail },
  { key: "milestone", label: "Milestone", value: (row) => row.milestone },
  { key: "actionRequired", label: "Action required", value: (row) => yes(row.actionRequired) },
  { key: "orderNumber", label: "Order number", value: (row) => row.orderNumber },
  { key: "orderId", label: "Order id", value: (row) => row.orderId },
  { key: "customerId", label: "Customer id", value: (row) => row.customerId },
  { key: "recipientName", label: "Recipient", value: (row) => row.recipientName },
  { key: "recipientEmail", label: "E-mail", value: (row) => row.recipientEmail },
  { key: "recipientPhone", label: "Phone", value: (row) => row.recipientPhone },
  { key: "recipientLocale", label: "Language", value: (row) => row.recipientLocale },
  { key: "street", label: "Street", value: (row) => row.street },
  { key: "postalCode", label: "Postcode", value: (row) => row.postalCode },
  { key: "destinationCity", label: "City", value: (row) => row.destinationCity },
  { key: "destinationRegion", label: "Region", value: (row) => row.destinationRegion },
  { key: "destinationCountry", label: "Country", value: (row) => row.destinationCountry },
  { key: "serviceLevel", label: "Service level", value: (row) => row.serviceLevel },
  { key: "warehouse", label: "Warehouse", value: (row) => row.warehouse },
  { key: "orderValue", label: "Order value", value: (row) => row.orderValue },
  { key: "currency", label: "Currency", value: (row) => row.currency },
  { key: "items", label: "Items", value: (row) => json(row.items) },
  { key: "tags", label: "Tags", value: (row) => row.tags.join(", ") },
  { key: "metadata", label: "Extra facts", value: (row) => json(row.metadata) },
  { key: "promisedAt", label: "Promised for", value: (row) => row.promisedAt },
  { key: "eta", label: "Estimated arrival", value: (row) => row.eta },
  { key: "etaFrom", label: "Arrival window opens", value: (row) => row.etaFrom },
  { key: "handedOverAt", label: "First scan", value: (row) => row.handedOverAt },
  { key: "deliveredAt", label: "Delivered at", value: (row) => row.deliveredAt },
  { key: "lastEventAt", label: "Last event at", value: (row) => row.lastEventAt },
  { key: "lastMessage", label: "Last message", value: (row) => row.lastMessage },
  { key: "lastPlace", label: "Last place", value: (row) => placeOf(row) },
  { key: "createdAt", label: "Added", value: (row) => row.createdAt },
  { key: "archivedAt", label: "Archived", value: (row) => row.archivedAt },
] as const satisfies readonly ExportColumn[]

type ExportKey = (typeof exportColumns)[number]["key"]

/**
 * The columns of a file: those named, in their order, by their own keys or by those of the list's
 * columns; all of them when none is known.
 */
export function columnsOf(names: readonly string[]): readonly ExportColumn[] {
  const keys = names.flatMap((name): readonly string[] => ofTheList[name] ?? [name])
  const chosen = [...new Set(keys)].flatMap(
    (key) => exportColumns.find((column) => column.key === key) ?? [],
  )
  return chosen.length > 0 ? chosen : exportColumns
}

/** What a column of the list shows, where that is more than one, or is called otherwise here. */
const ofTheList: Record<string, readonly ExportKey[]> = {
  state: ["state", "category", "detail"],
  number: ["carrier", "carrierCode", "trackingNumber"],
  carrier: ["carrier", "carrierCode"],
  order: ["orderNumber"],
  recipient: ["recipientName", "recipientEmail"],
  email: ["recipientEmail"],
  phone: ["recipientPhone"],
  destination: ["destinationCity", "destinationCountry"],
  city: ["destinationCity"],
  country: ["destinationCountry"],
  service: ["serviceLevel"],
  value: ["orderValue", "currency"],
  promise: ["promisedAt"],
  promised: ["promisedAt"],
  arrival: ["eta", "etaFrom"],
  first_scan: ["handedOverAt"],
  delivered: ["deliveredAt"],
  event: ["lastEventAt", "lastMessage", "lastPlace"],
  last_event: ["lastEventAt", "lastMessage", "lastPlace"],
  created: ["createdAt"],
  archived: ["archivedAt"],
}

function stateOf({ category, detail }: ExportRow): string {
  const words = category.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return stateWords(category, detail) ?? words
}

function yes(value: boolean): string {
  return value ? "yes" : ""
}

/** Nothing kept is an empty cell. */
function json(value: unknown): string {
  const text = JSON.stringify(value)
  return text === "[]" || text === "{}" ? "" : text
}

function placeOf({ lastCity, lastCountry }: ExportRow): string {
  return [lastCity, lastCountry].filter(Boolean).join(", ")
}
