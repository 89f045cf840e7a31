import type { FoldedEvent } from "@/lib/tracking/state"

/**
 * Events that say nothing but code and minute, where the same source tells more of that code and
 * minute: Bring pushes a scan without words or place, in UTC, which its next answer tells whole. Each
 * by its dedupe key, to that of the event that stands for it.
 */
export function bareRepeats(events: readonly FoldedEvent[]): Map<string, string> {
  const whole = new Map(
    events
      .filter((event) => !isBare(event))
      .toSorted((a, b) => (a.dedupeKey < b.dedupeKey ? 1 : -1))
      .map((event) => [scanOf(event), event.dedupeKey]),
  )
  const repeats = new Map<string, string>()
  for (const event of events.filter(isBare)) {
    const same = whole.get(scanOf(event))
    if (same) repeats.set(event.dedupeKey, same)
  }
  return repeats
}

function isBare({ message, carrierCode, location }: FoldedEvent): boolean {
  const placed = Object.values(location).some((part) => part !== null)
  return message === "" && carrierCode !== null && !placed
}

function scanOf({ source, carrierCode, occurredAt }: FoldedEvent): string {
  return JSON.stringify([source, carrierCode, occurredAt.toISOString().slice(0, 16)])
}
