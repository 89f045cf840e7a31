import type { Normalised } from "@/lib/sources/contract"
import { blankUpdate } from "@/lib/tracking/blank-update"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/**
 * The answer of a carrier that has no record of a number. It is told of the number that the answer
 * names, else of the one that was asked for; where neither is known there is only the reason.
 */
export function noRecord(
  source: string,
  carrier: string,
  number: string | null | undefined,
  reason: string,
): Normalised {
  const trackingNumber = normaliseTrackingNumber(number ?? "")
  if (!trackingNumber) return { updates: [], problems: [], ignored: reason, notFound: true }
  const update = { ...blankUpdate(source, carrier, trackingNumber), notFound: true }
  return { updates: [update], problems: [], ignored: null }
}
