/** What a row may tell of a shipment; its carrier and number are what it is known by. */
export const toldColumns = [
  "orderId",
  "orderNumber",
  "customerId",
  "recipientName",
  "recipientEmail",
  "recipientPhone",
  "recipientLocale",
  "street",
  "postalCode",
  "destinationCity",
  "destinationRegion",
  "destinationCountry",
  "serviceLevel",
  "warehouse",
  "orderValue",
  "currency",
  "promisedAt",
  "items",
  "tags",
  "metadata",
] as const

/** As SQL, with a table's name and a point in front of each. */
export function toldSql(prefix = ""): string {
  return toldColumns.map((column) => `${prefix}"${column}"`).join(", ")
}
