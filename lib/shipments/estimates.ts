import { dayNamed } from "@/lib/shipments/bare-day"
import { dateIn, daysBetween } from "@/lib/shipments/labels"

interface Change {
  id: string
  eta: Date | null
  receivedAt: Date
  source: string
  payloadId: string | null
}

/** An estimated day, as it was told. */
export interface Estimate {
  id: string
  eta: Date
  toldAt: Date
  source: string
  payloadId: string | null
  /** Whole days later than the estimate before it; negative is sooner, null for the first. */
  moved: number | null
}

/**
 * The estimates of a shipment that name another day than the one before, newest first, from its changes
 * in the same order. Days are those of `timeZone`: an hour more or less is no news to anybody. Pure.
 */
export function estimatesOf(changes: readonly Change[], timeZone: string): Estimate[] {
  const told: Estimate[] = []
  for (const { id, receivedAt: toldAt, source, payloadId, ...change } of changes.toReversed()) {
    if (!change.eta) continue
    const eta = dayNamed(change.eta, timeZone)
    const before = told.at(-1)
    if (before && dateIn(before.eta, timeZone) === dateIn(eta, timeZone)) continue
    const moved = before ? daysBetween(before.eta, eta, timeZone) : null
    told.push({ id, eta, toldAt, source, payloadId, moved })
  }
  return told.reverse()
}
