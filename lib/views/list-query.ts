import { filterParams } from "@/lib/shipments/list-params"

/** What of the list's address a view keeps: filter, order and looks, not the page or the open row. */
const kept = [...Object.keys(filterParams), "sort", "dir", "cols", "density"]

/** Lists in which the order of the parts says nothing. */
const unordered = new Set(
  Object.entries(filterParams).flatMap(([name, { defaultValue }]) =>
    Array.isArray(defaultValue) ? [name] : [],
  ),
)

/**
 * The state that an address or a saved view's query asks for, written in one way: two that ask for the
 * same are the same text. Without the question mark.
 */
export function listQuery(address: URLSearchParams | string): string {
  const params = new URLSearchParams(address)
  const parts = kept.flatMap((name): [string, string][] => {
    const text = params.get(name)
    if (text === null || text === "") return []
    return [[name, unordered.has(name) ? text.split(",").sort().join(",") : text]]
  })
  return new URLSearchParams(parts).toString()
}

/** The address of a saved view: its state, and which view it is. */
export function viewHref(view: { id: string; query: string }): string {
  const params = new URLSearchParams(listQuery(view.query))
  params.set("view", view.id)
  return `/shipments?${params}`
}
