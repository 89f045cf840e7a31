import { dateFormatter } from "@/lib/languages/formatter"

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
    return dateFormatter("sv-SE", { ...options, timeZone }).format(instant)
  } catch {
    return dateFormatter("sv-SE", { ...options, timeZone: "UTC" }).format(instant)
  }
}
