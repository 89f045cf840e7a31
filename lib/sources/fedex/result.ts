import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { readAddress, readCurrent, readScan, settlePickups } from "@/lib/sources/fedex/event"
import type { FedexResult } from "@/lib/sources/fedex/schema"
import { readEvents } from "@/lib/sources/read-events"
import { type Expected, windowOf } from "@/lib/sources/read-window"
import { blankUpdate } from "@/lib/tracking/blank-update"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** One result of a number as an update. Throws AppError `invalid` without a usable number. */
export function readResult(given: FedexResult, asked: string | null, path: string): TrackingUpdate {
  const number = asked ?? given.trackingNumberInfo?.trackingNumber ?? ""
  const trackingNumber = normaliseTrackingNumber(number)
  if (!trackingNumber) throw new AppError("invalid", "The FedEx result has no usable number.")
  const problems: Problem[] = []
  const scans = readEvents(given.scanEvents, `${path}.scanEvents`, problems, readScan)
  const events = withCurrent(given, scans, path, problems)
  const unknown = isUnknown(given)
  if (given.error?.code && !unknown) problems.push(errorIn(given, path))
  const destination = destinationOf(given)
  const contact = given.recipientInformation?.contact
  const name = contact?.personName ?? contact?.companyName ?? null
  return {
    ...blankUpdate("fedex", "fedex", trackingNumber),
    notFound: events.length === 0 && (unknown || problems.length === 0),
    ...readEta(given, destination, path, problems),
    originalEta:
      readDay(given.standardTransitTimeWindow?.window?.ends, destination, path, [])?.occurredAt ??
      null,
    signedBy: given.deliveryDetails?.receivedByName ?? given.deliveryDetails?.signedByName ?? null,
    serviceLevel: given.serviceDetail?.description ?? given.serviceDetail?.type ?? null,
    origin:
      readAddress(given.originLocation?.locationContactAndAddress?.address) ??
      readAddress(given.shipperInformation?.address),
    destination,
    reference: referenceIn(given),
    recipient: name ? { name, email: null } : null,
    events: oldestFirst(settlePickups(events)),
    problems,
  }
}

/** TRACKING.TRACKINGNUMBER.NOTFOUND, TRACKING.DATA.NOTFOUND. */
function isUnknown({ error }: FedexResult): boolean {
  return error?.code?.endsWith(".NOTFOUND") ?? false
}

function errorIn({ error }: FedexResult, path: string): Problem {
  return { path: `${path}.error`, reason: `${error?.message ?? "no reason"} (${error?.code})` }
}

/**
 * The current status is a scan too, as a rule. A delivery that no scan tells has its moment in the
 * dates; any other status without scans has none, and can't be told as an event.
 */
function withCurrent(
  given: FedexResult,
  scans: TrackingEvent[],
  path: string,
  problems: Problem[],
): TrackingEvent[] {
  const current = given.latestStatusDetail
  if (!current?.code) return scans
  const delivered = current.code === "DL"
  const told = scans.some(({ carrierCode }) => carrierCode?.split("/")[0] === current.code)
  if (told || (scans.length > 0 && !delivered)) return scans
  const type = momentOf.get(current.code)
  const date = given.dateAndTimes?.find((entry) => type && entry?.type === type)?.dateTime ?? null
  const reading = readCurrent(current, date)
  if ("event" in reading) return [...scans, reading.event]
  const reason = `no scan tells when: ${reading.reason}`
  problems.push({ path: `${path}.latestStatusDetail`, reason })
  return scans
}

/** The dates that are the moment of a status. */
const momentOf: ReadonlyMap<string, string> = new Map([
  ["DL", "ACTUAL_DELIVERY"],
  ["PU", "ACTUAL_PICKUP"],
  ["OC", "SHIP"],
])

function destinationOf(given: FedexResult): Place | null {
  return (
    readAddress(given.destinationLocation?.locationContactAndAddress?.address) ??
    readAddress(given.recipientInformation?.address) ??
    readAddress(given.lastUpdatedDestinationAddress)
  )
}

/** The estimate, else the appointment, the commitment, and what the service usually takes. */
function readEta(
  given: FedexResult,
  destination: Place | null,
  path: string,
  problems: Problem[],
): Expected {
  const dated = (type: string) =>
    given.dateAndTimes?.find((entry) => type && entry?.type === type)?.dateTime ?? null
  const estimate = given.estimatedDeliveryTimeWindow?.window
  const text =
    estimate?.ends ??
    estimate?.begins ??
    dated("ESTIMATED_DELIVERY") ??
    dated("APPOINTMENT_DELIVERY") ??
    dated("COMMITMENT") ??
    given.standardTransitTimeWindow?.window?.ends
  const at = `${path}.estimatedDeliveryTimeWindow`
  const shuts = readDay(text, destination, at, problems)
  const opens = estimate?.ends ? readDay(estimate.begins, destination, at, problems) : null
  return windowOf(opens, shuts, at, problems)
}

/** FedEx's midnights, at whatever offset, stand for the day; a bare day is its midnight in UTC. */
function readDay(
  text: string | null | undefined,
  destination: Place | null,
  path: string,
  problems: Problem[],
): ClockReading | null {
  if (!text) return null
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? []
  const reading = day ? readClock(day, null, "utc") : readClock(text, destination, "utc")
  if (!reading) problems.push({ path, reason: "not a date" })
  return reading
}

function referenceIn(given: FedexResult): string | null {
  const identifiers = given.additionalTrackingInfo?.packageIdentifiers ?? []
  const own = identifiers.find((entry) => entry?.type?.endsWith("_REFERENCE"))
  return own?.values?.find((value) => value) ?? own?.value ?? null
}
