import {
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server"
import { readDateRange } from "@/lib/shipments/date-range"
import {
  type DateField,
  type DateRange,
  dateFields,
  directions,
  everything,
  filterOfView,
  marks,
  type ShipmentFilter,
  type Sort,
  sortKeys,
  type ViewKey,
  viewOf,
} from "@/lib/shipments/filter"
import { type Cursor, decodePlace } from "@/lib/shipments/keyset"
import type { Clock } from "@/lib/shipments/list/clock"
import { densities } from "@/lib/shipments/list/layout"
import { categories, milestones } from "@/lib/tracking/categories"

const several = () => parseAsArrayOf(parseAsString).withDefault([])

/** What of the address narrows the list. */
export const filterParams = {
  q: parseAsString.withDefault(""),
  category: parseAsArrayOf(parseAsStringLiteral(categories)).withDefault([]),
  detail: several(),
  milestone: parseAsArrayOf(parseAsStringLiteral(milestones)).withDefault([]),
  carrier: several(),
  source: several(),
  connection: several(),
  service: several(),
  warehouse: several(),
  country: several(),
  tag: several(),
  assignee: several(),
  /** `10..20`, with either end left out. */
  value: parseAsString.withDefault(""),
  // Ranges of days (date-range.ts).
  created: parseAsString.withDefault(""),
  first_scan: parseAsString.withDefault(""),
  promised: parseAsString.withDefault(""),
  eta: parseAsString.withDefault(""),
  delivered: parseAsString.withDefault(""),
  last_event: parseAsString.withDefault(""),
  is: parseAsArrayOf(parseAsStringLiteral(marks)).withDefault([]),
}

/** The state of the Shipments list, as it stands in the page's address. What can't be read is left out. */
export const listParams = {
  ...filterParams,
  sort: parseAsStringLiteral(sortKeys).withDefault("event"),
  dir: parseAsStringLiteral(directions).withDefault("desc"),
  /** The saved view that was opened, by its id; `all` for everything, whatever opens by default. */
  view: parseAsString,
  /** The columns in order, and how dense the rows are; else as the member likes them. */
  cols: parseAsString,
  density: parseAsStringLiteral(densities),
  after: parseAsString,
  before: parseAsString,
}

export type ListParams = inferParserType<typeof listParams>

/** The filter that an address asks for; its days are those of the clock's zone. */
export function filterOf(params: ListParams, clock: Clock): ShipmentFilter {
  return {
    text: params.q,
    categories: params.category,
    details: params.detail,
    milestones: params.milestone,
    carriers: params.carrier,
    sources: params.source,
    connections: params.connection.filter(isUuid),
    serviceLevels: params.service,
    warehouses: params.warehouse,
    countries: params.country,
    tags: params.tag,
    assignees: params.assignee.filter((id) => id === "none" || isUuid(id)),
    value: valueRange(params.value),
    dates: datesOf(params, clock),
    marks: params.is,
  }
}

export function sortOf(params: ListParams): Sort {
  return { key: params.sort, direction: params.dir }
}

/** Null for the first page, and for a place that can't be read. */
export function cursorOf(params: ListParams): Cursor | null {
  const side = params.before === null ? "after" : "before"
  const text = params.before ?? params.after
  const place = text === null ? null : decodePlace(text)
  return place && { side, place }
}

/** The address of the list in a state; what is left out is as it is at first. */
export function listHref(params: Partial<ListParams> = {}): string {
  return `/shipments${serialize(params)}`
}

const serialize = createSerializer(listParams)

export type FilterParams = {
  [Part in keyof typeof filterParams]: ListParams[Part]
}

/** No filter at all. */
export const noFilter: FilterParams = {
  q: "",
  category: [],
  detail: [],
  milestone: [],
  carrier: [],
  source: [],
  connection: [],
  service: [],
  warehouse: [],
  country: [],
  tag: [],
  assignee: [],
  value: "",
  created: "",
  first_scan: "",
  promised: "",
  eta: "",
  delivered: "",
  last_event: "",
  is: [],
}

/** What the address says of a ready-made view's filter, and of nothing else. */
export function paramsOfView(key: ViewKey): FilterParams {
  const { categories, milestones, marks } = filterOfView(key)
  return {
    ...noFilter,
    category: [...categories],
    milestone: [...milestones],
    is: [...marks],
  }
}

/** The ready-made view that an address is, whatever is searched for in it. */
export function viewOfParams(params: ListParams): ViewKey | null {
  const ranged = dateFields.some((field) => params[field] !== "") || params.value !== ""
  return ranged ? null : viewOf(filterOf(params, { now: new Date(0), timeZone: "UTC" }))
}

/** `10..20`; both ends open when it can't be read. */
export function valueRange(text: string): ShipmentFilter["value"] {
  const found = /^(\d{1,12}(?:\.\d{1,2})?)?\.\.(\d{1,12}(?:\.\d{1,2})?)?$/.exec(text)
  if (!found) return everything.value
  const number = (end: string | undefined) => (end === undefined ? null : Number(end))
  return { from: number(found[1]), to: number(found[2]) }
}

function datesOf(params: ListParams, clock: Clock): Partial<Record<DateField, DateRange>> {
  return Object.fromEntries(
    dateFields.flatMap((field) => {
      const range = readDateRange(params[field], clock.now, clock.timeZone)
      return range ? [[field, range]] : []
    }),
  )
}

/** The database would refuse anything else where an id is asked for. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
