import { zoneOf } from "@/lib/tracking/zones"

/** HH:mm to HH:mm on the recipient's wall clock; over midnight where `until` is the earlier one. */
export interface QuietHours {
  from: string
  until: string
}

/** The settings' quiet hours; null where mails may go out at any hour. */
export function quietHoursOf(settings: {
  quietFrom: string | null
  quietUntil: string | null
}): QuietHours | null {
  const { quietFrom: from, quietUntil: until } = settings
  return from && until && from !== until ? { from, until } : null
}

/** The zone in which a recipient lives: of the destination where one can be told, else the team's. */
export function recipientZone(
  shipment: {
    destinationCountry: string | null
    destinationRegion: string | null
    destinationCity: string | null
  },
  teamZone: string,
): string {
  const { destinationCountry: country, destinationRegion: region } = shipment
  return zoneOf({ country, region, city: shipment.destinationCity, postalCode: null }) ?? teamZone
}

/**
 * The first instant from `at` on that lies outside the quiet hours of a zone: `at` itself, or their end.
 * Pure.
 */
export function outsideQuietHours(at: Date, quiet: QuietHours | null, zone: string): Date {
  if (!quiet || !isQuiet(wallMinutes(at, zone), quiet)) return at
  const minute = Math.ceil(at.getTime() / 60_000) * 60_000
  const ahead = (minutesOf(quiet.until) - wallMinutes(new Date(minute), zone) + 1440) % 1440
  const quietAt = (instant: number) => isQuiet(wallMinutes(new Date(instant), zone), quiet)
  // The night may have an hour more or less: what is too short or too long is mended in steps.
  let end = minute + ahead * 60_000
  while (quietAt(end)) end += step
  while (end - step > minute && !quietAt(end - step)) end -= step
  return new Date(end)
}

const step = 15 * 60_000

function isQuiet(minutes: number, { from, until }: QuietHours): boolean {
  const [start, end] = [minutesOf(from), minutesOf(until)]
  return start < end ? minutes >= start && minutes < end : minutes >= start || minutes < end
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

/** Minutes since midnight on the wall clocks of a zone. */
function wallMinutes(at: Date, zone: string): number {
  return minutesOf(clockFormat(zone).format(at))
}

const formats = new Map<string, Intl.DateTimeFormat>()

function clockFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone })
  formats.set(timeZone, made)
  return made
}
