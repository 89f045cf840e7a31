import type { Category, Milestone } from "@/lib/tracking/categories"

/** Conditions that one column cannot say. */
export const marks = [
  "attention",
  "no_first_scan",
  "late",
  "stalled",
  "stale",
  "today",
  "action_required",
  "archived",
] as const

export type Mark = (typeof marks)[number]

/** The instants of a shipment that a filter may ask about. */
export const dateFields = [
  "created",
  "first_scan",
  "promised",
  "eta",
  "delivered",
  "last_event",
] as const

export type DateField = (typeof dateFields)[number]

/** From an instant (inclusive) to another (exclusive); null leaves that end open. */
export interface DateRange {
  from: Date | null
  to: Date | null
}

/** Which shipments: every part narrows; an empty part narrows nothing. Within a list one is enough. */
export interface ShipmentFilter {
  text: string
  categories: readonly Category[]
  /** Keys of the detail table. */
  details: readonly string[]
  milestones: readonly Milestone[]
  carriers: readonly string[]
  /** Keys of the source registry: who follows it. */
  sources: readonly string[]
  /** Ids of source connections. */
  connections: readonly string[]
  serviceLevels: readonly string[]
  warehouses: readonly string[]
  /** ISO 3166 alpha-2 of the destination. */
  countries: readonly string[]
  tags: readonly string[]
  /** User ids; `none` for shipments that nobody looks after. */
  assignees: readonly string[]
  /** In the shipment's own currency; null leaves that end open. */
  value: { from: number | null; to: number | null }
  dates: Partial<Record<DateField, DateRange>>
  /** All of them must hold. Without `archived` only shipments that are not archived. */
  marks: readonly Mark[]
}

export const everything: ShipmentFilter = {
  text: "",
  categories: [],
  details: [],
  milestones: [],
  carriers: [],
  sources: [],
  connections: [],
  serviceLevels: [],
  warehouses: [],
  countries: [],
  tags: [],
  assignees: [],
  value: { from: null, to: null },
  dates: {},
  marks: [],
}

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
  filter: Partial<ShipmentFilter>
}

/** The ready-made views of the list: each is a filter and no more. */
export const views = [
  { key: "all", label: "All", filter: {} },
  { key: "attention", label: "Needs attention", filter: { marks: ["attention"] } },
  { key: "today", label: "Out for delivery today", filter: { marks: ["today"] } },
  { key: "no_first_scan", label: "No first scan", filter: { marks: ["no_first_scan"] } },
  { key: "stalled", label: "Stalled", filter: { marks: ["stalled"] } },
  { key: "late", label: "Late", filter: { marks: ["late"] } },
  {
    key: "pickup",
    label: "Ready for pickup",
    filter: { categories: ["AvailableForPickup"] },
  },
  { key: "returned", label: "Returned", filter: { milestones: ["returned"] } },
  { key: "delivered", label: "Delivered", filter: { categories: ["Delivered"] } },
] as const satisfies readonly View[]

export type ViewKey = (typeof views)[number]["key"]

/** The filter of a ready-made view. */
export function filterOfView(key: ViewKey): ShipmentFilter {
  const view: View | undefined = views.find((candidate) => candidate.key === key)
  return { ...everything, ...view?.filter }
}

/** The view that a filter is, whatever is searched for in it; null when it is none of them. */
export function viewOf(filter: ShipmentFilter): ViewKey | null {
  const asked = JSON.stringify(settled({ ...filter, text: "" }))
  return views.find(({ key }) => JSON.stringify(settled(filterOfView(key))) === asked)?.key ?? null
}

/** The order in which somebody chose the parts says nothing. */
function settled(filter: ShipmentFilter) {
  return Object.entries(filter)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([part, wanted]) => [part, Array.isArray(wanted) ? wanted.toSorted() : wanted])
}
