import type { DetailKey } from "@/lib/tracking/details"

/** carrierTracking.status: what an update says of itself, and the fallback of a bare statusDetail. */
export const postgridStatuses = {
  unknown: "status_unknown",
  pre_transit: "information_received",
  in_transit: "in_transit",
  out_for_delivery: "out_for_delivery",
  available_for_pickup: "ready_for_pickup",
  delivered: "delivered",
  return_to_sender: "returning",
  failure: "delivery_failed",
  cancelled: "voided",
  error: "carrier_error",
} as const satisfies Record<string, DetailKey>

/** carrierTracking.statusDetail; null repeats the status. */
export const postgridDetails = {
  address_correction: "address_corrected",
  arrived_at_destination: "arrived_destination",
  arrived_at_facility: "arrived_facility",
  arrived_at_pickup_location: "ready_for_pickup",
  awaiting_information: "information_needed",
  cancelled: "voided",
  damaged: "damaged",
  delayed: "delayed",
  delivery_exception: "delivery_exception",
  departed_facility: "departed_facility",
  departed_origin_facility: "departed_origin",
  // The documentation's own spelling.
  depared_origin_facility: "departed_origin",
  expired: "expired",
  failure: "delivery_failed",
  held: "held",
  in_transit: null,
  label_created: "label_created",
  lost: "lost",
  missorted: "missorted",
  out_for_delivery: "out_for_delivery",
  received_at_destination_facility: "destination_facility",
  received_at_origin_facility: "origin_facility",
  refused: "refused",
  return: "returning",
  status_update: null,
  transferred_to_destination_carrier: "transferred_to_partner",
  transit_exception: "transit_exception",
  unknown: null,
  weather_delay: "weather_delay",
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
