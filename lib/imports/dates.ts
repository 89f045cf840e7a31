import { endOfDay as computeEndOfDay } from "@/lib/shipments/promise"

/** Which comes first in 03/04/2026. */
export const dateOrders = ["day", "month"] as const

export type DateOrder = (typeof dateOrders)[number]

/** How a column writes its dates: settled by one that only makes sense in one order, or not at all. */
export interface OrderEvidence {
  day: number
  month: number
  /** 03/04/2026, which may be either. */
  either: number
}

/** What a cell says of the order of day and month; null when it is no such date. Pure. */
export function evidenceOf(text: string): keyof OrderEvidence | null {
  const found = numeric.exec(text.trim())
  const [first, second] = [Number(found?.[1]), Number(found?.[3])]
  if (!found || found[2] === "." || first > 31 || second > 31) return null
  if (first > 12) return second <= 12 ? "day" : null
  if (second > 12) return "month"
  return first === second ? null : "either"
}

/**
 * An instant: a date with a time and a zone as it stands, without a zone on the team's wall clocks, and
 * a day alone as its last second there. Reads 2026-05-12, 12.05.2026, 12/05/2026 and 05/12/2026 (by
 * `order` where both make sense; null then when it is not given), 12 May 2026, May 12, 2026, and the
 * day numbers of spreadsheets. Null for what is no date. Pure.
 */
export function readDate(
  text: string,
  { order, timeZone }: { order: DateOrder | null; timeZone: string },
): Date | null {
  const { day, clock } = parted(text.trim())
  const date = readDay(day, order)
  if (date === null) return null
  if (clock === "") return endOfDay(date, timeZone)
  const time =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s*([ap]m)?\s*(z|[+-]\d{2}:?\d{2})?$/i.exec(clock)
  if (!time) return null
  const [, hours = "", minutes = "", seconds = "00", part = "", half, zone] = time
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const wall = `${date}T${String(hour).padStart(2, "0")}:${minutes}:${seconds}${part.slice(0, 4)}`
  if (zone) return new Date(`${wall}${zone.toUpperCase().replace(/(\d{2})(\d{2})$/, "$1:$2")}`)
  // From the day's last second back: the way in which the day itself is read.
  const untilEnd = Date.parse(`${date}T23:59:59Z`) - Date.parse(`${wall}Z`)
  return new Date(endOfDay(date, timeZone).getTime() - untilEnd)
}

const numeric = /^(\d{1,2})([/.\-\s])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\sT,])/

function parted(text: string): { day: string; clock: string } {
  const found = /^(.*?\d{4}.*?|.*?)(?:[T\s,]+)(\d{1,2}:\d{2}.*)$/.exec(text)
  if (!found) return { day: text, clock: "" }
  return { day: found[1]?.replace(/,\s*$/, "") ?? "", clock: found[2]?.trim() ?? "" }
}

/** A file has few days and many rows, and a calendar is slow to ask. */
const knownEnds = new Map<string, Date>()

function endOfDay(date: string, timeZone: string): Date {
  const key = `${date} ${timeZone}`
  const known = knownEnds.get(key) ?? computeEndOfDay(date, timeZone)
  if (knownEnds.size > 5_000) knownEnds.clear()
  knownEnds.set(key, known)
  return known
}

/** YYYY-MM-DD, or null. */
function readDay(text: string, order: DateOrder | null): string | null {
  const iso =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const found = numeric.exec(text)
  if (found?.[0] === text) return numericDay(found, order)
  if (/^\d{5}(\.0+)?$/.test(text)) return serialDay(Number(text))
  return wordedDay(text)
}

function numericDay(
  [, first = "", mark, second = "", year = ""]: RegExpExecArray,
  order: DateOrder | null,
) {
  const monthFirst = Number(second) > 12 || (Number(first) <= 12 && order === "month")
  const unclear = Number(first) <= 12 && Number(second) <= 12 && first !== second
  if (mark === ".") return dayOf(year, second, first)
  if (unclear && order === null && Number(first) !== Number(second)) return null
  return monthFirst ? dayOf(year, first, second) : dayOf(year, second, first)
}

/** Days since the last of 1899, as spreadsheets count; of the years in which parcels have numbers. */
function serialDay(serial: number): string | null {
  if (serial < 36_526 || serial > 73_050) return null
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}

function wordedDay(text: string): string | null {
  const words = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replaceAll(".", " ")
  const dayFirst =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-/]+(?:de\s+)?(\p{L}{3,})[\s\-/,]+(?:de\s+)?(\d{4}|\d{2})$/u
  const monthFirst = /^(?:\p{L}+,?\s+)?(\p{L}{3,})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u
  const [a, b] = [dayFirst.exec(words), monthFirst.exec(words)]
  if (a) return dayOf(a[3], String(monthOf(a[2] ?? "")), a[1])
  return b ? dayOf(b[3], String(monthOf(b[1] ?? "")), b[2]) : null
}

/** The beginnings of the months' names in the languages of the fields' names. */
const months = [
  "jan|ene|gen|sty|tam",
  "feb|fev|lut|hel",
  "mar|mrz|maa|mrt",
  "apr|avr|abr|kwi|huh",
  "may|mai|mag|mei|maj|tou",
  "jun|juin|giu|cze|kes",
  "jul|juil|lug|lip|hei",
  "aug|aou|ago|sie|elo",
  "sep|set|wrz|syy",
  "oct|okt|ott|out|paz|lok",
  "nov|lis",
  "dec|dez|dic|des|gru|jou",
].map((names) => names.split("|"))

/** From 1; 0 for none. */
function monthOf(word: string): number {
  if (word.startsWith("juin")) return 6
  if (word.startsWith("marras")) return 11
  return months.findIndex((names) => names.some((name) => word.startsWith(name))) + 1
}

function dayOf(year = "", month = "", day = ""): string | null {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const date = new Date(`${text}T00:00:00Z`)
  // 31 February is no day, though JavaScript makes it one of March.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text
}
