import { catalogues, type MessageKey } from "@/lib/languages/catalogues"
import type { Day } from "@/lib/languages/dates"
import type { Say } from "@/lib/languages/speak"
import type { Category } from "@/lib/tracking/categories"
import type { Situation } from "@/lib/tracking-page/situation"

/** What a sentence may speak of. Places are cities; nothing here is personal. */
export interface Facts {
  shop: string
  carrier: string
  city: string | null
  /** When it is expected; null when unknown or over. */
  eta: Day | null
  /** Times as the reader writes them, where the estimate names an hour, or a window that opens at `etaFrom`. */
  etaFrom: string | null
  etaTime: string | null
  /** Where the estimate names several days: `14–16 May`. */
  etaDays: string | null
  /** The estimate has passed. */
  overdue: boolean
  /** The day of the scan that decides, and its time as the reader writes it. */
  since: Day | null
  sinceTime: string | null
  /** The detail that decides: it says why a delivery failed. */
  detail: string
  /** What the pickup point is called; null where it is not known. */
  pickup: string | null
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
  out_for_delivery: ({ since, eta, etaFrom, etaTime }, say) => {
    if (since?.day === "today" || eta?.day === "today") {
      // An hour of another day is none of today's.
      const to = eta?.day === "today" ? etaTime : null
      if (etaFrom && to) return say("headline.outTodayBetween", { from: etaFrom, to })
      return to ? say("headline.outTodayBy", { time: to }) : say("headline.outToday")
    }
    return since ? say("headline.outSince", values(since)) : null
  },
  ready_for_pickup: ({ pickup, city }, say) => {
    if (pickup) return say("headline.readyAt", { place: pickup })
    return city ? say("headline.readyInCity", { city }) : null
  },
  delivered: ({ since, sinceTime }, say) => {
    if (!since) return null
    return since.day === "today" && sinceTime
      ? say("headline.deliveredAt", { ...values(since), time: sinceTime })
      : say("headline.deliveredOn", values(since))
  },
  delayed: ({ eta, etaFrom, etaTime, etaDays, overdue }, say) => {
    if (!eta || overdue) return null
    if (etaDays) return say("headline.delayedToDays", { dates: etaDays })
    if (etaFrom && etaTime) {
      return say("headline.delayedToBetween", { ...values(eta), from: etaFrom, to: etaTime })
    }
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

function arriving({ eta, etaFrom, etaTime, etaDays, overdue }: Facts, say: Say): string | null {
  if (overdue) return say("headline.overdue")
  if (!eta) return null
  if (etaDays) return say("headline.arrivingDays", { dates: etaDays })
  if (etaFrom && etaTime) {
    return say("headline.arrivingBetween", { ...values(eta), from: etaFrom, to: etaTime })
  }
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

/** A timeline row. Our words only: a carrier's message can hold a name. */
export function eventWords(detail: string, category: Category, say: Say): string {
  const key = `event.${detail}`
  return say(isEventKey(key) ? key : eventOf[category])
}

/** Days and, where it names them, hours of an estimate, for a row of its own; empty without one. */
export function expectedText({ eta, etaFrom, etaTime, etaDays }: Facts, say: Say): string {
  if (!eta) return ""
  if (etaDays) return etaDays
  if (etaFrom && etaTime) {
    return say("day.between", { ...values(eta), from: etaFrom, to: etaTime })
  }
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
