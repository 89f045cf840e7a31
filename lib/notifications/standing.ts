import type { Trigger } from "@/lib/notifications/schema"
import type { Category, Milestone } from "@/lib/tracking/categories"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/** Where a shipment stood or stands, as far as telling its recipient goes. */
export interface Standing {
  category: Category
  milestone: Milestone
  detail: string
}

/** What a single scan says, in the shared language. */
export type Scan = Pick<Standing, "category" | "detail">

/** Milestones that only a parcel with the carrier has; needs_attention and returned leave it open. */
export const milestonesUnderWay: ReadonlySet<Milestone> = new Set([
  "handed_over",
  "in_transit",
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
])

/** Whether a shipment that stands so has left the shop; a label alone is no movement. */
export function hasLeft(standing: Standing, handedOverAt: Date | null): boolean {
  if (milestonesUnderWay.has(standing.milestone)) return true
  return standing.milestone !== "label_created" && handedOverAt !== null
}

/** On its way, and not at the door yet: what is neither a problem nor silent about where it is. */
export function isOnTheWay({ category, milestone }: Standing): boolean {
  return (milestone === "handed_over" || milestone === "in_transit") && !silent.has(category)
}

/** Categories that say nothing of where the parcel is. */
const silent: ReadonlySet<Category> = new Set([
  "Error",
  "Exception",
  "Expired",
  "Internal",
  "System",
])

/** Whether the recipient should know or act. */
export function isProblem(scan: Scan): boolean {
  return problemOf(scan) !== null
}

/**
 * Which trigger tells of a problem: a failed attempt, the way back, what only the recipient can mend,
 * and every other exception (customs, damage, loss, a hold) but a cancellation, which is the shop's own
 * doing. Null where there is no problem.
 */
export function problemOf({ category, detail }: Scan): Trigger | null {
  if (category === "DeliveryFailure") return "delivery_failed"
  if (category !== "Exception") return null
  const { flags } = detailOf(detail)
  if (flags.includes("void")) return null
  if (flags.includes("ret")) return "returned"
  return recipientActs.has(detail) ? "action_required" : "exception"
}

/**
 * Problems that wait for the recipient: an address, papers, a payment. A damaged or lost parcel needs
 * the shop, whatever its own flag says of action.
 */
const recipientActs: ReadonlySet<string> = new Set<DetailKey>([
  "address_issue",
  "contact_carrier",
  "information_needed",
  "held_for_payment",
  "customs_information_needed",
  "customs_payment_needed",
])
