/** A wall clock somewhere: what a person there reads off it. */
export interface Wall {
  /** YYYY-MM-DD */
  date: string
  /** HH:mm */
  time: string
}

/** Where a wall clock hangs: a fixed offset (+02:00) if known, otherwise an IANA zone. */
export type Zone = { offset: string } | { timeZone: string }

/** The wall clock of `zone` at `instant`. An offset or zone that cannot be read counts as UTC. */
export function wallAt(instant: Date, zone: Zone): Wall {
  if ("offset" in zone)
    return wallOf(new Date(instant.getTime() + offsetMs(zone.offset)).toISOString())
  return wallOf(localText(instant, zone.timeZone))
}

/** The date and time of an ISO-like text, read as they stand: `2026-05-12T14:05:00` is 14:05. */
export function wallOf(text: string): Wall {
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

/** A calendar day as seen from another one. */
export interface Day {
  kind: "today" | "tomorrow" | "yesterday" | "date"
  /** Such as `Tuesday 12 May`, with the year when it is not this one. */
  text: string
  /** Such as `12 May`, with the year when it is not this one. */
  short: string
}

/** `date` (YYYY-MM-DD) as a reader of `language` (BCP 47) says it on the day `today`. */
export function dayFrom(date: string, today: string, language: string): Day {
  const at = new Date(`${date}T00:00:00Z`)
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const)
  const long = { weekday: "long", day: "numeric", month: "long", ...year, timeZone: "UTC" } as const
  const short = { day: "numeric", month: "short", ...year, timeZone: "UTC" } as const
  // Versions of ICU differ in a comma after the weekday.
  const text = formatter(language, long)
    .format(at)
    .replace(/^(\p{L}+),/u, "$1")
  return {
    kind: kinds[daysBetween(today, date)] ?? "date",
    text,
    short: formatter(language, short).format(at),
  }
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

const kinds: Record<number, Day["kind"]> = { [-1]: "yesterday", 0: "today", 1: "tomorrow" }

function offsetMs(offset: string): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(offset)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === "-" ? -minutes : minutes) * 60_000
}

/** Swedish writes dates as ISO does: `2026-05-12 14:05`. */
function localText(instant: Date, timeZone: string): string {
  const options = { dateStyle: "short", timeStyle: "short" } as const
  try {
    return formatter("sv-SE", { ...options, timeZone }).format(instant)
  } catch {
    return formatter("sv-SE", { ...options, timeZone: "UTC" }).format(instant)
  }
}

/** Making a formatter costs a hundred times what using it does; languages, zones and shapes are few. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join()}`
  let made = formatters.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(language, options)
    formatters.set(key, made)
  }
  return made
}

const formatters = new Map<string, Intl.DateTimeFormat>()
