import { readClock } from "@/lib/tracking/clock"
import type { Place, Problem } from "@/lib/tracking/event"

/** An estimate of delivery, in the destination's zone where it has none of its own. */
export function readEstimate(
  text: string | null | undefined,
  destination: Place | null,
  path: string,
  problems: Problem[],
): Date | null {
  if (!text) return null
  const reading = readClock(text, destination, "unproven")
  if (!reading) problems.push({ path, reason: "not a date" })
  return reading?.occurredAt ?? null
}
