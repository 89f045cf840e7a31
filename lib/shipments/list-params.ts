import {
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server"
import {
  directions,
  marks,
  type ShipmentFilter,
  type Sort,
  sortKeys,
  type ViewKey,
  views,
} from "@/lib/shipments/filter"
import { type Cursor, decodePlace } from "@/lib/shipments/keyset"
import { categories } from "@/lib/tracking/categories"

/** The state of the Shipments list, as it stands in the page's address. What can't be read is left out. */
export const listParams = {
  q: parseAsString.withDefault(""),
  category: parseAsArrayOf(parseAsStringLiteral(categories)).withDefault([]),
  carrier: parseAsArrayOf(parseAsString).withDefault([]),
  is: parseAsArrayOf(parseAsStringLiteral(marks)).withDefault([]),
  sort: parseAsStringLiteral(sortKeys).withDefault("event"),
  dir: parseAsStringLiteral(directions).withDefault("desc"),
  after: parseAsString,
  before: parseAsString,
}

export type ListParams = inferParserType<typeof listParams>

export function filterOf(params: ListParams): ShipmentFilter {
  return {
    text: params.q,
    categories: params.category,
    carriers: params.carrier,
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

/** What the address says of a view's filter. */
export function paramsOfView(key: ViewKey): Pick<ListParams, "category" | "is"> {
  const view = views.find((candidate) => candidate.key === key)
  return { category: [...(view?.categories ?? [])], is: [...(view?.marks ?? [])] }
}
