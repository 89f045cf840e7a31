import type { MessageKey } from "@/lib/languages/catalogues"
import type { Situation } from "@/lib/tracking-page/situation"

/** The messages that a page in `state` may use for its headline and for what happens next. */
export function textKeys(state: Situation): { headlines: MessageKey[]; next: MessageKey[] } {
  return {
    headlines: [...(dated[state] ?? []), `headline.${state}`],
    next: [...(later[state] ?? []), `next.${state}`],
  }
}

/** When each is said, in the workspace's words; those without are said when nothing more is known. */
export const textOccasions: Partial<Record<MessageKey, string>> = {
  "headline.arriving": "when the day is known",
  "headline.arrivingBy": "when the day and the hour are known",
  "headline.arrivingBetween": "when a window of time is known",
  "headline.overdue": "when the day has passed",
  "headline.outToday": "today",
  "headline.outTodayBy": "today, when the hour is known",
  "headline.outTodayBetween": "today, when a window of time is known",
  "headline.outSince": "since an earlier day",
  "headline.readyAt": "when the place is known",
  "headline.readyInCity": "when the city is known",
  "headline.deliveredOn": "when the day is known",
  "headline.deliveredAt": "when the hour is known",
  "headline.delayedTo": "when the new day is known",
  "headline.delayedToBy": "when the new day and hour are known",
  "headline.expiredSince": "when the last news is dated",
  "next.overdue": "when the day has passed",
  "next.outOverdue": "when the day has passed",
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
