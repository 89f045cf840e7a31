import { detailOf } from "@/lib/tracking/details"
import type { TrackingEvent } from "@/lib/tracking/event"

/**
 * The events of several items under the number of their shipment. While one of them is still under
 * way, the delivery of another is not that of the shipment.
 */
export function readTogether(
  items: readonly (readonly TrackingEvent[])[],
  allDelivered: boolean,
): TrackingEvent[] {
  const events = items.flat()
  return items.length < 2 || allDelivered ? events : events.map(asPart)
}

function asPart(event: TrackingEvent): TrackingEvent {
  if (event.category !== "Delivered") return event
  const { actionRequired } = detailOf("partially_delivered")
  return { ...event, detail: "partially_delivered", actionRequired }
}
