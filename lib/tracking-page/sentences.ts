import { catalogues, type MessageKey } from "@/lib/languages/catalogues"
import type { Day } from "@/lib/languages/dates"
import type { Say } from "@/lib/languages/speak"
import type { Category } from "@/lib/tracking/categories"
import type { Helper, Situation } from "@/lib/tracking-page/situation"

/** What a sentence may speak of. Places are cities; nothing here is personal. */
export interface Facts {
  shop: string
  carrier: string
  city: string | null
  /** When it is expected; null when unknown or over. */
  eta: Day | null
  /** A time as the reader writes it, where the estimate names an hour. */
  etaTime: string | null
  /** The estimate has passed. */
  overdue: boolean
  /** The day of the scan that decides, and its time as the reader writes it. */
  since: Day | null
  sinceTime: string | null
  /** The detail that decides: it says why a delivery failed. */
  detail: string
}

/** The page's headline. */
export function headlineOf(situation: Situation, facts: Facts, say: Say): string {
  const special = headlines[situation]?.(facts, say)
  return special ?? say(`headline.${situation}`, { carrier: facts.carrier })
}

/** Situations whose headline depends on more than the carrier; null where that is not known. */
const headlines: Partial<Record<Situation, (facts: Facts, say: Say) => string | null>> = {
  handed_over: arriving,
  in_transit: arriving,
  out_for_delivery: ({ since, eta, etaTime }, say) => {
    if (since?.day === "today" || eta?.day === "today") {
      return etaTime ? say("headline.outTodayBy", { time: etaTime }) : say("headline.outToday")
    }
    return since ? say("headline.outSince", values(since)) : null
  },
  ready_for_pickup: ({ city }, say) => (city ? say("headline.readyInCity", { city }) : null),
  delivered: ({ since, sinceTime }, say) => {
    if (!since) return null
    return since.day === "today" && sinceTime
      ? say("headline.deliveredAt", { ...values(since), time: sinceTime })
      : say("headline.deliveredOn", values(since))
  },
  delayed: ({ eta, etaTime, overdue }, say) => {
    if (!eta || overdue) return null
    return etaTime
      ? say("headline.delayedToBy", { ...values(eta), time: etaTime })
      : say("headline.delayedTo", values(eta))
  },
  expired: ({ since }, say) =>
    since?.day === "other" ? say("headline.expiredSince", { date: since.date }) : null,
  attempt_failed: ({ detail, carrier }, say) => {
    const key = reasons[detail]
    return key ? say(key, { carrier }) : null
  },
}

function arriving({ eta, etaTime, overdue }: Facts, say: Say): string | null {
  if (overdue) return say("headline.overdue")
  if (!eta) return null
  return etaTime
    ? say("headline.arrivingBy", { ...values(eta), time: etaTime })
    : say("headline.arriving", values(eta))
}

const reasons: Partial<Record<string, MessageKey>> = {
  nobody_home: "reason.nobody_home",
  notice_left: "reason.notice_left",
  business_closed: "reason.business_closed",
  location_inaccessible: "reason.location_inaccessible",
  reschedule_needed: "reason.reschedule_needed",
  identification_needed: "reason.identification_needed",
}

/** What happens next. */
export function nextOf(situation: Situation, { carrier, overdue }: Facts, say: Say): string {
  if (overdue && situation === "in_transit") return say("next.overdue", { carrier })
  if (overdue && situation === "out_for_delivery") return say("next.outOverdue", { carrier })
  return say(`next.${situation}`, { carrier })
}

/** What the reader can do; asked for only where the situation has help, or the carrier wants something. */
export function helpOf(situation: Situation, { carrier, shop }: Facts, say: Say): string {
  return say(helps[situation] ?? "help.actionNeeded", { carrier, shop })
}

/** The situations that have help, and its words. */
export const helps: Partial<Record<Situation, MessageKey>> = {
  carrier_unknown: "help.carrier_unknown",
  ready_for_pickup: "help.ready_for_pickup",
  delivered: "help.delivered",
  delivered_damaged: "help.delivered_damaged",
  partly_delivered: "help.partly_delivered",
  expired: "help.expired",
  attempt_failed: "help.attempt_failed",
  refused: "help.refused",
  undeliverable: "help.undeliverable",
  address_problem: "help.address_problem",
  customs_papers: "help.customs_papers",
  payment_due: "help.payment_due",
  information_needed: "help.information_needed",
  held: "help.held",
  damaged: "help.sorry",
  lost: "help.sorry",
  will_not_arrive: "help.sorry",
  cancelled: "help.cancelled",
  unclaimed: "help.sendAgain",
  returning: "help.sendAgain",
  returned: "help.sendAgain",
  problem: "help.problem",
}

/** The button that leads to whoever does the next thing. */
export function helpButton(helper: Helper, { carrier, shop }: Facts, say: Say): string {
  return helper === "support"
    ? say("action.contactShop", { shop })
    : say("action.continueAtCarrier", { carrier })
}

/** A timeline row. Our words only: a carrier's message can hold a name. */
export function eventWords(detail: string, category: Category, say: Say): string {
  const key = `event.${detail}`
  return say(isEventKey(key) ? key : eventOf[category])
}

/** Day and, where it names one, hour of an estimate, for a row of its own; empty without one. */
export function expectedText({ eta, etaTime }: Facts, say: Say): string {
  if (!eta) return ""
  return etaTime ? say("day.by", { ...values(eta), time: etaTime }) : say("day.label", values(eta))
}

/** A day as messages take it. */
export function values({ day, date }: Day): { day: string; date: string } {
  return { day, date }
}

type EventKey = Extract<MessageKey, `event.${string}`>

const isEventKey = (key: string): key is EventKey => Object.hasOwn(catalogues.en, key)

/** Where a detail has no words of its own. */
const eventOf: Record<Category, MessageKey> = {
  AvailableForPickup: "event.ready_for_pickup",
  Change: "eventOf.Change",
  Delayed: "event.delayed",
  Delivered: "event.delivered",
  DeliveryFailure: "event.delivery_failed",
  Error: "event.not_found_at_carrier",
  Exception: "event.exception",
  Expired: "event.expired",
  Info: "event.status_unknown",
  Internal: "event.status_unknown",
  InTransit: "event.in_transit",
  Notification: "event.notification_sent",
  OutForDelivery: "event.out_for_delivery",
  System: "event.status_unknown",
}
