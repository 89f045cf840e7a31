import type { FoldedEvent } from "@/lib/tracking/state"

/**
 * The events once each, oldest first. The order is total, so that it does not depend on how they
 * came: by instant, then by the source's own order, then by dedupe key. Of two with one key the
 * first in that order stays.
 */
export function orderEvents(events: readonly FoldedEvent[]): FoldedEvent[] {
  const seen = new Set<string>()
  return events.toSorted(compareEvents).filter((event) => {
    if (seen.has(event.dedupeKey)) return false
    seen.add(event.dedupeKey)
    return true
  })
}

function compareEvents(a: FoldedEvent, b: FoldedEvent): number {
  return (
    a.occurredAt.getTime() - b.occurredAt.getTime() ||
    a.sequence - b.sequence ||
    compareText(a.dedupeKey, b.dedupeKey) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
