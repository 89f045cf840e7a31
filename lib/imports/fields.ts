/** What a column of a file may tell of a shipment, in the order in which people choose. */
export const importFields = [
  { key: "trackingNumber", label: "Tracking number" },
  { key: "carrier", label: "Carrier" },
  { key: "orderNumber", label: "Order number" },
  { key: "orderId", label: "Order id" },
  { key: "customerId", label: "Customer id" },
  { key: "recipientName", label: "Recipient" },
  { key: "recipientEmail", label: "E-mail" },
  { key: "recipientPhone", label: "Phone" },
  { key: "recipientLocale", label: "Language" },
  { key: "street", label: "Street" },
  { key: "postalCode", label: "Postcode" },
  { key: "destinationCity", label: "City" },
  { key: "destinationRegion", label: "Region" },
  { key: "destinationCountry", label: "Country" },
  { key: "serviceLevel", label: "Service level" },
  { key: "warehouse", label: "Warehouse" },
  { key: "orderValue", label: "Order value" },
  { key: "currency", label: "Currency" },
  { key: "promisedAt", label: "Promised for" },
  { key: "tags", label: "Tags" },
  { key: "items", label: "Items" },
  { key: "metadata", label: "Extra facts" },
] as const

export type ImportField = (typeof importFields)[number]["key"]

export const importFieldKeys = importFields.map(({ key }) => key) as [ImportField, ...ImportField[]]

/** What becomes of a column: a field, `keep` (an extra fact under the column's name), or nothing. */
export type ColumnUse = ImportField | "keep" | "leave"

/** The largest file that is taken, in bytes. */
export const largestFile = 50 * 1024 * 1024

/** The largest table: a workspace's columns, and rows that one transaction can take. */
export const most = { columns: 200, rows: 500_000 }
