import { daysBetween, timeText } from "@/lib/languages/dates"
import { dateFormatter } from "@/lib/languages/formatter"
import { type Language, languages } from "@/lib/languages/languages"

/**
 * A moment as a sentence tells it, in words that hold for the whole of the day `today`: `today at 14:05`,
 * `yesterday at 14:05`, `3 days ago`. `time` (HH:mm) is null where the hour is not known; dates are
 * YYYY-MM-DD.
 */
export function momentText(
  { date, time }: { date: string; time: string | null },
  today: string,
  language: Language,
): string {
  const days = Math.min(0, daysBetween(today, date))
  const { tag } = languages[language]
  const day = relative(tag).format(days, "day")
  return time && days > -2 ? `${day}${joint(tag)}${timeText(time, language)}` : day
}

/** What the language puts between a day and a time: ` at `, ` um `, a space. */
function joint(tag: string): string {
  const parts = dateFormatter(tag, dayAndTime).formatToParts(0)
  const clock = parts.findIndex(({ type }) => type === "hour" || type === "dayPeriod")
  return parts[clock - 1]?.value.match(/(?:\s+\S+)?\s+$/)?.[0] ?? " "
}

const dayAndTime = {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
} as const

function relative(tag: string): Intl.RelativeTimeFormat {
  const made = relatives.get(tag) ?? new Intl.RelativeTimeFormat(tag, { numeric: "auto" })
  relatives.set(tag, made)
  return made
}

const relatives = new Map<string, Intl.RelativeTimeFormat>()
