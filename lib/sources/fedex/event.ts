import { meaningOf } from "@/lib/sources/fedex/meaning"
import {
  type FedexAddress,
  type FedexResult,
  type FedexScan,
  fedexScanSchema,
} from "@/lib/sources/fedex/schema"
import type { EventReading } from "@/lib/sources/read-events"
import { messageLength, readText } from "@/lib/sources/text"
import { toEvent } from "@/lib/sources/to-event"
import { readClock } from "@/lib/tracking/clock"
import type { Place, TrackingEvent } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/** One scan, or why it can't be read. */
export function readScan(raw: unknown): EventReading {
  const parsed = fedexScanSchema.safeParse(raw)
  return parsed.success ? readGiven(parsed.data) : { reason: "not a scan" }
}

/** The current status with a moment of its own, such as a delivery's, as a scan would tell it. */
export function readCurrent(
  current: NonNullable<FedexResult["latestStatusDetail"]>,
  date: string | null,
): EventReading {
  return readGiven({
    date,
    eventType: current.code,
    eventDescription: current.description ?? current.statusByLocale,
    exceptionCode: null,
    exceptionDescription: null,
    derivedStatusCode: current.derivedCode,
    derivedStatus: null,
    scanLocation: current.scanLocation,
  })
}

function readGiven(given: FedexScan): EventReading {
  const { eventType, exceptionCode, derivedStatusCode } = given
  const message = wordsOf(given)
  const carrierCode =
    [eventType ?? derivedStatusCode, exceptionCode].filter(Boolean).join("/") || null
  if (!carrierCode && !message) return { reason: "it has neither a code nor words" }
  const location = readAddress(given.scanLocation) ?? nowhere
  const time = readClock(given.date ?? "", location, "utc")
  if (!time) return { reason: `its date is ${given.date ? "not a date" : "missing"}` }
  const code = { eventType, exceptionCode, derivedStatusCode }
  const meaning = meaningOf(code, given.exceptionDescription ?? "", message)
  return { event: toEvent(time, meaning, { carrierCode, message, location }) }
}

/** What was, and what was the matter: "Delivery exception: Customer not available". */
function wordsOf({ eventDescription, exceptionDescription, derivedStatus }: FedexScan): string {
  const words = [eventDescription, exceptionDescription].filter((part) => part !== null)
  return readText([...new Set(words)].join(": "), messageLength) ?? derivedStatus ?? ""
}

export function readAddress(address: FedexAddress): Place | null {
  return readPlace({
    city: address?.city,
    region: address?.stateOrProvinceCode,
    postalCode: address?.postalCode,
    country: address?.countryCode,
  })
}

/**
 * Pickups often come with their day only, as midnight without an offset (recorded of FedEx Ground). A
 * pickup of the day on which its label was told was not before the label; when it was, nobody knows.
 */
export function settlePickups(events: readonly TrackingEvent[]): TrackingEvent[] {
  return events.map((event) => {
    if (!isDayOnlyPickup(event)) return event
    const day = event.localTime?.slice(0, 10)
    const label = events.findLast(
      (other) => other.detail === "label_created" && other.localTime?.slice(0, 10) === day,
    )
    if (!label || label.occurredAt < event.occurredAt) return event
    const occurredAt = new Date(label.occurredAt.getTime() + 1)
    return { ...event, occurredAt, offset: null, timeConfidence: "assumed" }
  })
}

function isDayOnlyPickup({ detail, localTime, timeConfidence }: TrackingEvent): boolean {
  const midnight = localTime?.endsWith("T00:00:00") ?? false
  return midnight && detail === "picked_up" && timeConfidence !== "exact"
}
