import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import { readEvents } from "@/lib/sources/read-events"
import { readEta } from "@/lib/sources/usps/estimate"
import { readEvent, type UspsCurrent, uspsPlace } from "@/lib/sources/usps/event"
import { type UspsTracking, uspsEventSchema } from "@/lib/sources/usps/schema"
import { readSummary } from "@/lib/sources/usps/summary"
import type { Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** An answer as an update. Throws AppError `invalid` without a usable number. */
export function readTracking(tracking: UspsTracking): TrackingUpdate {
  const trackingNumber = normaliseTrackingNumber(tracking.trackingNumber ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The USPS answer has no usable number.")
  const problems: Problem[] = []
  const events = eventsOf(tracking, problems)
  const destination = uspsPlace({
    city: tracking.destinationCity,
    state: tracking.destinationState,
    zip: tracking.destinationZIP,
    country: tracking.destinationCountryCode,
  })
  return {
    source: "usps",
    carrier: "usps",
    trackingNumber,
    externalId: null,
    notFound: events.length === 0 && problems.length === 0 && !tracking.statusCategory,
    ...readEta(tracking, destination, problems),
    originalEta: null,
    signedBy: signerOf(tracking.trackingEvents),
    serviceLevel: tracking.mailClass,
    origin: uspsPlace({
      city: tracking.originCity,
      state: tracking.originState,
      zip: tracking.originZIP,
      country: tracking.originCountry,
    }),
    destination,
    reference: null,
    recipient: null,
    events: oldestFirst(events),
    problems,
  }
}

/** The detailed events, else their summaries, else the sentence on the status. */
function eventsOf(tracking: UspsTracking, problems: Problem[]): TrackingEvent[] {
  const { status, statusCategory: category, statusSummary } = tracking
  const current: UspsCurrent = { status, category }
  const detailed = readEvents(tracking.trackingEvents, "trackingEvents", problems, (raw) =>
    readEvent(raw, current),
  )
  if (detailed.length > 0 || problems.length > 0) return detailed
  const summed = readEvents(tracking.eventSummaries, "eventSummaries", problems, (raw) =>
    readSummary(raw, null, null),
  )
  if (summed.length > 0 || problems.length > 0 || !statusSummary) return summed
  return readEvents([statusSummary], "statusSummary", problems, (raw) =>
    readSummary(raw, status, current),
  )
}

/** Who signed, as the events of delivery name them. */
function signerOf(events: unknown): string | null {
  const list: readonly unknown[] = Array.isArray(events) ? events : []
  for (const raw of list) {
    const parsed = uspsEventSchema.safeParse(raw)
    if (!parsed.success || !/^delivered/i.test(parsed.data.eventType ?? "")) continue
    const name = parsed.data.name ?? parsed.data.recipientName
    if (name) return name
  }
  return null
}
