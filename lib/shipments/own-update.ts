import { blankUpdate } from "@/lib/tracking/blank-update"
import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"

/** What we say of a shipment ourselves, as an update that tells nothing but one event. */
export function ownUpdate(
  { carrier, trackingNumber }: { carrier: string; trackingNumber: string },
  source: string,
  event: TrackingEvent,
): TrackingUpdate {
  return { ...blankUpdate(source, carrier, trackingNumber), events: [event] }
}
