import { capitalised, daysBetween } from "@/lib/languages/dates"
import type { Speech } from "@/lib/languages/speak"
import type { Clock } from "@/lib/tracking-page/clock"
import type { Estimate } from "@/lib/tracking-page/estimate"
import type { ShipmentInput } from "@/lib/tracking-page/input"
import { expectedText, type Facts, values } from "@/lib/tracking-page/sentences"
import { type Situation, situations } from "@/lib/tracking-page/situation"
import { type Told, toldAt } from "@/lib/tracking-page/told"

/** When it is expected, in words: by whom and when it was said, and what was said at first. */
export interface Expected {
  when: string
  source: Told | null
  first: string | null
}

/**
 * The row that tells when the parcel comes. Where the carrier has named no day it says that, and why;
 * null where no day is owed any more.
 */
export function expectedOf(
  shipment: ShipmentInput,
  situation: Situation,
  estimate: Estimate | null,
  facts: Facts,
  clock: Clock,
  speech: Speech,
): Expected | null {
  const { language, say } = speech
  const { carrier } = facts
  if (!estimate) {
    if (!situations[situation].expects) return null
    return {
      when: unestimated(shipment, situation, facts, clock, speech),
      source: null,
      first: null,
    }
  }
  const when = capitalised(expectedText(facts, say), language)
  return {
    when: estimate.overdue ? capitalised(say("day.label", values(estimate.day)), language) : when,
    source: shipment.etaReadAt
      ? toldAt(shipment.etaReadAt, clock, speech, (ago) => say("estimate.source", { carrier, ago }))
      : null,
    first: estimate.first ? say("estimate.first", values(estimate.first)) : null,
  }
}

/** A label of today is no news; one of an earlier day that was never scanned is. */
function unestimated(
  { createdAt }: ShipmentInput,
  situation: Situation,
  { carrier }: Facts,
  clock: Clock,
  speech: Speech,
): string {
  const { say } = speech
  if (situation !== "label") return say("estimate.none", { carrier })
  const { date } = clock.wallOfInstant(createdAt)
  if (daysBetween(date, clock.today) < 1) return say("estimate.beforeFirstScan", { carrier })
  const { text } = toldAt(createdAt, clock, speech, (ago) =>
    say("estimate.beforeFirstScanSince", { carrier, ago }),
  )
  return text
}
