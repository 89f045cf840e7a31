import { dhlServices } from "@/lib/sources/dhl/codes"
import { isCode, readMeaning } from "@/lib/sources/dhl/meaning"
import { dhlPlace } from "@/lib/sources/dhl/place"
import { type DhlEvent, dhlEventSchema } from "@/lib/sources/dhl/schema"
import { readPlaceText } from "@/lib/sources/place-text"
import type { EventReading } from "@/lib/sources/read-events"
import { rowOf } from "@/lib/sources/text"
import { type EventTime, toEvent } from "@/lib/sources/to-event"
import { readClock } from "@/lib/tracking/clock"
import type { Place } from "@/lib/tracking/event"
import { nowhere } from "@/lib/tracking/places"

/**
 * An event of a service, or why it can't be read. `otherwise` is the time of a status that has none.
 */
export function readEvent(
  service: string | null,
  raw: unknown,
  otherwise: EventTime | null = null,
): EventReading {
  const parsed = dhlEventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const given = parsed.data
  const { description, status, remark } = given
  const message = description ?? (isWords(status) ? status : null) ?? remark ?? ""
  if (!given.statusCode && !given.typeCode && !status && !message) {
    return { reason: "it has neither status nor description" }
  }
  const location = placeOf(given) ?? nowhere
  const time = readTime(given, service, location) ?? (given.timestamp ? null : otherwise)
  if (!time) return { reason: `its timestamp is ${given.timestamp ? "not a date" : "missing"}` }
  const words = [description, status, remark].filter(isWords)
  const { carrierCode, meaning } = readMeaning(service, given, words)
  return { event: toEvent(time, meaning, { carrierCode, message, location }) }
}

/** Who signed, where MyDHL says so beside its delivery. */
export function signerIn(list: unknown): string | null {
  const events: readonly unknown[] = Array.isArray(list) ? list : []
  for (const raw of events) {
    const signer = dhlEventSchema.safeParse(raw).data?.signedBy
    if (signer) return signer
  }
  return null
}

function isWords(text: string | null): text is string {
  return text !== null && !isCode(text)
}

function placeOf(given: DhlEvent): Place | null {
  // MyDHL: "Brussels-BE".
  const area = given.serviceArea?.[0]?.description?.replace(/-([A-Z]{2,3}|[A-Z]{4,})$/i, " - $1")
  return dhlPlace(given.location) ?? readPlaceText(area)
}

/**
 * DHL's clocks are local and mostly without a zone; a status may have the same clock with a Z. Where
 * the scan's country is not told, a national service's own is taken for the zone.
 */
function readTime(given: DhlEvent, service: string | null, location: Place): EventTime | null {
  const offset = /^[+-]/.test(given.GMTOffset ?? "") ? given.GMTOffset : ""
  const dated = given.date ? `${given.date}T${given.time ?? "00:00:00"}${offset}` : ""
  const home = service ? (rowOf(dhlServices, service)?.country ?? null) : null
  const place = { ...location, country: location.country ?? home }
  return readClock(given.timestamp ?? dated, place, "unproven")
}
