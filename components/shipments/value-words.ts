import { states } from "@/components/ui/states"
import { detailWords } from "@/lib/shipments/detail-words"
import type { Mark } from "@/lib/shipments/filter"
import type { FilterNames } from "@/lib/shipments/filter-names"
import { type FilterPart, filterParts, milestoneLabels } from "@/lib/shipments/filter-parts"
import { markLabels } from "@/lib/shipments/labels"
import { type ListParams, valueRange } from "@/lib/shipments/list-params"
import { amountWords, rangeWords } from "@/lib/shipments/range-words"
import { isRange } from "@/lib/shipments/unreadable"
import { carrierName } from "@/lib/tracking/carriers"
import type { Category, Milestone } from "@/lib/tracking/categories"

/** A value of a filter as people read it. `names` says what ids stand for. */
export function valueWords(part: FilterPart, value: string, names: FilterNames): string {
  if (part === "is") return markLabels[value as Mark] ?? value
  if (part === "category") return states[value as Category]?.label ?? value
  if (part === "milestone") return milestoneLabels[value as Milestone] ?? value
  if (part === "detail") return detailWords(value)
  if (part === "carrier") return carrierName(value)
  if (part === "country") return countryName(value)
  if (part === "assignee" && value === "none") return "Nobody"
  if (part === "assignee") return names[value] ?? "Someone who left"
  if (part === "connection") return names[value] ?? "A connection that is gone"
  if (part === "source") return names[value] ?? value
  return value
}

/** A filter in force. */
export interface ChosenFilter {
  part: FilterPart
  /** The chosen mark, where each of several is a filter of its own. */
  mark: Mark | null
  /** Empty for a mark, which says what it is by itself. */
  label: string
  words: string
}

/** The filters in force, in the order of the menu; those that can't be read left out. */
export function chosenFilters(params: ListParams, names: FilterNames): ChosenFilter[] {
  const parts = Object.keys(filterParts) as FilterPart[]
  return parts.flatMap((part): ChosenFilter[] => {
    if (part === "is")
      return params.is.map((mark) => ({ part, mark, label: "", words: markLabels[mark] }))
    const words = partWords(part, params, names)
    return words === "" ? [] : [{ part, mark: null, label: filterParts[part].label, words }]
  })
}

/** So many values are named in a chip; of more, how many they are. */
const named = 3

function partWords(part: Exclude<FilterPart, "is">, params: ListParams, names: FilterNames) {
  const chosen = params[part]
  if (typeof chosen !== "string") {
    const words = chosen.map((value) => valueWords(part, value, names))
    if (words.length > named) return `${words.length} of them`
    return new Intl.ListFormat("en", { type: "disjunction" }).format(words)
  }
  if (part !== "value") return isRange(chosen) ? rangeWords(chosen) : ""
  const range = valueRange(chosen)
  return range.from === null && range.to === null ? "" : amountWords(range)
}

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" })

function countryName(code: string): string {
  return /^[a-z]{2}$/i.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code
}
