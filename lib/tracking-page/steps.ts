import type { Category, Milestone } from "@/lib/tracking/categories"
import { detailOf } from "@/lib/tracking/details"

/** A stop on the progress bar: the milestones on the path, and the way back. */
export type Step =
  | "label_created"
  | "handed_over"
  | "in_transit"
  | "out_for_delivery"
  | "ready_for_pickup"
  | "delivered"
  | "returning"
  | "returned"

/** What the bar is drawn from. Events in any order. */
export interface Journey {
  milestone: Milestone
  returning: boolean
  terminal: boolean
  handedOverAt: Date | null
  deliveredAt: Date | null
  events: readonly JourneyEvent[]
}

interface JourneyEvent {
  occurredAt: Date
  category: Category
  detail: string
}

export interface Stop {
  step: Step
  reached: boolean
  current: boolean
  /** When it was reached, where a scan says so. */
  at: Date | null
}

/** The bar of a shipment: five stops. The last one reached is current, all before it count as passed. */
export function progressOf(journey: Journey): Stop[] {
  const path = pathOf(journey)
  const last = lastReached(path, journey)
  return path.map((step, index) => ({
    step,
    reached: index <= last,
    current: index === last,
    at: index <= last ? reachedAt(step, journey) : null,
  }))
}

function pathOf(journey: Journey): Step[] {
  if (isGoingBack(journey)) {
    return ["label_created", "handed_over", "in_transit", "returning", "returned"]
  }
  const pickup =
    journey.milestone === "ready_for_pickup" || journey.events.some(isAt("ready_for_pickup"))
  const door = pickup ? "ready_for_pickup" : "out_for_delivery"
  return ["label_created", "handed_over", "in_transit", door, "delivered"]
}

/** Trouble takes the milestone off the path: then the scans say how far the parcel came. */
function lastReached(path: Step[], journey: Journey): number {
  if (isGoingBack(journey)) return journey.terminal ? 4 : 3
  const named = path.indexOf(journey.milestone as Step)
  if (named >= 0) return named
  const scans = journey.events.map((event) => {
    if (event.category === "DeliveryFailure") return 3
    return path.indexOf(detailOf(event.detail).milestone as Step)
  })
  return Math.min(3, Math.max(journey.handedOverAt ? 1 : 0, ...scans))
}

function reachedAt(step: Step, journey: Journey): Date | null {
  if (step === "handed_over") return journey.handedOverAt
  if (step === "delivered") return journey.deliveredAt
  return first(journey.events.filter(step === "returning" ? isReturn : isAt(step)))
}

const isGoingBack = ({ returning, milestone }: Journey) => returning || milestone === "returned"

const isAt = (step: Step) => (event: JourneyEvent) => detailOf(event.detail).milestone === step

const isReturn = (event: JourneyEvent) => detailOf(event.detail).flags.includes("ret")

/** A later scan of the same kind does not move the time. */
function first(events: readonly JourneyEvent[]): Date | null {
  const times = events.map((event) => event.occurredAt.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}
