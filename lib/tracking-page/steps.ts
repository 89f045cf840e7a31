import type { Category, Milestone } from "@/lib/tracking/categories"

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

export interface JourneyEvent {
  occurredAt: Date
  category: Category
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
    at: index <= last ? reachedAt[step](journey) : null,
  }))
}

function pathOf(journey: Journey): Step[] {
  if (journey.returning || journey.milestone === "returned") {
    return ["label_created", "handed_over", "in_transit", "returning", "returned"]
  }
  const pickup = journey.milestone === "ready_for_pickup" || seen(journey, "AvailableForPickup")
  const door = pickup ? "ready_for_pickup" : "out_for_delivery"
  return ["label_created", "handed_over", "in_transit", door, "delivered"]
}

/** Trouble takes the milestone off the path: then the scans say how far the parcel came. */
function lastReached(path: Step[], journey: Journey): number {
  if (path.includes("returning")) return journey.terminal ? 4 : 3
  const named = path.indexOf(journey.milestone as Step)
  if (named >= 0) return named
  if (seen(journey, "OutForDelivery", "AvailableForPickup", "DeliveryFailure")) return 3
  if (seen(journey, "InTransit", "Delayed")) return 2
  return journey.handedOverAt ? 1 : 0
}

const reachedAt: Record<Step, (journey: Journey) => Date | null> = {
  label_created: (journey) =>
    first(journey, (event) => event.category === "Info" && isBefore(event, journey.handedOverAt)),
  handed_over: (journey) => journey.handedOverAt,
  in_transit: (journey) =>
    first(
      journey,
      (event) => event.category === "InTransit" && isAfter(event, journey.handedOverAt),
    ),
  out_for_delivery: (journey) => first(journey, (event) => event.category === "OutForDelivery"),
  ready_for_pickup: (journey) => first(journey, (event) => event.category === "AvailableForPickup"),
  delivered: (journey) => journey.deliveredAt,
  returning: () => null,
  returned: () => null,
}

const isBefore = (event: JourneyEvent, at: Date | null) => !at || event.occurredAt < at
const isAfter = (event: JourneyEvent, at: Date | null) => !at || event.occurredAt > at

const seen = (journey: Journey, ...categories: Category[]) =>
  journey.events.some((event) => categories.includes(event.category))

/** The first time: a later scan of the same kind does not move it. */
function first(journey: Journey, wanted: (event: JourneyEvent) => boolean): Date | null {
  const times = journey.events.filter(wanted).map((event) => event.occurredAt.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}
