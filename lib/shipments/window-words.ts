import { dayNamed } from "@/lib/shipments/bare-day"
import { dateIn, dayWords } from "@/lib/shipments/labels"
import { windowKind } from "@/lib/tracking/eta-window"

/** When a parcel is expected: by its end, and since when where the carrier names a window. */
export interface ExpectedWindow {
  eta: Date
  etaFrom?: Date | null
}

/**
 * "Today", "Tue 24 Nov", "Today, 14:00–16:00", "24–26 Nov": the days and hours of an estimate, in a zone. A
 * window across midnight has the day on which it opens.
 */
export function expectedWords(expected: ExpectedWindow, now: Date, timeZone: string): string {
  const { eta, etaFrom } = expected
  const kind = windowKind(etaFrom, eta)
  if (!etaFrom || !kind) return dayWords(dayNamed(eta, timeZone), now, timeZone)
  if (kind === "days") return spanWords(etaFrom, eta, now, timeZone)
  return `${dayWords(etaFrom, now, timeZone)}, ${hoursWords(etaFrom, eta, timeZone)}`
}

/** The same in as few letters as a list has room for: "Today 14–16"; hours of other days are left out. */
export function shortExpectedWords(expected: ExpectedWindow, now: Date, timeZone: string): string {
  const { eta, etaFrom } = expected
  const today = etaFrom && dateIn(etaFrom, timeZone) === dateIn(now, timeZone)
  if (!today || eta <= now || windowKind(etaFrom, eta) !== "hours") {
    return windowKind(etaFrom, eta) === "hours"
      ? dayWords(eta, now, timeZone)
      : expectedWords(expected, now, timeZone)
  }
  const hours = [etaFrom, eta].map((at) => clockIn(at, timeZone).replace(/^0|:00$/g, ""))
  return `Today ${hours.join("–")}`
}

function hoursWords(from: Date, until: Date, timeZone: string): string {
  return [from, until].map((at) => clockIn(at, timeZone)).join("–")
}

/** Bare days are midnights in UTC, and the same days everywhere. */
function spanWords(from: Date, until: Date, now: Date, timeZone: string): string {
  const sameYear = dateIn(until, "UTC").slice(0, 4) === dateIn(now, timeZone).slice(0, 4)
  const words = sameYear ? dayAndMonth : { ...dayAndMonth, year: "numeric" as const }
  const span = new Intl.DateTimeFormat("en-GB", words).formatRange(from, until)
  // Some versions of Intl put thin blanks around the dash of days within a month.
  return span.replace(/(\d)\s–\s(\d+ \p{L}+)$/u, "$1–$2")
}

const dayAndMonth = { day: "numeric", month: "short", timeZone: "UTC" } as const

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A list asks again and again, and making a format takes a hundred times as long as using it. */
function clockIn(at: Date, timeZone: string): string {
  const known = clocks.get(timeZone)
  const clock = known ?? new Intl.DateTimeFormat("en-GB", { ...hourAndMinute, timeZone })
  if (!known) clocks.set(timeZone, clock)
  return clock.format(at)
}

const hourAndMinute = { hour: "2-digit", minute: "2-digit" } as const
