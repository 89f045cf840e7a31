import type { Trigger } from "@/lib/notifications/schema"
import type { Category, Milestone } from "@/lib/tracking/categories"
import { detailOf } from "@/lib/tracking/details"

/** Where a shipment stood or stands, as far as telling its recipient goes. */
export interface Standing {
  category: Category
  milestone: Milestone
  detail: string
}

/** What a single scan says, in the shared language. */
export type Scan = Pick<Standing, "category" | "detail">

/** A change of a shipment, and what else is known of it. */
export interface Transition {
  /** Null for a shipment that was not known before. */
  before: Standing | null
  after: Standing
  /** The scans that arrived together with this change. */
  arrived: readonly Scan[]
  /** The first carrier scan that was not merely the label; null before one. */
  handedOverAt: Date | null
  /** What earlier changes have already decided on the hand-over: nothing, that a label is not one, or all. */
  handOver: "undecided" | "label" | "decided"
}

/**
 * The triggers that a transition touches, in the order of a parcel's way; each leaves one decision.
 *
 * - handed_over: the parcel's first movement. A label by itself touches it too, once, so that the row
 *   can say why nothing was sent.
 * - out_for_delivery, ready_for_pickup, delivered: the shipment enters the state, or passed through it
 *   on the way to a newer one that came in the same payload.
 * - delivery_problem: the shipment enters a problem (see isProblem), or a different problem than before,
 *   or passed through one.
 */
export function touchedTriggers(transition: Transition): Trigger[] {
  const { before, after, arrived } = transition
  const touched: Trigger[] = []
  if (handsOver(transition) || isLabelOnly(transition)) touched.push("handed_over")
  for (const [trigger, category] of arrivals) {
    const entered = after.category === category && before?.category !== category
    const passed = after.category !== category && arrived.some((scan) => scan.category === category)
    if (entered || passed) touched.push(trigger)
  }
  if (entersProblem(transition)) touched.push("delivery_problem")
  return touched
}

/**
 * The one trigger whose mail would be true of a shipment that stands so; null when none would. A
 * delay keeps a parcel on its way: it has no mail of its own, since a recipient can do nothing about
 * it and carriers announce and withdraw delays freely.
 */
export function currentTrigger(standing: Standing): Trigger | null {
  const arrival = arrivals.find(([, category]) => category === standing.category)
  if (arrival) return arrival[0]
  if (isProblem(standing)) return "delivery_problem"
  return onTheWay.has(standing.milestone) && !silent.has(standing.category) ? "handed_over" : null
}

/**
 * Whether the recipient should know or act: a failed attempt, and every exception (customs, address,
 * damage, loss, a hold, the way back) but a cancellation, which is the shop's own doing.
 */
function isProblem({ category, detail }: Scan): boolean {
  if (category === "DeliveryFailure") return true
  return category === "Exception" && !detailOf(detail).flags.includes("void")
}

const arrivals = [
  ["out_for_delivery", "OutForDelivery"],
  ["ready_for_pickup", "AvailableForPickup"],
  ["delivered", "Delivered"],
] as const satisfies [Trigger, Category][]

/** Whether a shipment that stands so has left the shop; a label alone is no movement. */
export function hasLeft(standing: Standing, handedOverAt: Date | null): boolean {
  if (moving.has(standing.milestone)) return true
  return standing.milestone !== "label_created" && handedOverAt !== null
}

const onTheWay: ReadonlySet<Milestone> = new Set(["handed_over", "in_transit"])

/** Milestones that only a parcel with the carrier has; needs_attention and returned leave it open. */
const moving: ReadonlySet<Milestone> = new Set([
  ...onTheWay,
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
])

/** Categories that say nothing of where the parcel is. */
const silent: ReadonlySet<Category> = new Set([
  "Error",
  "Exception",
  "Expired",
  "Internal",
  "System",
])

function handsOver({ before, after, handedOverAt, handOver }: Transition): boolean {
  if (handOver === "decided" || !hasLeft(after, handedOverAt)) return false
  return before === null || !moving.has(before.milestone)
}

function isLabelOnly({ after, handOver }: Transition): boolean {
  if (handOver !== "undecided" || after.milestone !== "label_created") return false
  return after.category === "Info" && after.detail !== "registered"
}

function entersProblem({ before, after, arrived }: Transition): boolean {
  if (!isProblem(after)) return arrived.some(isProblem)
  return before === null || !isProblem(before) || before.detail !== after.detail
}
