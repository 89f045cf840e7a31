import { dateFormatter } from "@/lib/languages/formatter"
import { type Language, languages } from "@/lib/languages/languages"

/** A calendar day as a message takes it: which day it is as seen from another one, and its text. */
export interface Day {
  day: "today" | "tomorrow" | "yesterday" | "other"
  /** Such as `Tuesday 12 May`, with the year when it is not this one. */
  date: string
  /** Such as `12 May`, with the year when it is not this one. */
  short: string
}

/** `date` as a reader of `language` says it on the day `today`; both YYYY-MM-DD. */
export function dayOf(date: string, today: string, language: Language): Day {
  const at = midnight(date)
  const year = yearUnlessIn(today, date)
  const { tag } = languages[language]
  const long = dateFormatter(tag, { ...utc, weekday: "long", ...dayAndMonth, ...year }).format(at)
  return {
    day: kinds[daysBetween(today, date)] ?? "other",
    date: (mend[language] ?? ((text: string) => text))(long),
    short: dateFormatter(tag, { ...utc, day: "numeric", month: "short", ...year }).format(at),
  }
}

/** A wall clock's HH:mm as the language writes times, in one piece: `16:05`, `4:05 μ.μ.`. */
export function timeText(time: string, language: Language): string {
  const formatter = dateFormatter(languages[language].tag, hourAndMinute)
  return formatter.format(new Date(`1970-01-01T${time}:00Z`)).replace(/\s/g, "\u00a0")
}

/** Days from one to another, both YYYY-MM-DD: `14–16 May`; one day alone where both are the same. */
export function daysText(from: string, to: string, today: string, language: Language): string {
  const year = yearUnlessIn(today, to)
  const formatter = dateFormatter(languages[language].tag, { ...utc, ...dayAndMonth, ...year })
  const joined = between[language]
  return joined && from !== to
    ? [from, to].map((day) => formatter.format(midnight(day))).join(joined)
    : formatter.formatRange(midnight(from), midnight(to))
}

/** How long ago something was: `4 minutes ago`, at least one; hours up to two days, then days. */
export function agoText(minutes: number, language: Language): string {
  const ago = relative(languages[language].tag)
  if (minutes < 60) return ago.format(-Math.max(1, Math.floor(minutes)), "minute")
  if (minutes < 48 * 60) return ago.format(-Math.floor(minutes / 60), "hour")
  return ago.format(-Math.floor(minutes / 1440), "day")
}

/** Things one after the other: `UPS, DHL and GLS`. */
export function listText(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(languages[language].tag, { type: "conjunction" }).format(items)
}

/** With a capital at the start, for what stands alone: many languages write days and months small. */
export function capitalised(text: string, language: Language): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(languages[language].tag))
}

/** Whole days from one date to another (YYYY-MM-DD); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to).getTime() - midnight(from).getTime()) / 86_400_000)
}

const utc = { timeZone: "UTC" } as const
const dayAndMonth = { day: "numeric", month: "long" } as const
const hourAndMinute = { ...utc, timeStyle: "short" } as const

const kinds: Record<number, Day["day"]> = { [-1]: "yesterday", 0: "today", 1: "tomorrow" }

/**
 * Where Intl's long dates do not fit into a sentence: Finnish inflects the weekday with a year and not
 * without, and English has a comma with a year and none without.
 */
const mend: Partial<Record<Language, (text: string) => string>> = {
  en: (text) => text.replace(/^(\p{L}+),/u, "$1"),
  fi: (text) => text.replace(/^(\p{L}+tai|keskiviikko)(?= )/u, "$1na"),
}

/** Where Intl writes a span in bare numbers, as in a table: 05/16～05/18. */
const between: Partial<Record<Language, string>> = { ja: "～", zh: "至" }

const midnight = (date: string) => new Date(`${date}T00:00:00Z`)

const yearUnlessIn = (today: string, date: string) =>
  date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const)

function relative(tag: string): Intl.RelativeTimeFormat {
  const made = relatives.get(tag) ?? new Intl.RelativeTimeFormat(tag, { numeric: "always" })
  relatives.set(tag, made)
  return made
}

const relatives = new Map<string, Intl.RelativeTimeFormat>()
