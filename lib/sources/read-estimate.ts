import { type Expected, windowOf } from "@/lib/sources/read-window"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import type { Place, Problem } from "@/lib/tracking/event"

/** An estimate of delivery, in the destination's zone where it has none of its own. */
export function readEstimate(
  text: string | null | undefined,
  destination: Place | null,
  path: string,
  problems: Problem[],
): Date | null {
  return readEnd(text, destination, path, problems)?.occurredAt ?? null
}

/** The same of a window that a source names by both its ends; of one without an end, the start is all there is. */
export function readWindow(
  { opens, shuts }: { opens: string | null | undefined; shuts: string | null | undefined },
  destination: Place | null,
  path: string,
  problems: Problem[],
): Expected {
  const start = readEnd(opens, destination, path, problems)
  const end = shuts ? readEnd(shuts, destination, path, problems) : start
  return windowOf(start, end, path, problems)
}

function readEnd(
  text: string | null | undefined,
  destination: Place | null,
  path: string,
  problems: Problem[],
): ClockReading | null {
  if (!text) return null
  const reading = readClock(text, destination, "unproven")
  if (!reading) problems.push({ path, reason: "not a date" })
  return reading
}
