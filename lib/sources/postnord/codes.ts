import type { Phrases } from "@/lib/sources/phrases"
import type { DetailKey } from "@/lib/tracking/details"

/** The status of shipments, items and events. */
export const postnordStatuses = {
  CREATED: "label_created",
  INFORMED: "information_received",
  EN_ROUTE: "in_transit",
  DELAYED: "delayed",
  EXPECTED_DELAY: "delayed",
  AVAILABLE_FOR_DELIVERY: "ready_for_pickup",
  AVAILABLE_FOR_DELIVERY_PAR_LOC: "ready_at_locker",
  DELIVERED: "delivered",
  DELIVERY_IMPOSSIBLE: "delivery_failed",
  DELIVERY_REFUSED: "refused",
  RETURNED: "returning",
  STOPPED: "stopped",
  OTHER: "status_unknown",
  CUSTOMS_STOPPED_VAT: "customs_payment_needed",
  SPLIT: "status_unknown",
} as const satisfies Record<string, DetailKey>

/** status/eventCode whose meaning the status hides, in any language. */
export const postnordEvents = {
  "EN_ROUTE/113": "out_for_delivery",
} as const satisfies Record<string, DetailKey>

const moving: Phrases = [
  [/\bdelivery of the shipment item is in progress\b|\bout for delivery\b/i, "out_for_delivery"],
  [/\bdropped off (by (the )?sender|after latest drop-off)/i, "dropped_off"],
  [/\bpicked-?up for transportation\b/i, "picked_up"],
  [/\barrived (at|in) (the )?country of destination\b/i, "arrived_destination_country"],
  [/\barrived at (the |a )?distribution terminal\b/i, "destination_facility"],
  [/\bprocessed at our sorting cent/i, "processing"],
  [/\bcustoms (vat|clear)|\bimport charge\b/i, "customs_started"],
  [/\bunder transportation\b|\bhas been loaded\b|\brouted to a service point\b/i, "in_transit"],
]

/**
 * What an event's words tell beside its status, by status; in English, which is what we ask for. A
 * status that is not here means what it says.
 */
export const postnordPhrases: Readonly<Record<string, Phrases>> = {
  EN_ROUTE: moving,
  OTHER: [
    [
      /\b(notification|notice|text message|sms|e-?mail|avisering)\b|\bvia app\b/i,
      "notification_sent",
    ],
    [/\bsuggested delivery time\b/i, "delivery_scheduled"],
    [/\binformation to the driver\b/i, "instructions_received"],
    [
      /\bselected by the re(ceiver|cipient)\b|\bchanged by the re(ceiver|cipient)\b/i,
      "delivery_option_changed",
    ],
    [/\bnew delivery (date|time|attempt)\b/i, "rescheduled"],
    ...moving,
  ],
  DELIVERED: [
    [/\bmailbox\b/i, "delivered_to_mailbox"],
    [/\bneighbou?r\b/i, "delivered_to_neighbour"],
    [/\bparcel (box|locker)\b/i, "delivered_to_locker"],
    [/\bdoor\b/i, "delivered_to_safe_place"],
  ],
  DELIVERY_IMPOSSIBLE: [
    [
      /\b(recipient|receiver|consignee|nobody|no one)\b.*\b(not (at )?(home|available)|absent|home)\b/i,
      "nobody_home",
    ],
    [/\bclosed\b/i, "business_closed"],
    [
      /\b(incorrect|insufficient|wrong|incomplete|unknown)\b.*\baddress\b|\baddress\b.*\b(incorrect|insufficient|wrong|incomplete|unknown)\b/i,
      "wrong_address",
    ],
    [/\brefused\b/i, "refused"],
  ],
  RETURNED: [[/\b(delivered|handed over|received)\b.*\b(sender|consignor)\b/i, "returned"]],
  STOPPED: [
    [/\bcustoms\b/i, "customs_hold"],
    [/\b(held|on hold|awaiting)\b/i, "held"],
    [/\bdamaged?\b/i, "damaged"],
  ],
}
