/** The name under which a shipment's address carries the list that one came from. */
export const fromParam = "from"

/**
 * The list that one came from, as an address within the workspace: `/shipments` or `/shipments?...`.
 * Null for anything else, so that no link of ours leads elsewhere.
 */
export function listAddress(from: string | string[] | undefined): string | null {
  if (typeof from !== "string" || from.length > 4_000) return null
  return /^\/shipments(\?[^\p{Cc}\s#\\]*)?$/u.test(from) ? from : null
}

/** The address of a shipment; with `from` its page leads back to that list and through it. */
export function shipmentHref(id: string, from: string | null): string {
  return from === null
    ? `/shipments/${id}`
    : `/shipments/${id}?${new URLSearchParams({ [fromParam]: from })}`
}
