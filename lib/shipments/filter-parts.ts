import type { FilterParams } from "@/lib/shipments/list-params"
import type { Milestone } from "@/lib/tracking/categories"

/** What of the address narrows the list, but for the text, which has its own box. */
export type FilterPart = Exclude<keyof FilterParams, "q">

interface PartLook {
  label: string
  /** How it is chosen: from a list, as days, or as an amount. */
  kind: "values" | "days" | "amount"
  /** Other words that people look for it by. */
  also?: string
}

/** The parts of a filter in the order of the menu, as merchants call them. */
export const filterParts = {
  is: { label: "Condition", kind: "values", also: "only mark trouble overdue" },
  category: { label: "State", kind: "values", also: "status category" },
  detail: { label: "Detail", kind: "values", also: "substatus reason" },
  milestone: { label: "Milestone", kind: "values", also: "step progress" },
  carrier: { label: "Carrier", kind: "values", also: "courier" },
  service: { label: "Service level", kind: "values", also: "product express" },
  warehouse: { label: "Warehouse", kind: "values", also: "origin location" },
  country: { label: "Destination", kind: "values", also: "country ship to" },
  tag: { label: "Tag", kind: "values", also: "label" },
  assignee: { label: "Assignee", kind: "values", also: "person member owner" },
  value: { label: "Order value", kind: "amount", also: "price amount worth" },
  promised: { label: "Promised", kind: "days", also: "date promise due" },
  eta: { label: "Estimated arrival", kind: "days", also: "date eta" },
  last_event: { label: "Last event", kind: "days", also: "date scan news" },
  first_scan: { label: "First scan", kind: "days", also: "date handed over" },
  delivered: { label: "Delivered on", kind: "days", also: "date" },
  created: { label: "Added", kind: "days", also: "date created" },
  source: { label: "Source", kind: "values", also: "aggregator api" },
  connection: { label: "Connection", kind: "values", also: "source account" },
} as const satisfies Record<FilterPart, PartLook>

export const partKeys = Object.keys(filterParts) as FilterPart[]

/** Parts that are lists of values. */
export type ListPart = {
  [Part in FilterPart]: (typeof filterParts)[Part]["kind"] extends "values" ? Part : never
}[FilterPart]

export function isListPart(part: FilterPart): part is ListPart {
  return filterParts[part].kind === "values"
}

export const milestoneLabels: Record<Milestone, string> = {
  label_created: "Label created",
  handed_over: "Handed over",
  in_transit: "In transit",
  out_for_delivery: "Out for delivery",
  ready_for_pickup: "Ready for pickup",
  delivered: "Delivered",
  needs_attention: "Needs attention",
  returned: "Returned",
}
