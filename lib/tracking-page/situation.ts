import type { Category } from "@/lib/tracking/categories"
import { type DetailKey, isDetailKey } from "@/lib/tracking/details"

/** How a situation feels; the page's one colour beside the brand's. */
export type Tone = "neutral" | "moving" | "waiting" | "late" | "trouble" | "done"

/** Who does the next thing when something is wrong: the shop's support, or the carrier's own page. */
export type Helper = "support" | "carrier"

/**
 * What a recipient's page can have to say. Each has a headline, what happens next and, where `help`
 * stands, what to do about it (lib/tracking-page/sentences). `expects`: a carrier's
 * estimate still means something.
 */
export const situations = {
  label: { tone: "neutral", help: null, expects: true },
  carrier_unknown: { tone: "trouble", help: "support", expects: false },
  no_answer: { tone: "late", help: null, expects: false },
  handed_over: { tone: "moving", help: null, expects: true },
  in_transit: { tone: "moving", help: null, expects: true },
  customs: { tone: "moving", help: null, expects: true },
  out_for_delivery: { tone: "moving", help: null, expects: true },
  ready_for_pickup: { tone: "waiting", help: "carrier", expects: false },
  delivered: { tone: "done", help: "support", expects: false },
  delivered_damaged: { tone: "trouble", help: "support", expects: false },
  partly_delivered: { tone: "waiting", help: "support", expects: false },
  delayed: { tone: "late", help: null, expects: true },
  expired: { tone: "late", help: "support", expects: false },
  attempt_failed: { tone: "trouble", help: "carrier", expects: true },
  refused: { tone: "trouble", help: "support", expects: false },
  undeliverable: { tone: "trouble", help: "support", expects: false },
  address_problem: { tone: "trouble", help: "support", expects: false },
  customs_papers: { tone: "trouble", help: "carrier", expects: false },
  payment_due: { tone: "trouble", help: "carrier", expects: false },
  information_needed: { tone: "trouble", help: "carrier", expects: false },
  held: { tone: "trouble", help: "carrier", expects: false },
  damaged: { tone: "trouble", help: "support", expects: false },
  lost: { tone: "trouble", help: "support", expects: false },
  will_not_arrive: { tone: "trouble", help: "support", expects: false },
  cancelled: { tone: "neutral", help: "support", expects: false },
  unclaimed: { tone: "trouble", help: "support", expects: false },
  returning: { tone: "trouble", help: "support", expects: false },
  returned: { tone: "neutral", help: "support", expects: false },
  problem: { tone: "trouble", help: "support", expects: false },
} as const satisfies Record<string, { tone: Tone; help: Helper | null; expects: boolean }>

export type Situation = keyof typeof situations

/** What the situation is read from. */
export interface Standing {
  category: Category
  detail: string
  handedOver: boolean
  returning: boolean
  terminal: boolean
}

/** The situation of a shipment; never none. On the way back only what ends the parcel goes before the return. */
export function situationOf(standing: Standing): Situation {
  const named = isDetailKey(standing.detail) ? byDetail[standing.detail] : undefined
  if (standing.returning && !(named && endings.has(named))) {
    return standing.terminal ? "returned" : "returning"
  }
  return named ?? byCategory(standing)
}

const endings: ReadonlySet<Situation> = new Set([
  "unclaimed",
  "lost",
  "will_not_arrive",
  "cancelled",
])

/** Details whose situation is not their category's. */
const byDetail: Partial<Record<DetailKey, Situation>> = {
  pickup_failed: "label",
  pickup_delayed: "label",
  accepted: "handed_over",
  picked_up: "handed_over",
  dropped_off: "handed_over",
  origin_facility: "handed_over",
  customs_started: "customs",
  customs_hold: "customs",
  delivered_damaged: "delivered_damaged",
  partially_delivered: "partly_delivered",
  undeliverable: "undeliverable",
  refused: "refused",
  wrong_address: "address_problem",
  recipient_moved: "address_problem",
  payment_needed_at_door: "payment_due",
  delayed_action_needed: "information_needed",
  address_issue: "address_problem",
  contact_carrier: "information_needed",
  information_needed: "information_needed",
  held: "held",
  security_hold: "held",
  stopped: "held",
  held_for_payment: "payment_due",
  customs_information_needed: "customs_papers",
  customs_payment_needed: "payment_due",
  damaged: "damaged",
  lost: "lost",
  destroyed: "will_not_arrive",
  seized: "will_not_arrive",
  voided: "cancelled",
  pickup_voided: "cancelled",
  return_requested: "returning",
  returning: "returning",
  returning_damaged: "returning",
  unclaimed: "unclaimed",
  returned: "returned",
  fetch_failed: "no_answer",
  carrier_error: "problem",
}

function byCategory({ category, handedOver }: Standing): Situation {
  if (quiet.has(category)) return handedOver ? "in_transit" : "label"
  return ofCategory[category]
}

/** These inform and do not move the parcel; a shipment of nothing else is a label, or on its way. */
const quiet: ReadonlySet<Category> = new Set([
  "Info",
  "Notification",
  "System",
  "Internal",
  "Change",
])

const ofCategory: Record<Category, Situation> = {
  AvailableForPickup: "ready_for_pickup",
  Change: "in_transit",
  Delayed: "delayed",
  Delivered: "delivered",
  DeliveryFailure: "attempt_failed",
  Error: "carrier_unknown",
  Exception: "problem",
  Expired: "expired",
  Info: "label",
  Internal: "label",
  InTransit: "in_transit",
  Notification: "label",
  OutForDelivery: "out_for_delivery",
  System: "label",
}
