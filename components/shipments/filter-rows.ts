import { valueWords } from "@/components/shipments/value-words"
import type { DateField } from "@/lib/shipments/filter"
import { marks } from "@/lib/shipments/filter"
import type { FilterNames } from "@/lib/shipments/filter-names"
import { type FilterPart, filterParts, isListPart, partKeys } from "@/lib/shipments/filter-parts"
import type { FilterValue, FilterValues } from "@/lib/shipments/filter-values"
import type { ListParams } from "@/lib/shipments/list-params"
import { rangePresets } from "@/lib/shipments/range-words"
import { fold } from "@/lib/shipments/search"

/** A line of the filter's menu: leads to a part, or chooses a value or a range of days. */
export interface FilterRow {
  key: string
  part: FilterPart
  /** Null where the line leads to the part. */
  value: string | null
  label: string
  /** The part's name, where values of several parts stand together. */
  of: string | null
  count: number | null
  chosen: boolean
}

interface Question {
  /** Null for the menu's first page. */
  part: FilterPart | null
  text: string
  params: ListParams
  values: FilterValues | null
  names: FilterNames
}

/** So many values of all parts together are enough to see that one should type on. */
const most = 40

/** The lines of the menu: the parts, a part's values, or what of both has the typed words. */
export function filterRows(question: Question): FilterRow[] {
  const words = fold(question.text).split(/\s+/).filter(Boolean)
  const { part } = question
  if (part !== null) {
    const rows = rowsOf(part, question).filter(({ label }) => hasAll(fold(label), words))
    return [...rows, ...typedRow(part, question, rows)]
  }
  const parts = partKeys.filter((key) => offered(key, question)).map((key) => partRow(key))
  if (words.length === 0) return parts
  const found = partKeys.flatMap((key) => {
    const about = fold(filterParts[key].label)
    return rowsOf(key, question)
      .filter(({ label }) => finds(fold(label), about, words))
      .map((row) => ({ ...row, of: key === "is" ? null : filterParts[key].label }))
  })
  const named = parts.filter(({ part: key }) => {
    const { label, also } = filterParts[key]
    return hasAll(fold(`${label} ${also}`), words)
  })
  return [...named, ...found.slice(0, most)]
}

/** Whether there is anything to choose from. While values are on their way, all that there may be. */
function offered(part: FilterPart, { values, params }: Question): boolean {
  if (part === "is" || !isListPart(part) || values === null) return true
  return values[part].length > 0 || params[part].length > 0
}

function partRow(part: FilterPart): FilterRow {
  const { label } = filterParts[part]
  return { key: part, part, value: null, label, of: null, count: null, chosen: false }
}

/** A part's values: those that are chosen stay, even where nothing has them any more. */
function rowsOf(part: FilterPart, { params, values, names }: Question): FilterRow[] {
  const row = (value: string, label: string, chosen: boolean, count: number | null = null) => ({
    key: `${part}=${value}`,
    part,
    value,
    label,
    of: null,
    count,
    chosen,
  })
  if (part === "value") return []
  if (!isListPart(part)) {
    const presets = rangePresets[part satisfies DateField]
    return presets.map(({ range, label }) => row(range, label, params[part] === range))
  }
  const chosen: readonly string[] = params[part]
  const known: readonly FilterValue[] =
    part === "is" ? marks.map((value) => ({ value })) : (values?.[part] ?? [])
  const gone = chosen.filter((value) => !known.some((one) => one.value === value))
  return [...known, ...gone.map((value): FilterValue => ({ value }))].map(
    ({ value, name, count }) =>
      row(value, name ?? valueWords(part, value, names), chosen.includes(value), count ?? null),
  )
}

/** Parts whose values are the shop's own words: what the latest shipments do not have can be typed. */
const open: readonly FilterPart[] = ["service", "warehouse", "tag", "country"]

function typedRow(part: FilterPart, { text, params }: Question, rows: FilterRow[]): FilterRow[] {
  const typed = part === "country" ? text.trim().toUpperCase() : text.trim()
  if (!open.includes(part) || typed === "" || rows.some(({ value }) => value === typed)) return []
  if (part === "country" && !/^[A-Z]{2}$/.test(typed)) return []
  const label = part === "country" ? valueWords(part, typed, {}) : `“${typed}”`
  const chosen = isListPart(part) && params[part].some((one) => one === typed)
  return [{ key: `${part}=${typed}`, part, value: typed, label, of: null, count: null, chosen }]
}

/** All words in the value; or some in the value and the rest in the part's name: "carrier ups". */
function finds(label: string, about: string, words: string[]): boolean {
  return words.some((word) => startsIn(label, word)) && hasAll(`${label} ${about}`, words)
}

function hasAll(text: string, words: string[]): boolean {
  return words.every((word) => startsIn(text, word))
}

/** At the start of one of its words. */
function startsIn(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`) || text.includes(`(${word}`)
}
