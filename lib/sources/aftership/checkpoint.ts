import { aftershipSubtags, aftershipTags } from "@/lib/sources/aftership/codes"
import {
  type AftershipCheckpoint,
  type AftershipTracking,
  aftershipCheckpointSchema,
} from "@/lib/sources/aftership/schema"
import { refine } from "@/lib/sources/carrier-words"
import { readPlaceText } from "@/lib/sources/place-text"
import type { EventReading } from "@/lib/sources/read-events"
import { rowOf } from "@/lib/sources/text"
import { type EventTime, type Meaning, toEvent } from "@/lib/sources/to-event"
import { readClock } from "@/lib/tracking/clock"
import type { Place, TrackingEvent } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/** One checkpoint, or why it can't be read. */
export function readCheckpoint(raw: unknown): EventReading {
  const parsed = aftershipCheckpointSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not a checkpoint" }
  const given = parsed.data
  const message = given.message ?? given.subtag_message ?? ""
  if (!given.tag && !given.subtag && !message) return { reason: "it has neither tag nor message" }
  const location = placeOf(given) ?? nowhere
  const time = readTime(given, location)
  if (!time) {
    return { reason: `its checkpoint_time is ${given.checkpoint_time ? "not a date" : "missing"}` }
  }
  const carrierCode = given.raw_tag ?? given.subtag ?? given.tag
  const meaning = meaningOf(given.tag, given.subtag, message)
  return { event: toEvent(time, meaning, { carrierCode, message, location }) }
}

/**
 * The tracking's own tag as an event, where no checkpoint has it (nothing for 30 days, completed by
 * hand): at the time of the newest event, else of the tracking's last change. Pending tells nothing.
 */
export function currentEvent(
  tracking: AftershipTracking,
  newest: TrackingEvent | null,
): TrackingEvent | null {
  const { tag, subtag } = tracking
  if (!tag || tag === "Pending") return null
  const noted = readNoted(tracking.updated_at ?? tracking.created_at)
  const time = newest ? { ...newest, timeConfidence: "assumed" as const } : noted
  if (!time) return null
  const { occurredAt, localTime, offset, timeConfidence } = time
  return toEvent({ occurredAt, localTime, offset, timeConfidence }, meaningOf(tag, subtag, ""), {
    carrierCode: subtag ?? tag,
    message: "",
    location: newest?.location ?? nowhere,
  })
}

/** The carrier's clock, often without offset; without any, the moment when AfterShip noted the scan. */
function readTime(given: AftershipCheckpoint, location: Place): EventTime | null {
  if (given.checkpoint_time) return readClock(given.checkpoint_time, location, "unproven")
  return readNoted(given.created_at)
}

function readNoted(text: string | null): EventTime | null {
  const noted = text ? readClock(text, null, "utc") : null
  return noted && { ...noted, localTime: null, offset: null, timeConfidence: "assumed" }
}

function meaningOf(tag: string | null, subtag: string | null, words: string): Meaning {
  const fine = subtag ? rowOf(aftershipSubtags, subtag) : null
  const coarse = tag ? rowOf(aftershipTags, tag) : null
  // Some subtags come without their tag.
  const prefix = subtag ? rowOf(aftershipTags, subtag.split("_")[0] ?? "") : null
  const detail = refine(fine ?? coarse ?? prefix ?? "status_unknown", words)
  const told = !tag && !subtag && detail !== "status_unknown"
  const unmapped = subtag ? fine === null : coarse === null && !told
  return { detail, unmapped, actionRequired: null }
}

function placeOf(given: AftershipCheckpoint): Place | null {
  const country =
    given.country_region ??
    given.country_iso3 ??
    given.country_region_name ??
    given.country_name ??
    null
  const { city, state: region } = given
  if (city || region) {
    return readPlace({ city, region, postalCode: given.zip ?? given.postal_code, country })
  }
  const told = readPlaceText(given.location)
  const place = readPlace({ country, postalCode: given.zip ?? given.postal_code })
  if (!told) return place
  const found = place?.country ?? told.country
  return { ...told, city: withoutCountry(told.city, found), country: found }
}

/** FedEx's places are told as "DONGGUAN CN". */
function withoutCountry(city: string | null, country: string | null): string | null {
  return city && country && city.endsWith(` ${country}`) ? city.slice(0, -3).trim() : city
}
