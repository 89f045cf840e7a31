import { readDateRange } from "@/lib/shipments/date-range"
import { dateFields, marks } from "@/lib/shipments/filter"
import type { FilterPart } from "@/lib/shipments/filter-parts"
import { isUuid, valueRange } from "@/lib/shipments/list-params"
import { categories, milestones } from "@/lib/tracking/categories"

/** A part of the address's filter that says nothing. */
export interface Unreadable {
  part: FilterPart
  text: string
}

/**
 * What an address asks for that can't be read, and so narrows nothing: an old link, a word typed by
 * hand. `read` gives the text of a parameter, null when it is not there.
 */
export function unreadableParts(read: (name: string) => string | null): Unreadable[] {
  const words = ([part, known]: [FilterPart, (word: string) => boolean]) =>
    wordsIn(read(part))
      .filter((word) => !known(word))
      .map((text) => ({ part, text }))
  const ranges = dateFields.filter((field) => {
    const text = read(field) ?? ""
    return text !== "" && !isRange(text)
  })
  const value = read("value") ?? ""
  const { from, to } = valueRange(value)
  return [
    ...closed.flatMap(words),
    ...ranges.map((part) => ({ part, text: read(part) ?? "" })),
    ...(value !== "" && from === null && to === null
      ? [{ part: "value" as const, text: value }]
      : []),
  ].map(({ part, text }) => ({ part, text: text.slice(0, 60) }))
}

const oneOf = (words: readonly string[]) => (word: string) => words.includes(word)

const closed: [FilterPart, (word: string) => boolean][] = [
  ["is", oneOf(marks)],
  ["category", oneOf(categories)],
  ["milestone", oneOf(milestones)],
  ["connection", isUuid],
  ["assignee", (word) => word === "none" || isUuid(word)],
]

function wordsIn(text: string | null): string[] {
  return (text ?? "").split(",").filter((word) => word !== "")
}

/** Whether a text is a range of days; that does not depend on the day. */
export function isRange(text: string): boolean {
  return readDateRange(text, new Date(0), "UTC") !== null
}
