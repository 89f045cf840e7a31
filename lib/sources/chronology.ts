import type { TrackingEvent } from "@/lib/tracking/event"
import { readReturnLeg } from "@/lib/tracking/return-leg"

/**
 * A payload's events oldest first. Events of one instant keep the source's order, which is turned
 * round when the list came newest first. Deliveries after a return are read as its receipt.
 */
export function oldestFirst(events: readonly TrackingEvent[]): TrackingEvent[] {
  const first = events[0]
  const last = events.at(-1)
  const newestFirst = first && last && first.occurredAt > last.occurredAt
  const listed = newestFirst ? events.toReversed() : events
  return readReturnLeg(listed.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime()))
}
