import { dedupeKey } from "@/lib/tracking/dedupe"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { foldEvents } from "@/lib/tracking/fold"

/** One shipment as `npm run normalise` prints it; its state is what the fold makes of these events. */
export function toPrinted(update: TrackingUpdate, problems: readonly Problem[]) {
  const { source } = update
  const state = foldEvents(
    update.events.map((event, sequence) => ({
      ...event,
      source,
      sequence,
      dedupeKey: dedupeKey(source, event),
    })),
  )
  return {
    source,
    carrier: update.carrier,
    trackingNumber: update.trackingNumber,
    category: state.category,
    detail: state.detail,
    actionRequired: state.actionRequired,
    delivered: state.category === "Delivered",
    eta: update.eta?.toISOString() ?? null,
    etaFrom: update.etaFrom?.toISOString() ?? null,
    signedBy: update.signedBy,
    pickupPoint: update.pickupPoint ?? null,
    notFound: update.notFound,
    events: update.events.map(printEvent),
    problems: [...problems, ...update.problems].map(({ path, reason }) => ({ path, reason })),
  }
}

/**
 * A sound payload that speaks of no shipment yet, such as a letter without a tracking number, or that
 * says of a number which it does not name that there is no record of it.
 */
export function toPrintedIgnored(source: string, reason: string, notFound: boolean) {
  return {
    source,
    carrier: null,
    trackingNumber: null,
    category: "Info",
    detail: "registered",
    actionRequired: false,
    delivered: false,
    eta: null,
    etaFrom: null,
    signedBy: null,
    pickupPoint: null,
    notFound,
    events: [],
    problems: [{ path: "", reason }],
  }
}

function printEvent(event: TrackingEvent) {
  return {
    occurredAt: event.occurredAt.toISOString(),
    localTime: event.localTime,
    offset: event.offset,
    timeConfidence: event.timeConfidence,
    category: event.category,
    detail: event.detail,
    carrierCode: event.carrierCode,
    message: event.message,
    actionRequired: event.actionRequired,
    unmapped: event.unmapped,
    location: printPlace(event.location),
  }
}

function printPlace({ city, region, postalCode, country }: Place) {
  return { city, region, postalCode, country }
}
