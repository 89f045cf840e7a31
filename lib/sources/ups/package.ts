import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { readEvents } from "@/lib/sources/read-events"
import { type Expected, windowOf } from "@/lib/sources/read-window"
import { isoOf } from "@/lib/sources/ups/clock"
import { readActivity, readAddress, readScan } from "@/lib/sources/ups/event"
import type { UpsPackage } from "@/lib/sources/ups/schema"
import { blankUpdate } from "@/lib/tracking/blank-update"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/**
 * One package of an answer as an update; `inquiry` is the number that was asked for. Throws AppError
 * `invalid` without a usable number.
 */
export function readPackage(
  given: UpsPackage,
  inquiry: string | null,
  path: string,
): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(given.trackingNumber ?? inquiry ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The UPS package has no usable number.")
  const problems: Problem[] = []
  const activities = readEvents(given.activity, `${path}.activity`, problems, readActivity)
  const events = activities.length > 0 ? activities : currentEvents(given, path, problems)
  const destination = addressOf(given, "DESTINATION")
  const recipient = given.packageAddress?.find((entry) => entry?.type === "DESTINATION")
  const name = recipient?.name ?? recipient?.attentionName ?? null
  return {
    ...blankUpdate("ups", "ups", trackingNumber),
    notFound: events.length === 0 && problems.length === 0,
    ...readPromise(given, ["RDD", "SDD"], destination, path, problems),
    originalEta: readPromise(given, ["SDD"], destination, path, []).eta,
    signedBy: given.deliveryInformation?.receivedBy ?? null,
    serviceLevel: given.service?.description ?? null,
    origin: addressOf(given, "ORIGIN"),
    destination,
    reference: given.referenceNumber?.find((entry) => entry?.number)?.number ?? null,
    recipient: name ? { name, email: null } : null,
    events: oldestFirst(events),
    problems,
  }
}

/** A package told without its activities: the current status has no clock but that of a delivery. */
function currentEvents(given: UpsPackage, path: string, problems: Problem[]): TrackingEvent[] {
  if (!given.currentStatus) return []
  const delivered = given.deliveryDate?.find((entry) => entry?.type === "DEL")?.date ?? null
  const time = given.deliveryTime?.type === "DEL" ? given.deliveryTime.endTime : null
  const reading = readScan({
    date: delivered,
    time,
    gmtDate: null,
    gmtTime: null,
    gmtOffset: null,
    location: {
      address: given.packageAddress?.find((entry) => entry?.type === "DESTINATION")?.address,
    },
    status: given.currentStatus,
  })
  if ("event" in reading) return [reading.event]
  problems.push({
    path: `${path}.currentStatus`,
    reason: `no activity tells when: ${reading.reason}`,
  })
  return []
}

function addressOf(given: UpsPackage, type: string): Place | null {
  return readAddress(given.packageAddress?.find((entry) => entry?.type === type)?.address)
}

/** Estimated, confirmed and interval delivery windows: they have a startTime. */
const windows: ReadonlySet<string> = new Set(["EDW", "CDW", "IDW"])

/** Windows and commitments have an hour; the end of a day, and a delivery in the past, are none. */
const hourly: ReadonlySet<string> = new Set([...windows, "CMT"])

/** The first of these kinds of date: with the hours at the destination, else the bare day. */
function readPromise(
  given: UpsPackage,
  types: readonly string[],
  destination: Place | null,
  path: string,
  problems: Problem[],
): Expected {
  const dates = given.deliveryDate ?? []
  const promise = types
    .map((type) => dates.find((entry) => entry?.type === type && entry.date))
    .find((entry) => entry)
  if (!promise) return { eta: null }
  const { deliveryTime } = given
  const type = deliveryTime?.type ?? ""
  const time = hourly.has(type) ? (deliveryTime?.endTime ?? null) : null
  const start = time && windows.has(type) ? (deliveryTime?.startTime ?? null) : null
  const at = `${path}.deliveryDate`
  const shuts = readDay(promise.date, time, destination, at, problems)
  const opens = start ? readDay(promise.date, start, destination, at, problems) : null
  return windowOf(opens, shuts, `${path}.deliveryTime`, problems)
}

/** A bare day is its midnight in UTC, by which readers tell it from an hour. */
export function readDay(
  date: string | null,
  time: string | null,
  destination: Place | null,
  path: string,
  problems: Problem[],
): ClockReading | null {
  const iso = isoOf({ date, time })
  const reading = iso === null ? null : readClock(iso, time ? destination : null, "utc")
  if (!reading) problems.push({ path, reason: "not a date" })
  return reading
}
