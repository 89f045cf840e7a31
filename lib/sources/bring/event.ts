import { plainText } from "@/lib/sources/bring/html"
import { meaningOf } from "@/lib/sources/bring/meaning"
import { type BringAddress, type BringEvent, bringEventSchema } from "@/lib/sources/bring/schema"
import type { EventReading } from "@/lib/sources/read-events"
import { toEvent } from "@/lib/sources/to-event"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import type { Place } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/** One event of a package, or why it can't be read. */
export function readEvent(raw: unknown): EventReading {
  const parsed = bringEventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const given = parsed.data
  const { status: carrierCode } = given
  const message = plainText(given.description ?? "")
  if (!carrierCode && !message) return { reason: "it has neither a status nor words" }
  const location = readAddress(given) ?? nowhere
  const time = readTime(given, location)
  if (!time) return { reason: `its dateIso is ${given.dateIso ? "not a date" : "missing"}` }
  const meaning = meaningOf(carrierCode, message)
  return { event: toEvent(time, meaning, { carrierCode, message, location }) }
}

export function readAddress(address: BringAddress | BringEvent): Place | null {
  return readPlace({
    city: address?.city,
    postalCode: address?.postalCode,
    country: address?.countryCode ?? address?.country,
  })
}

/** Who signed, by the newest event that says so. */
export function signatureIn(list: unknown): string | null {
  if (!Array.isArray(list)) return null
  const signed = list
    .map((raw: unknown) => bringEventSchema.safeParse(raw))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .filter((event) => event.recipientSignature?.name)
  return signed.find(({ status }) => status === "DELIVERED")?.recipientSignature?.name ?? null
}

/** What is displayed is the local clock too, where there is nothing better: Norway's by default. */
function readTime(given: BringEvent, place: Place): ClockReading | null {
  const exact = given.dateIso ? readClock(given.dateIso, place, "utc") : null
  if (exact) return exact
  const day = readDay(given.displayDate)
  if (!day) return null
  const hour = /^\d{2}:\d{2}$/.test(given.displayTime ?? "") ? `T${given.displayTime}` : ""
  if (place.country) return readClock(`${day}${hour}`, place, "utc")
  const home = readClock(`${day}${hour}`, { ...nowhere, country: "NO" }, "utc")
  return home && { ...home, timeConfidence: "assumed" }
}

/** A day as Bring writes it, 30.09.2010, as 2010-09-30; ISO stays. */
export function readDay(text: string | null): string | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? "") ?? []
  if (day && month && year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") ? text : null
}
