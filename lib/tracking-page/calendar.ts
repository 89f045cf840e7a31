import { createHash } from "node:crypto"

/** The day on which a parcel is expected, as a calendar is told of it. */
export interface Arrival {
  /** Names the parcel for good, whatever changes about it. */
  uidOf: string
  /** Grows when the estimate was read anew. */
  sequence: number
  /** YYYY-MM-DD where the parcel is, and the last of several days; a window where the carrier names hours. */
  day: string
  lastDay: string
  window: { from: Date; until: Date } | null
  title: string
  description: string
  url: string
}

/** The arrival as an iCalendar file (RFC 5545): whole days, or the window that the carrier names. */
export function arrivalCalendar(arrival: Arrival, now: Date): string {
  const { window, day, lastDay } = arrival
  const uid = createHash("sha256").update(arrival.uidOf).digest("hex").slice(0, 32)
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Porchlight//Tracking//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${uid}@porchlight`,
    `SEQUENCE:${arrival.sequence}`,
    `DTSTAMP:${instant(now)}`,
    ...(window
      ? [`DTSTART:${instant(window.from)}`, `DTEND:${instant(window.until)}`]
      : [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(dayAfter(lastDay))}`]),
    `SUMMARY:${escaped(arrival.title)}`,
    `DESCRIPTION:${escaped(arrival.description)}`,
    `URL:${arrival.url}`,
    "TRANSP:TRANSPARENT",
    "STATUS:TENTATIVE",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("")
}

const instant = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

const plain = (day: string) => day.replaceAll("-", "")

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10)

/** Text as a property's value (3.3.11): what would end it or begin another is escaped, or taken out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n")
}

/** A line of at most 75 octets, the rest on lines that begin with a blank (3.1); no letter is cut. */
function folded(line: string): string {
  const lines = [""]
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      lines.push(" ")
      octets = 1
    }
    lines[lines.length - 1] += letter
    octets += size
  }
  return `${lines.join("\r\n")}\r\n`
}
