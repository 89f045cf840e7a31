import type { FilterPart, ListPart } from "@/lib/shipments/filter-parts"
import { isListPart } from "@/lib/shipments/filter-parts"
import { type ListParams, noFilter } from "@/lib/shipments/list-params"

/** The change of the address that chooses a value, or takes it back. */
export function toggled(params: ListParams, part: FilterPart, value: string): Partial<ListParams> {
  if (!isListPart(part)) return { [part]: params[part] === value ? "" : value }
  const chosen: readonly string[] = params[part satisfies ListPart]
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return { [part]: next }
}

/** The change of the address that takes a part off. */
export function without(part: FilterPart): Partial<ListParams> {
  return { [part]: noFilter[part] }
}
