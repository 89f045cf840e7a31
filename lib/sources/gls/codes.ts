import type { Phrases } from "@/lib/sources/phrases"
import type { DetailKey } from "@/lib/tracking/details"

/** parcels[].status, which belongs to the parcel's newest event. */
export const glsStatuses = {
  PREADVICE: "information_received",
  PLANNEDPICKUP: "pickup_scheduled",
  INPICKUP: "picked_up",
  NOTPICKEDUP: "pickup_failed",
  INTRANSIT: "in_transit",
  INWAREHOUSE: "in_warehouse",
  INDELIVERY: "out_for_delivery",
  DELIVEREDPS: "ready_for_pickup",
  DELIVERED: "delivered",
  NOTDELIVERED: "delivery_failed",
  CANCELED: "voided",
  // The history is closed: the last real event stays what the parcel's state is.
  FINAL: "closed",
  UNKNOWN: "status_unknown",
} as const satisfies Record<string, DetailKey>

/** events[].code, spelled as GLS spells it. The part before the dot is the kind of event. */
export const glsEvents = {
  "INTIAL.PREADVICE": "information_received",
  "INTIAL.E48_DATA": "pickup_scheduled",
  "INTIAL.NORMAL": "accepted",
  "INBOUD.NORMAL": "arrived_facility",
  "OUTBOD.NORMAL": "departed_facility",
  "OUTDEL.NORMAL": "out_for_delivery",
  "DELIVD.NORMAL": "delivered",
  "DELIVD.PARCELSHOP": "ready_for_pickup",
  "DELIVD.PARCELBOX": "ready_at_locker",
  "DELIVD.PARCELLOCKER": "ready_at_locker",
  "DELIVD.DEL_BY_PSAPP": "collected",
  "CANCEL.NORMAL": "voided",
} as const satisfies Record<string, DetailKey>

/** evtNo of GLS's tracking pages, where it stands for one thing. */
export const glsPageEvents = {
  "0.100": "information_received",
  "0.0": "accepted",
  "2.0": "arrived_facility",
  "11.0": "out_for_delivery",
  "3.0": "delivered",
  "3.896": "ready_at_locker",
} as const satisfies Record<string, DetailKey>

/** The kinds whose every event means the same, but for what its words add. */
export const glsKinds = {
  INBOUD: "arrived_facility",
  OUTBOD: "departed_facility",
  OUTDEL: "out_for_delivery",
  NODELV: "delivery_failed",
  NOTDEL: "delivery_failed",
  CANCEL: "voided",
  CHANGD: "delivery_option_changed",
} as const satisfies Record<string, DetailKey>

/** GLS's sentences, in English, which is what we ask for; the first that fits. */
export const glsPhrases: Phrases = [
  [
    /\b(entered into|transferred to) the gls (it )?system\b|\bnot yet handed over\b/i,
    "information_received",
  ],
  [/\bdeleted from the gls\b|\bhas been cancell?ed\b/i, "voided"],
  [
    /\bprovided by the sender for collection\b|\bpick-?up (is |has been )?(planned|ordered|scheduled)\b/i,
    "pickup_scheduled",
  ],
  [/\bnot (be )?picked up\b.*\b(sender|shipper|pick-?up address)\b/i, "pickup_failed"],
  [/\bdelivered to the (sender|shipper|consignor)\b/i, "returned"],
  [/\breturn(ed|ing)?\b.*\b(sender|shipper|consignor)\b|\breturn shipment\b/i, "returning"],
  [
    /\b(consignee|recipient|nobody|receiver)\b.*\b(absent|not (at )?(home|available|met))\b/i,
    "nobody_home",
  ],
  [/\b(reception|company|business|shop) (was|is) closed\b/i, "business_closed"],
  [/\brefus(ed|al)\b|\bacceptance (was )?denied\b/i, "refused"],
  [
    /\baddress\b.*\b(needed|required|incorrect|incomplete|wrong|insufficient|missing)\b|\b(incorrect|incomplete|wrong|insufficient) (delivery )?address\b/i,
    "wrong_address",
  ],
  [/\b(new|another|later) (delivery )?date\b|\breschedul/i, "rescheduled"],
  [/\b(could|can) ?not be delivered\b|\bnot delivered\b/i, "delivery_failed"],
  [
    /\b(picked up|collected|handed over)\b.*\b(consignee|recipient|receiver)\b|\bconsignee (has )?(picked up|collected)\b/i,
    "collected",
  ],
  [/\bparcel ?(locker|box)\b/i, "ready_at_locker"],
  [/\b(delivered|reached|available|ready|stored)\b.*\bparcel ?shop\b/i, "ready_for_pickup"],
  [/\bneighbou?r\b/i, "delivered_to_neighbour"],
  [
    /\b(agreed|authori[sz]ed|deposit|permission to deposit|safe) (place|location)\b|\bletter ?box\b/i,
    "delivered_to_safe_place",
  ],
  [/\b(has been|was) delivered\b/i, "delivered"],
  [
    /\bexpected to be delivered during the day\b|\bout for delivery\b|\bloaded on(to)? the delivery vehicle\b/i,
    "out_for_delivery",
  ],
  [/\bhanded over to gls\b/i, "accepted"],
  [/\breached the (final|destination|delivery) parcel cent/i, "destination_facility"],
  [/\breached the (parcel cent|gls (hub|depot)|transit)/i, "arrived_facility"],
  [/\bleft the (parcel cent|gls (hub|depot))/i, "departed_facility"],
  [/\bstored in the\b/i, "in_warehouse"],
  [/\b(informed|notified|notification)\b.*\b(e-?mail|sms|card|app)\b/i, "notification_sent"],
]
