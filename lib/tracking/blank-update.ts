import type { TrackingUpdate } from "@/lib/tracking/event"

/** An update that says nothing but whose it is. */
export function blankUpdate(
  source: string,
  carrier: string,
  trackingNumber: string,
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
    events: [],
    problems: [],
  }
}
