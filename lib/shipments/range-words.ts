import type { DateField } from "@/lib/shipments/filter"

interface Preset {
  /** As the address has it (date-range.ts). */
  range: string
  label: string
}

const past: readonly Preset[] = [
  { range: "today", label: "Today" },
  { range: "today-1", label: "Yesterday" },
  { range: "today-6..today", label: "Last 7 days" },
  { range: "today-29..today", label: "Last 30 days" },
  { range: "..today-7", label: "7 days ago or earlier" },
]

const expected: readonly Preset[] = [
  { range: "..today-1", label: "Before today" },
  { range: "today", label: "Today" },
  { range: "today+1", label: "Tomorrow" },
  { range: "today..today+2", label: "Next 3 days" },
  { range: "today..today+6", label: "Next 7 days" },
]

/** Ranges that are asked for most, by what they are about. */
export const rangePresets: Record<DateField, readonly Preset[]> = {
  created: past,
  first_scan: past,
  delivered: past,
  last_event: past,
  promised: expected,
  eta: expected,
}

/**
 * A range of days in a few words: "Last 7 days", "1 May to 31 May 2026", "Since 1 May 2026". The text
 * is one that date-range.ts can read.
 */
export function rangeWords(text: string): string {
  const preset = [...past, ...expected].find(({ range }) => range === text)
  if (preset) return preset.label
  const [first = "", last = first] = text.split("..")
  if (first === last) return dayWords(first)
  if (first === "") return `Until ${inSentence(last)}`
  if (last === "") return `Since ${inSentence(first)}`
  const from = first.slice(0, 4) === last.slice(0, 4) ? dayWords(first, false) : dayWords(first)
  return `${from} to ${inSentence(last)}`
}

/** "10 to 20", "From 10", "Up to 20". */
export function amountWords({ from, to }: { from: number | null; to: number | null }): string {
  const words = (amount: number) => new Intl.NumberFormat("en").format(amount)
  if (from !== null && to !== null) return `${words(from)} to ${words(to)}`
  return from === null ? `Up to ${words(to ?? 0)}` : `From ${words(from)}`
}

function dayWords(day: string, withYear = true): string {
  if (!day.startsWith("today")) return dateWords(day, withYear)
  const away = Number(day.slice("today".length))
  const near = { [-1]: "Yesterday", 0: "Today", 1: "Tomorrow" }[away]
  return near ?? (away < 0 ? `${-away} days ago` : `In ${away} days`)
}

function dateWords(date: string, withYear: boolean): string {
  const year = withYear ? { year: "numeric" as const } : {}
  const form = { day: "numeric", month: "short", ...year, timeZone: "UTC" } as const
  return new Intl.DateTimeFormat("en-GB", form).format(new Date(`${date}T00:00:00Z`))
}

function inSentence(day: string): string {
  const words = dayWords(day)
  return day.startsWith("today") ? words.toLowerCase() : words
}
