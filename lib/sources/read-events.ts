import type { Problem, TrackingEvent } from "@/lib/tracking/event"

/** An event, or why it can't be read. */
export type EventReading = { event: TrackingEvent } | { reason: string }

/**
 * The events of a payload's list, in its order. One that can't be read costs itself, and is named by
 * its place in `problems`; so is a list that is none. An absent list holds nothing.
 */
export function readEvents(
  list: unknown,
  path: string,
  problems: Problem[],
  read: (raw: unknown) => EventReading,
): TrackingEvent[] {
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) {
    problems.push({ path, reason: "not a list" })
    return []
  }
  return list.flatMap((raw: unknown, index) => {
    const reading = read(raw)
    if ("event" in reading) return [reading.event]
    problems.push({ path: `${path}[${index}]`, reason: reading.reason })
    return []
  })
}
