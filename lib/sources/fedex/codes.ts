import type { Phrases } from "@/lib/sources/phrases"
import type { DetailKey } from "@/lib/tracking/details"

/** scanEvents[].eventType and latestStatusDetail.code. */
export const fedexEvents = {
  OC: "label_created",
  OX: "information_received",
  EP: "pickup_scheduled",
  MD: "information_received",
  PU: "picked_up",
  PX: "picked_up",
  OF: "origin_facility",
  AP: "accepted",
  AF: "arrived_facility",
  AR: "arrived_facility",
  DP: "departed_facility",
  IT: "in_transit",
  IX: "in_transit",
  OW: "in_transit",
  AA: "arrived_facility",
  AC: "transferred_to_partner",
  AX: "transferred_to_partner",
  EA: "in_transit",
  EO: "in_transit",
  FD: "destination_facility",
  LO: "departed_origin",
  PF: "in_transit",
  PL: "in_transit",
  PM: "processing",
  SF: "processing",
  TR: "in_transit",
  DS: "in_transit",
  DR: "status_unknown",
  SP: "status_unknown",
  CC: "customs_cleared",
  CP: "customs_started",
  CD: "customs_information_needed",
  BR: "customs_started",
  CU: "customs_started",
  OD: "out_for_delivery",
  AD: "out_for_delivery",
  ED: "out_for_delivery",
  DL: "delivered",
  HL: "ready_for_pickup",
  HP: "ready_for_pickup",
  HA: "hold_requested",
  DE: "delivery_failed",
  SE: "exception",
  DY: "delayed",
  DD: "delayed",
  PD: "pickup_delayed",
  PY: "pickup_delayed",
  AE: "on_schedule",
  AO: "on_schedule",
  RR: "delivery_option_changed",
  RM: "delivery_option_changed",
  RC: "delivery_option_changed",
  CH: "redirected",
  CA: "voided",
  RS: "returning",
  RT: "return_requested",
  RP: "notification_sent",
  LP: "status_unknown",
  RG: "notification_sent",
  RD: "status_unknown",
} as const satisfies Record<string, DetailKey>

/**
 * derivedStatusCode and latestStatusDetail.derivedCode, only where the event type is not listed:
 * a return scan carries DL, and out-for-delivery IT.
 */
export const fedexDerived = {
  IN: "label_created",
  PU: "picked_up",
  IT: "in_transit",
  OD: "out_for_delivery",
  DL: "delivered",
  DE: "delivery_failed",
  SE: "exception",
  DY: "delayed",
  RL: "delayed",
  HL: "ready_for_pickup",
  CA: "voided",
} as const satisfies Record<string, DetailKey>

/** FedEx's shipment exceptions are often no more than notes. */
export const fedexActions = { SE: false } as const satisfies Partial<
  Record<keyof typeof fedexEvents, boolean>
>

/** eventType/exceptionCode. Express codes have two digits, Ground's the same with a leading zero. */
export const fedexExceptions = {
  "DE/03": "wrong_address",
  "DE/07": "nobody_home",
  "DE/08": "nobody_home",
  "DE/83": "location_inaccessible",
  "DE/A13": "redirected",
  "DE/A47": "redirected",
  "DE/060G": "returning",
  "SE/060G": "returning",
  "SE/99": "undeliverable",
} as const satisfies Record<string, DetailKey>

/** Events that say that something was, and leave it to exceptionDescription what. */
export const vagueEvents: ReadonlySet<string> = new Set(["DE", "SE", "DY", "DD"])

/** FedEx's words for exceptions, the first that fits. */
export const fedexPhrases: Phrases = [
  [/\breturn(ed|ing)?( package| shipment)?( is being)? to (the )?(shipper|sender)\b/i, "returning"],
  [/\bredirect(ed|ing)?\b|\breroute|\bforwarded\b/i, "redirected"],
  [
    /\b(request|option)\b.*\bchange\b|\bchange this delivery\b|\bdelivery option\b/i,
    "delivery_option_changed",
  ],
  [
    /\bfuture delivery\b|\breschedul|\bdelivery appointment\b|\bdelivery date (was )?(changed|updated)\b/i,
    "rescheduled",
  ],
  [/\bhold at location\b.*\b(request|accept)|\brequested .*\bhold\b/i, "hold_requested"],
  [/\b(available|ready) for (recipient |customer )?pick-?up\b/i, "ready_for_pickup"],
  [/\brefused\b/i, "refused"],
  [
    /\b(customer|recipient) not (available|in|home)\b|\bno one\b|\bnot available or business closed\b/i,
    "nobody_home",
  ],
  [/\bbusiness (was )?closed\b/i, "business_closed"],
  [
    /\b(signature|photo id|identification|age)\b.*\b(required|needed|unavailable|not)\b|\bunable to obtain\b.*\bsignature\b/i,
    "identification_needed",
  ],
  [/\bpayment\b.*\b(required|needed|unable)\b|\bunable to collect\b/i, "payment_needed_at_door"],
  [/\b(recipient|customer) (has )?moved\b/i, "recipient_moved"],
  [
    /\b(incorrect|incomplete|wrong|insufficient|missing|unverified|bad)\b.*\b(address|suite|apartment|street|postal)|\baddress\b.*\b(incorrect|incomplete|missing|problem)/i,
    "wrong_address",
  ],
  [
    /\brestriction\b|\b(gate|security|access) code\b|\bunable to (access|enter)\b|\bnot accessible\b/i,
    "location_inaccessible",
  ],
  [/\bunable to deliver\b|\bundeliverable\b/i, "undeliverable"],
  [
    /\b(documents?|paperwork|invoice|information)\b.*\b(required|needed|missing|incomplete)\b|\bincorrect paperwork\b/i,
    "customs_information_needed",
  ],
  [/\b(regulatory|customs|clearance|government)\b/i, "customs_hold"],
  [/\bdamaged?\b/i, "damaged"],
  [/\b(weather|natural disaster|hurricane|storm|snow|flood)\b/i, "weather_delay"],
  [/\bmis-?sort(ed)?\b|\bincorrect(ly)? (route|transport)|\bsorted to wrong\b/i, "missorted"],
  [
    /\bdelay(ed)?\b|\blate\b|\bmissed\b|\bholiday\b|\bmechanical\b|\bafter couriers?\b|\bnot due for delivery\b|\bbeyond our control\b/i,
    "delayed",
  ],
  [/\bon hold\b|\bheld\b|\bholding\b/i, "held"],
]
