import type { DetailKey } from "@/lib/tracking/details"

/** statusCode: DHL's five states, the same for all its services. */
export const dhlStatusCodes = {
  "pre-transit": "information_received",
  transit: "in_transit",
  delivered: "delivered",
  failure: "delivery_failed",
  unknown: "status_unknown",
} as const satisfies Record<string, DetailKey>

/** The event codes of DHL Express: `status` of the service express, `typeCode` of MyDHL. */
export const dhlExpressEvents = {
  PU: "picked_up",
  SA: "accepted",
  PL: "processed",
  DF: "departed_facility",
  AF: "arrived_facility",
  AR: "destination_facility",
  TR: "in_transit",
  FD: "in_transit",
  SM: "in_transit",
  IC: "customs_started",
  CR: "customs_cleared",
  BR: "customs_cleared",
  BN: "customs_notified",
  RR: "instructions_received",
  CD: "customs_information_needed",
  UD: "customs_delay",
  HP: "held_for_payment",
  PY: "payment_received",
  OH: "held",
  MC: "missorted",
  MS: "missorted",
  MD: "delayed",
  WC: "out_for_delivery",
  AD: "rescheduled",
  SC: "delivery_option_changed",
  NH: "nobody_home",
  BA: "wrong_address",
  CA: "business_closed",
  CM: "recipient_moved",
  RD: "refused",
  ND: "delivery_failed",
  CC: "ready_for_pickup",
  OK: "delivered",
  PD: "partially_delivered",
  DD: "delivered_damaged",
  RT: "returned",
  SS: "stopped",
  DS: "destroyed",
  TP: "transferred_to_partner",
  CS: "closed",
} as const satisfies Record<string, DetailKey>

/** The standard events of DHL Paket in Germany: `status` of the service parcel-de. */
export const dhlParcelEvents = {
  VA: "information_received",
  ES: "accepted",
  AE: "picked_up",
  AN: "pickup_failed",
  NB: "processed",
  EE: "arrived_facility",
  AA: "departed_facility",
  LA: "ready_for_pickup",
  ZO: "customs_started",
  PO: "out_for_delivery",
  ZF: "ready_for_pickup",
  ZN: "delivery_attempted",
  ZU: "delivered",
  BV: "exception",
  DD: "instructions_received",
  GT: "payment_received",
} as const satisfies Record<string, DetailKey>

/**
 * The reasons within DHL Paket's data services, the second part of statusDetailed (ADVIS_PFLOC_DD):
 * a place to leave the parcel, a message, another way or time.
 */
export const dhlParcelReasons = {
  MSGST: "notification_sent",
  PFLOC: "delivery_option_changed",
  ROUCR: "redirected",
  DLVDT: "date_changed",
  DLVTM: "date_changed",
} as const satisfies Record<string, DetailKey>

interface DhlService {
  /** Our slug of the carrier. */
  carrier: string
  /** Where it scans unless it says otherwise: its clocks have no zone. */
  country: string | null
  events: Readonly<Record<string, DetailKey>>
}

/** What is known of DHL's services, by `service`. Their event codes collide: DD, AA, CC. */
export const dhlServices: Readonly<Record<string, DhlService>> = {
  express: { carrier: "dhl_express", country: null, events: dhlExpressEvents },
  "parcel-de": { carrier: "dhl_germany", country: "DE", events: dhlParcelEvents },
  "parcel-nl": { carrier: "dhl_parcel_nl", country: "NL", events: {} },
  "parcel-pl": { carrier: "dhl_parcel_pl", country: "PL", events: {} },
  "parcel-uk": { carrier: "dhl_parcel_uk", country: "GB", events: {} },
  "post-de": { carrier: "deutsche_post", country: "DE", events: {} },
  ecommerce: { carrier: "dhl_ecommerce", country: null, events: {} },
  "ecommerce-europe": { carrier: "dhl_ecommerce_europe", country: null, events: {} },
  "ecommerce-apac": { carrier: "dhl_ecommerce_asia", country: null, events: {} },
  freight: { carrier: "dhl_freight", country: null, events: {} },
  dgf: { carrier: "dhl_global_forwarding", country: null, events: {} },
}
