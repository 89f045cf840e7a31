import { AppError } from "@/lib/errors"
import { readAddress, readDay, readEvent, signatureIn } from "@/lib/sources/bring/event"
import type { BringConsignment, BringPackage } from "@/lib/sources/bring/schema"
import { oldestFirst } from "@/lib/sources/chronology"
import { readEvents } from "@/lib/sources/read-events"
import { type Expected, windowOf } from "@/lib/sources/read-window"
import { readTogether } from "@/lib/sources/several-items"
import { blankUpdate } from "@/lib/tracking/blank-update"
import { readClock } from "@/lib/tracking/clock"
import type { Place, Problem, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** A package, and where it stands in the payload. */
export interface PlacedPackage {
  given: BringPackage
  path: string
}

/**
 * Packages of a consignment as the update of one number: one package as a rule, all of them where the
 * number is that of the consignment. Throws AppError `invalid` without a usable number.
 */
export function readPackages(
  consignment: BringConsignment,
  packages: readonly PlacedPackage[],
  number: string | null,
): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(number ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The Bring package has no usable number.")
  const problems: Problem[] = []
  const told = packages.map(({ given, path }) =>
    readEvents(given.eventSet, `${path}.eventSet`, problems, readEvent),
  )
  const delivered = told.every((events) => events.some(({ category }) => category === "Delivered"))
  const events = readTogether(told, delivered)
  const first = packages[0]?.given
  const destination =
    readAddress(first?.recipientAddress) ??
    readAddress(consignment.recipientAddress) ??
    readAddress(first?.recipientHandlingAddress) ??
    readAddress(consignment.recipientHandlingAddress)
  const name = first?.recipientName ?? consignment.recipientName
  return {
    ...blankUpdate("bring", "bring", trackingNumber),
    notFound: events.length === 0 && problems.length === 0,
    ...readEta(first, destination, packages[0]?.path ?? "", problems),
    signedBy: packages.map(({ given }) => signatureIn(given.eventSet)).find(Boolean) ?? null,
    serviceLevel: first?.productName ?? null,
    origin: readAddress(first?.senderAddress) ?? readAddress(consignment.senderAddress),
    destination,
    reference: consignment.senderReference,
    recipient: name ? { name, email: null } : null,
    events: oldestFirst(events),
    problems,
  }
}

/** The day, or its time span at the destination; a bare day is its midnight in UTC. */
function readEta(
  given: BringPackage | undefined,
  destination: Place | null,
  path: string,
  problems: Problem[],
): Expected {
  if (!given?.dateOfEstimatedDelivery) return { eta: null }
  const day = readDay(given.dateOfEstimatedDelivery)
  const { startTime, endTime } = given.estimatedTimeSpanOfDelivery ?? {}
  const at = (hour: string | null | undefined) =>
    day && /^\d{2}:\d{2}$/.test(hour ?? "") && destination?.country
      ? readClock(`${day}T${hour}`, destination, "utc")
      : null
  const end = at(endTime)
  const shuts = end ?? readClock(day ?? "", null, "utc")
  if (!shuts) problems.push({ path: `${path}.dateOfEstimatedDelivery`, reason: "not a date" })
  const opens = end && at(startTime)
  return windowOf(opens, shuts, `${path}.estimatedTimeSpanOfDelivery`, problems)
}
