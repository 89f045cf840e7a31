import type { AuditAction, AuditValues } from "@/lib/audit/schema"
import { carrierName } from "@/lib/tracking/carriers"

interface Told {
  action: AuditAction
  before: AuditValues
  after: AuditValues
  /** Set when it was one of many. */
  taskId: string | null
}

/** What somebody did, as it goes on behind their name. Pure. */
export function auditWords({ action, after, taskId }: Told): string {
  const failed = action === "checked" && after.failure !== undefined
  const words = failed ? "asked the carrier, without success" : sentences[action]
  return taskId === null ? words : `${words}, together with others`
}

const sentences: Record<AuditAction, string> = {
  added: "added the shipment",
  edited: "edited the shipment",
  carrier_corrected: "corrected the carrier",
  checked: "asked the carrier",
  archived: "archived it",
  unarchived: "brought it back from the archive",
  tagged: "changed the tags",
  assigned: "changed who looks after it",
  note_deleted: "deleted a note",
  mail_resent: "sent a mail again",
  links_revoked: "revoked the links to the customer's page",
  case_settled: "settled an exception",
  case_reopened: "opened an exception again",
}

export interface ChangedField {
  field: string
  /** Null where there was nothing. */
  before: string | null
  after: string | null
}

/** The fields that an action changed, in people's words. Days are those of the zone. Pure. */
export function changedFields({ before, after }: Told, timeZone: string): ChangedField[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => {
    const field = fieldNames[key]
    if (field === undefined) return []
    return [
      { field, before: said(key, before[key], timeZone), after: said(key, after[key], timeZone) },
    ]
  })
}

/** Ids and what else only machines read is left out. */
const fieldNames: Partial<Record<string, string>> = {
  orderId: "Order id",
  orderNumber: "Order number",
  customerId: "Customer id",
  orderValue: "Value",
  currency: "Currency",
  serviceLevel: "Service level",
  warehouse: "Warehouse",
  promisedAt: "Promised for",
  items: "Items",
  recipientName: "Name",
  recipientEmail: "E-mail",
  recipientPhone: "Phone",
  recipientLocale: "Language",
  street: "Street",
  postalCode: "Postcode",
  destinationCity: "City",
  destinationRegion: "Region",
  destinationCountry: "Country",
  metadata: "Free fields",
  carrier: "Carrier",
  tags: "Tags",
  assignee: "Looked after by",
  note: "Note",
  outcome: "Outcome",
  failure: "Answer",
  recipient: "To",
  subject: "Mail",
}

function said(key: string, value: AuditValues[string] | undefined, timeZone: string) {
  if (value === undefined || value === null || value === "") return null
  if (key === "carrier") return carrierName(String(value))
  if (key === "promisedAt") return dayOf(String(value), timeZone)
  if (Array.isArray(value)) return value.map(itemWords).join(", ") || null
  if (typeof value !== "object") return String(value)
  const entries = Object.entries(value).map(([name, content]) => `${name} ${plain(content)}`)
  return entries.join(", ") || null
}

function itemWords(item: AuditValues[string]): string {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return plain(item)
  return `${plain(item.quantity ?? 1)} × ${plain(item.name ?? "")}`
}

const plain = (value: AuditValues[string]) =>
  typeof value === "string" ? value : JSON.stringify(value)

function dayOf(instant: string, timeZone: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone }).format(at)
}
