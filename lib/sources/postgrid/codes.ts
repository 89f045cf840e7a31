import { easypostDetails, easypostStatuses } from "@/lib/sources/easypost/codes"
import type { DetailKey } from "@/lib/tracking/details"

/**
 * carrierTracking.status: what an update says of itself, and the fallback of a bare statusDetail.
 * PostGrid follows its mail through EasyPost, whose words these are.
 */
export const postgridStatuses = easypostStatuses

/** carrierTracking.statusDetail; null repeats the status. */
export const postgridDetails = {
  ...easypostDetails,
  arrived_at_destination: "arrived_destination",
  // The documentation's own spelling.
  depared_origin_facility: "departed_origin",
} as const satisfies Record<string, DetailKey | null>

/** Pairs that mean something else than their detail alone. */
export const postgridPairs = {
  "pre_transit/awaiting_information": "information_awaited",
  "failure/delivery_exception": "delivery_failed",
  "delivered/damaged": "delivered_damaged",
  "return_to_sender/damaged": "returning_damaged",
} as const satisfies Record<string, DetailKey>

/**
 * A status that ends the way out: a detail that speaks of movement beside it is the way that the
 * final scan was made (EasyPost, behind PostGrid, tells a delivery as arrived_at_destination).
 */
export const settledStatuses: ReadonlySet<string> = new Set([
  "delivered",
  "return_to_sender",
  "cancelled",
])

/** Statuses for which PostGrid's documentation asks somebody to act, and the detail in general does not. */
export const postgridActions = { unknown: true, return_to_sender: true } as const satisfies Partial<
  Record<keyof typeof postgridStatuses, boolean>
>

/**
 * The order's own status, which is all there is before the carrier speaks. PostGrid calls `completed`
 * an approximation: it is no delivery.
 */
export const postgridOrderStatuses = {
  ready: "order_placed",
  printing: "in_production",
  processed_for_delivery: "dispatched_unconfirmed",
  completed: "presumed_delivered",
  cancelled: "voided",
} as const satisfies Record<string, DetailKey>

/** What PostGrid's documentation says of each order status, since the order itself carries no words. */
export const postgridOrderWords = {
  ready: "The order was created",
  printing: "The order was given to a printer",
  processed_for_delivery: "The order was handed to the postal service",
  completed: "The order has most likely been delivered; the carrier has not confirmed it",
  cancelled: "The order was cancelled",
} as const satisfies Record<keyof typeof postgridOrderStatuses, string>
