/** So many shipments that were opened last are offered again. */
const most = 6

/** The ids with one more on top, as somebody opened it. */
export function withOpened(ids: readonly string[], opened: string): string[] {
  return [opened, ...ids.filter((id) => id !== opened)].slice(0, most)
}

/** The shipment that an address of the workspace shows; null for any other page. */
export function openedShipment(pathname: string): string | null {
  return /^\/shipments\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(pathname)?.[1] ?? null
}

/** What was remembered, as far as it can be read. */
export function readRecent(text: string | null): string[] {
  try {
    const ids: unknown = JSON.parse(text ?? "[]")
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string").slice(0, most) : []
  } catch {
    return []
  }
}
