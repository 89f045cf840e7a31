import { readPhrases } from "@/lib/sources/phrases"
import type { EventReading } from "@/lib/sources/read-events"
import { rowOf } from "@/lib/sources/text"
import { type Meaning, toEvent } from "@/lib/sources/to-event"
import { uspsCategory, uspsEventCodes } from "@/lib/sources/usps/codes"
import { uspsEventTypes } from "@/lib/sources/usps/event-types"
import { type UspsEvent, uspsEventSchema } from "@/lib/sources/usps/schema"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import type { Place } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/** What the answer says of its newest event. */
export interface UspsCurrent {
  status: string | null
  category: string | null
}

/** One event, or why it can't be read. `current` is the answer's status, where this may be its event. */
export function readEvent(raw: unknown, current: UspsCurrent | null): EventReading {
  const parsed = uspsEventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const given = parsed.data
  const message = given.eventType ?? ""
  if (!message && !given.eventCode) return { reason: "it has neither eventType nor eventCode" }
  const location =
    uspsPlace({
      city: given.eventCity,
      state: given.eventState,
      zip: given.eventZIP ?? given.eventZIPCode,
      country: given.eventCountry,
    }) ?? nowhere
  const clock = readTime(given, location)
  if (!clock) {
    return { reason: `its eventTimestamp is ${given.eventTimestamp ? "not a date" : "missing"}` }
  }
  const meaning = meaningOf(message, given.eventCode, current)
  return { event: toEvent(clock, meaning, { carrierCode: given.eventCode, message, location }) }
}

/** The words go first: the same code stands for several events. */
export function meaningOf(
  words: string,
  code: string | null,
  current: UspsCurrent | null,
): Meaning {
  const said = words ? readPhrases(uspsEventTypes, words) : null
  const own = words && current?.status === words ? current.category : null
  const detail =
    said ?? (own ? uspsCategory(own) : null) ?? (code ? rowOf(uspsEventCodes, code) : null)
  return {
    detail: detail ?? "status_unknown",
    unmapped: detail === null || (words !== "" && said === null),
    actionRequired: null,
  }
}

/** USPS leaves out the country of its own, and what it does not know. */
export function uspsPlace(told: {
  city: string | null
  state: string | null
  zip: string | null
  country: string | null
}): Place | null {
  const region =
    told.state ?? (told.country === null && told.zip === null ? stateIn(told.city) : null)
  const domestic = told.country === null && (region !== null || told.zip !== null)
  return readPlace({
    city: told.city,
    region,
    postalCode: told.zip,
    country: domestic ? "US" : told.country,
  })
}

/** Its large facilities have their state in the name: OAK CREEK WI DISTRIBUTION CENTER. */
function stateIn(city: string | null): string | null {
  return / ([A-Z]{2}) ?(?:[A-Z]+ )?(?:DISTRIBUTION CENTER|\(USPS\))/.exec(city ?? "")?.[1] ?? null
}

/** The local clock, with the offset beside it, or that of the same moment in GMT; else the latter. */
function readTime(given: UspsEvent, location: Place): ClockReading | null {
  const local = given.eventTimestamp?.replace(/z$/i, "") ?? ""
  const offset = /^([+-])(\d{1,2}):?(\d{2})$/.exec(given.GMTOffset ?? "")
  const suffix = offset
    ? `${offset[1]}${offset[2]?.padStart(2, "0")}:${offset[3]}`
    : offsetBetween(local, given.GMTTimestamp ?? "")
  return (
    readClock(`${local}${suffix}`, location, "unproven") ??
    (local ? null : readClock(given.GMTTimestamp ?? "", location, "utc"))
  )
}

/**
 * How far the local clock is from GMT's, to the quarter of an hour. USPS puts late GMT times on the
 * local day, so that whole days between them say nothing.
 */
function offsetBetween(local: string, gmt: string): string {
  const apart = Date.parse(`${local}Z`) - Date.parse(gmt)
  if (!/T/.test(local) || Number.isNaN(apart)) return ""
  const quarters = Math.round(apart / 900_000) % 96
  const near = quarters > 48 ? quarters - 96 : quarters < -48 ? quarters + 96 : quarters
  const two = (value: number) => String(value).padStart(2, "0")
  const size = Math.abs(near)
  return `${near < 0 ? "-" : "+"}${two(Math.floor(size / 4))}:${two((size % 4) * 15)}`
}
