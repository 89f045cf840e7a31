import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"

/** What we say of a shipment ourselves, as an update that tells nothing but one event. */
export function ownUpdate(
  { carrier, trackingNumber }: { carrier: string; trackingNumber: string },
  source: string,
  event: TrackingEvent,
): TrackingUpdate {
  return {
    source,
    carrier,
    trackingNumber,
    externalId: null,
    notFound: false,
    eta: null,
    originalEta: null,
    signedBy: null,
    serviceLevel: null,
    origin: null,
    destination: null,
    reference: null,
    recipient: null,
    events: [event],
    problems: [],
  }
}
