import type { Category } from "@/lib/tracking/categories"

/** Conditions that one category cannot say. */
export const marks = ["attention", "no_first_scan", "late", "archived"] as const

export type Mark = (typeof marks)[number]

/** Which shipments: every part narrows; an empty part narrows nothing. */
export interface ShipmentFilter {
  text: string
  categories: readonly Category[]
  carriers: readonly string[]
  /** Without `archived` only shipments that are not archived. */
  marks: readonly Mark[]
}

export const everything: ShipmentFilter = { text: "", categories: [], carriers: [], marks: [] }

/** What the list may be ordered by: last event, time of adding, estimated arrival. */
export const sortKeys = ["event", "created", "eta"] as const

export type SortKey = (typeof sortKeys)[number]

export const directions = ["desc", "asc"] as const

export type Direction = (typeof directions)[number]

export interface Sort {
  key: SortKey
  direction: Direction
}

interface View {
  key: string
  label: string
  categories: readonly Category[]
  marks: readonly Mark[]
}

/** The ready-made views of the list: each is a filter and no more. */
export const views = [
  { key: "all", label: "All", categories: [], marks: [] },
  { key: "attention", label: "Needs attention", categories: [], marks: ["attention"] },
  { key: "out_for_delivery", label: "Out for delivery", categories: ["OutForDelivery"], marks: [] },
  { key: "pickup", label: "Ready for pickup", categories: ["AvailableForPickup"], marks: [] },
  { key: "no_first_scan", label: "No first scan", categories: [], marks: ["no_first_scan"] },
  { key: "late", label: "Late", categories: [], marks: ["late"] },
  { key: "delivered", label: "Delivered", categories: ["Delivered"], marks: [] },
] as const satisfies readonly View[]

export type ViewKey = (typeof views)[number]["key"]

/** The view that a filter is, whatever is searched for in it; null when it is none of them. */
export function viewOf(filter: Pick<ShipmentFilter, "categories" | "carriers" | "marks">) {
  if (filter.carriers.length > 0) return null
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((item) => b.includes(item))
  const view = views.find(
    (view: View) => same(view.categories, filter.categories) && same(view.marks, filter.marks),
  )
  return view?.key ?? null
}
