import type { Phrases } from "@/lib/sources/phrases"
import type { DetailKey } from "@/lib/tracking/details"

/** eventSet[].status, and the status of Event Cast's callbacks. */
export const bringStatuses = {
  PRE_NOTIFIED: "information_received",
  HANDED_IN: "accepted",
  COLLECTED: "picked_up",
  IN_TRANSIT: "in_transit",
  TERMINAL: "arrived_facility",
  INTERNATIONAL: "in_transit",
  CUSTOMS: "customs_started",
  TRANSPORT_TO_RECIPIENT: "out_for_delivery",
  READY_FOR_PICKUP: "ready_for_pickup",
  DELIVERED: "delivered",
  ATTEMPTED_DELIVERY: "delivery_attempted",
  DEVIATION: "exception",
  DELIVERY_ORDERED: "delivery_option_changed",
  DELIVERY_CHANGED: "rescheduled",
  DELIVERY_CANCELLED: "delivery_option_changed",
  NOTIFICATION_SENT: "notification_sent",
  RETURN: "returning",
  DELIVERED_SENDER: "returned",
  UNKNOWN: "status_unknown",
} as const satisfies Record<string, DetailKey>

/** A deviation is told of, and mostly goes by itself. */
export const bringActions = { DEVIATION: false } as const satisfies Partial<
  Record<keyof typeof bringStatuses, boolean>
>

/**
 * What an event's words tell beside its status, by status; in English, which is what we ask for. Only
 * a deviation, and the way to a pickup point, may turn out to be something else than the status says.
 */
export const bringPhrases: Readonly<Record<string, Phrases>> = {
  IN_TRANSIT: [
    [/\bhas been sorted\b/i, "processed"],
    [/\barrived at (the )?(terminal|pickup point terminal)\b/i, "arrived_facility"],
    [/\b(left|departed)\b.*\bterminal\b/i, "departed_facility"],
  ],
  INTERNATIONAL: [
    [/\barrived\b.*\b(country|destination)\b/i, "arrived_destination_country"],
    [/\b(left|sent from|departed)\b/i, "departed_origin_country"],
  ],
  CUSTOMS: [
    [/\b(stopped|held|detained|retained|missing|not cleared)\b/i, "customs_hold"],
    [/\b(cleared|released|completed)\b/i, "customs_cleared"],
  ],
  TRANSPORT_TO_RECIPIENT: [[/\bto (the |a |your )?pick-?up point\b/i, "in_transit"]],
  READY_FOR_PICKUP: [[/\bparcel (box|locker)\b/i, "ready_at_locker"]],
  DELIVERED: [
    [/\b(picked up|collected)\b/i, "collected"],
    [/\bmail ?box\b/i, "delivered_to_mailbox"],
    [/\bneighbou?r\b/i, "delivered_to_neighbour"],
    [/\b(door|agreed place|garage|porch)\b/i, "delivered_to_safe_place"],
  ],
  ATTEMPTED_DELIVERY: [
    [
      /\b(recipient|nobody|no one)\b.*\b(not (at )?(home|present|available)|absent|home)\b/i,
      "nobody_home",
    ],
    [/\bclosed\b/i, "business_closed"],
    [/\brefused\b/i, "refused"],
    [/\baddress\b/i, "wrong_address"],
  ],
  DEVIATION: [
    [/\b(identification|identity|id)\b.*\bverified\b/i, "proof_added"],
    [/\b(returned|return) to (the )?sender\b/i, "returning"],
    [/\bdamaged?\b/i, "damaged"],
    [
      /\b(sorted|sent|forwarded) (wrong|to (the )?wrong)|\bmis-?(sorted|routed|sent)\b/i,
      "missorted",
    ],
    [/\bweather\b|\bstorm\b/i, "weather_delay"],
    [/\bdelay(ed)?\b|\bmissing\b.*\bscan\b|\blater than\b/i, "delayed"],
    [/\brefused\b/i, "refused"],
    [/\baddress\b/i, "address_issue"],
  ],
}
