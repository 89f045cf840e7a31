import { meaningOf } from "@/lib/sources/postnord/meaning"
import { type PostnordEvent, postnordEventSchema } from "@/lib/sources/postnord/schema"
import type { EventReading } from "@/lib/sources/read-events"
import { toEvent } from "@/lib/sources/to-event"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import type { Place } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/** One event of an item, or why it can't be read. `home` is where the parcel goes, as far as known. */
export function readEvent(raw: unknown, home: Place | null): EventReading {
  const parsed = postnordEventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const given = parsed.data
  const message = given.eventDescription ?? ""
  const carrierCode = [given.status, given.eventCode].filter(Boolean).join("/") || null
  if (!carrierCode && !message) return { reason: "it has neither a status nor words" }
  const location = placeOf(given.location)
  const time = readNordicClock(given.eventTime ?? "", location, home)
  if (!time) return { reason: `its eventTime is ${given.eventTime ? "not a date" : "missing"}` }
  const locationType = given.location?.locationType ?? null
  const meaning = meaningOf({ ...given, locationType }, message)
  return { event: toEvent(time, meaning, { carrierCode, message, location }) }
}

/**
 * PostNord's clocks have no zone. Where the event has no country either, it is that of the recipient
 * if Nordic, and else Sweden's, which Norway and Denmark share; then it is marked as assumed.
 */
export function readNordicClock(
  text: string,
  place: Place | null,
  home: Place | null,
): ClockReading | null {
  if (place?.country) return readClock(text, place, "unproven")
  const country = nordic.has(home?.country ?? "") ? (home?.country ?? null) : "SE"
  const reading = readClock(text, { ...nowhere, country }, "unproven")
  return reading?.timeConfidence === "zoned" ? { ...reading, timeConfidence: "assumed" } : reading
}

const nordic: ReadonlySet<string> = new Set(["SE", "DK", "NO", "FI"])

/** Some events happen nowhere: their place is called PostNord. */
function placeOf(location: PostnordEvent["location"]): Place {
  const named = location?.displayName ?? location?.name ?? location?.locationName ?? null
  const place = readPlace({
    city: location?.city ?? (named && /^postnord\b/i.test(named) ? null : named),
    postalCode: location?.postcode,
    country: location?.countryCode ?? location?.country,
  })
  return place ?? nowhere
}
