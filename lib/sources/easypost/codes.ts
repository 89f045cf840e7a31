import type { DetailKey } from "@/lib/tracking/details"

/** What an event says of itself, and the fallback of a status_detail that says no more. */
export const easypostStatuses = {
  unknown: "status_unknown",
  pre_transit: "information_received",
  in_transit: "in_transit",
  out_for_delivery: "out_for_delivery",
  delivered: "delivered",
  available_for_pickup: "ready_for_pickup",
  return_to_sender: "returning",
  failure: "delivery_failed",
  cancelled: "voided",
  error: "carrier_error",
} as const satisfies Record<string, DetailKey>

/** status_detail, from EasyPost's documentation of trackers; null repeats the status. */
export const easypostDetails = {
  address_correction: "address_corrected",
  arrived_at_destination: null,
  arrived_at_facility: "arrived_facility",
  arrived_at_pickup_location: "ready_for_pickup",
  awaiting_information: "information_needed",
  cancelled: "voided",
  damaged: "damaged",
  delayed: "delayed",
  delivery_exception: "delivery_exception",
  departed_facility: "departed_facility",
  departed_origin_facility: "departed_origin",
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

/**
 * Pairs that mean something else than their detail alone. EasyPost tells FedEx's delivery exceptions
 * (customer not available, incorrect address) as a failure that is delayed, or with an address
 * corrected.
 */
export const easypostPairs = {
  "pre_transit/awaiting_information": "information_awaited",
  "in_transit/arrived_at_destination": "arrived_destination",
  "failure/delivery_exception": "delivery_failed",
  "failure/transit_exception": "delivery_failed",
  "failure/delayed": "delivery_failed",
  "failure/address_correction": "wrong_address",
  "delivered/damaged": "delivered_damaged",
  "delivered/return": "returned",
  "return_to_sender/damaged": "returning_damaged",
  "return_to_sender/lost": "lost",
} as const satisfies Record<string, DetailKey>

/** Statuses that end the way out: a detail beside them only tells how, unless the pair is listed. */
export const easypostSettled: ReadonlySet<string> = new Set([
  "delivered",
  "return_to_sender",
  "cancelled",
])

/** Statuses beside which a detail that tells of movement says more than the status. */
export const easypostMoving: ReadonlySet<string> = new Set(["in_transit", "unknown"])

/** Where EasyPost's documentation asks for action, and the detail in general does not. */
export const easypostActions = { return_to_sender: true } as const satisfies Partial<
  Record<keyof typeof easypostStatuses, boolean>
>

/** EasyPost's names of carriers whose slug is not the name in another spelling. */
export const easypostCarriers = {
  upssurepost: "ups",
  upsmailinnovations: "ups",
  upsdap: "ups",
  fedexdefault: "fedex",
  fedexsmartpost: "fedex",
  dhlecs: "dhl_ecommerce",
  dhlglobalmail: "dhl_ecommerce",
  dhlpaket: "dhl_germany",
  lasershipv2: "lasership",
  asendiausa: "asendia_us",
  dpduk: "dpd_uk",
} as const satisfies Record<string, string>

/**
 * How EasyPost wants the carrier of a new tracker named. For the rest it finds the carrier out by the
 * number.
 */
export const easypostNames = {
  usps: "USPS",
  ups: "UPS",
  fedex: "FedEx",
  dhl_express: "DHLExpress",
  canada_post: "CanadaPost",
  australia_post: "AustraliaPost",
  royal_mail: "RoyalMail",
  ontrac: "OnTrac",
  purolator: "Purolator",
  dpd_uk: "DPDUK",
} as const satisfies Record<string, string>
