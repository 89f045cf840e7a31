import { estimateMoved, type Forecast } from "@/lib/notifications/forecast"
import type { Trigger } from "@/lib/notifications/schema"
import {
  hasLeft,
  isProblem,
  milestonesUnderWay,
  problemOf,
  type Scan,
  type Standing,
} from "@/lib/notifications/standing"
import type { Category, Milestone } from "@/lib/tracking/categories"
import { detailOf } from "@/lib/tracking/details"

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
  /** What this change says of the day of delivery. */
  forecast: Forecast
}

/**
 * The triggers that a transition touches, in the order of `triggers`; each leaves one decision for each
 * recipient.
 *
 * - handed_over: the parcel's first movement. A label by itself touches it too, once, so that the row
 *   can say why nothing was sent.
 * - in_transit, out_for_delivery, ready_for_pickup, delivered, delayed: the shipment enters the state,
 *   or passed through it on the way to a newer one that came in the same payload.
 * - delivery_failed, action_required, exception, returned: the shipment enters a problem of the kind,
 *   or a different problem than before, or passed through one.
 * - promise_missed, eta_moved: the estimate is now for a day after the promise, or for another day than
 *   was told (see forecast). That the promise itself has passed comes with time alone (moments).
 */
export function touchedTriggers(transition: Transition): Trigger[] {
  const { before, after, arrived, forecast } = transition
  const touched: Trigger[] = []
  if (handsOver(transition) || isLabelOnly(transition)) touched.push("handed_over")
  if (entersTransit(transition)) touched.push("in_transit")
  for (const [trigger, category] of states) {
    const entered = after.category === category && before?.category !== category
    const passed = after.category !== category && arrived.some((scan) => scan.category === category)
    if (entered || passed) touched.push(trigger)
  }
  for (const trigger of problems) if (entersProblem(transition, trigger)) touched.push(trigger)
  if (forecast.missesPromise) touched.push("promise_missed")
  if (estimateMoved(forecast)) touched.push("eta_moved")
  return touched
}

const states = [
  ["out_for_delivery", "OutForDelivery"],
  ["ready_for_pickup", "AvailableForPickup"],
  ["delivered", "Delivered"],
  ["delayed", "Delayed"],
] as const satisfies [Trigger, Category][]

const problems = ["delivery_failed", "action_required", "exception", "returned"] as const

function handsOver({ before, after, handedOverAt, handOver }: Transition): boolean {
  if (handOver === "decided" || !hasLeft(after, handedOverAt)) return false
  return before === null || !milestonesUnderWay.has(before.milestone)
}

function isLabelOnly({ after, handOver }: Transition): boolean {
  if (handOver !== "undecided" || after.milestone !== "label_created") return false
  return after.category === "Info" && after.detail !== "registered"
}

/** A delay or a problem on the way is no new transit when it ends. */
function entersTransit({ before, after, arrived }: Transition): boolean {
  if (before !== null && !beforeTransit.has(before.milestone)) return false
  if (after.milestone === "in_transit") return true
  return arrived.some((scan) => detailOf(scan.detail).milestone === "in_transit")
}

const beforeTransit: ReadonlySet<Milestone> = new Set(["label_created", "handed_over"])

function entersProblem({ before, after, arrived }: Transition, trigger: Trigger): boolean {
  if (problemOf(after) === trigger) {
    return before === null || !isProblem(before) || before.detail !== after.detail
  }
  return arrived.some((scan) => problemOf(scan) === trigger)
}
