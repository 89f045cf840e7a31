import type { MessageKey } from "@/lib/languages/catalogues"
import type { Situation } from "@/lib/tracking-page/situation"

/** The messages that a page in `state` may use for its headline and for what happens next. */
export function textKeys(state: Situation): { headlines: MessageKey[]; next: MessageKey[] } {
  return {
    headlines: [...(dated[state] ?? []), `headline.${state}`],
    next: [...(later[state] ?? []), `next.${state}`],
  }
}

const arriving: MessageKey[] = [
  "headline.arriving",
  "headline.arrivingBy",
  "headline.arrivingBetween",
  "headline.overdue",
]

/** Where a day or a place is known, the headline says it. */
const dated: Partial<Record<Situation, MessageKey[]>> = {
  handed_over: arriving,
  in_transit: arriving,
  out_for_delivery: [
    "headline.outToday",
    "headline.outTodayBy",
    "headline.outTodayBetween",
    "headline.outSince",
  ],
  ready_for_pickup: ["headline.readyAt", "headline.readyInCity"],
  delivered: ["headline.deliveredOn", "headline.deliveredAt"],
  delayed: ["headline.delayedTo", "headline.delayedToBy"],
  expired: ["headline.expiredSince"],
}

const later: Partial<Record<Situation, MessageKey[]>> = {
  in_transit: ["next.overdue"],
  out_for_delivery: ["next.outOverdue"],
}
