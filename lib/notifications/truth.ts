import { dayIn, estimatedDay, isAfterPromise } from "@/lib/notifications/forecast"
import type { SuppressReason, Trigger } from "@/lib/notifications/schema"
import { isOnTheWay, problemOf, type Standing } from "@/lib/notifications/standing"
import type { Category } from "@/lib/tracking/categories"

/** A shipment as far as the truth of a mail depends on it. */
export interface NewsFacts extends Standing {
  handedOverAt: Date | null
  deliveredAt: Date | null
  archivedAt: Date | null
  promisedAt: Date | null
  eta: Date | null
  /** The last day (YYYY-MM-DD) on which it can be collected, where the carrier says. */
  keptUntil: string | null
  /** IANA zone of the recipient. */
  zone: string
}

/** Whether the mail of a trigger would be true of a shipment that stands so, at `now`. Pure. */
export function isTrueOf(trigger: Trigger, shipment: NewsFacts, now: Date): boolean {
  const { category, milestone, zone } = shipment
  switch (trigger) {
    case "handed_over":
      return isOnTheWay(shipment)
    case "in_transit":
      return isOnTheWay(shipment) && milestone === "in_transit" && category !== "Delayed"
    case "no_first_scan":
      return milestone === "label_created" && shipment.handedOverAt === null && waits.has(category)
    case "promise_missed":
      return isUnderWay(shipment) && missesPromise(shipment, now)
    case "eta_moved":
      if (!shipment.eta || !isOnTheWay(shipment)) return false
      return estimatedDay(shipment.eta, zone) >= dayIn(now, zone)
    case "pickup_reminder":
      return category === "AvailableForPickup" && stillKept(shipment, now)
    case "delivery_failed":
    case "action_required":
    case "exception":
    case "returned":
      return problemOf(shipment) === trigger
    default:
      return category === states[trigger]
  }
}

/**
 * Why a mail that was decided on is no longer true, or no longer news, now that it could go out; null
 * when it still is. Mails wait for their delay, for the morning, and when jobs or the provider are down.
 */
export function reasonToWithdraw(
  trigger: Trigger,
  shipment: NewsFacts,
  news: { newsAt: Date | null; newsHours: number },
  now: Date,
): SuppressReason | null {
  if (shipment.archivedAt !== null) return "archived"
  if (!isTrueOf(trigger, shipment, now)) return "superseded"
  return isOld(trigger, shipment, news, now) ? "too_old" : null
}

/** Whether news is older than what the team still tells. Pure. */
export function isOld(
  trigger: Trigger,
  shipment: NewsFacts,
  { newsAt, newsHours }: { newsAt: Date | null; newsHours: number },
  now: Date,
): boolean {
  const at = ownInstant(trigger, shipment) ?? newsAt
  return at !== null && now.getTime() - at.getTime() > newsHours * 3_600_000
}

const states = {
  out_for_delivery: "OutForDelivery",
  ready_for_pickup: "AvailableForPickup",
  delivered: "Delivered",
  delayed: "Delayed",
} as const satisfies Partial<Record<Trigger, Category>>

/** What a parcel may be called that the carrier has not scanned yet. */
const waits: ReadonlySet<Category> = new Set(["Info", "Error"])

function isUnderWay(shipment: NewsFacts): boolean {
  return isOnTheWay(shipment) || shipment.category === "OutForDelivery"
}

function missesPromise({ promisedAt, eta, zone }: NewsFacts, now: Date): boolean {
  if (!promisedAt) return false
  return now > promisedAt || isAfterPromise(eta, promisedAt, zone)
}

function stillKept({ keptUntil, zone }: NewsFacts, now: Date): boolean {
  return keptUntil === null || keptUntil >= dayIn(now, zone)
}

/** When the news itself happened, where that is not the newest scan. */
function ownInstant(trigger: Trigger, shipment: NewsFacts): Date | null {
  if (trigger === "handed_over") return shipment.handedOverAt
  return trigger === "delivered" ? shipment.deliveredAt : null
}
