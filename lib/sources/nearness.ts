import { sources } from "@/lib/sources/registry"

/** How near a source is to the parcel: the carrier's own API, or one that passes on what carriers say. */
export function nearnessOf(source: string): "carrier" | "aggregator" {
  const found = sources.find(({ key }) => key === source)
  return found?.carriers ? "carrier" : "aggregator"
}
