import type { Phrases } from "@/lib/sources/phrases"

/**
 * What single carriers always say in the same words, where the general phrases of English find nothing
 * in them, or the wrong thing. Tried before those.
 */
export const carrierSentences: Phrases = [
  // Back, or about to go back.
  [/\bdelivered\b.{0,20}\boriginal sender\b/i, "returned"],
  [/\b(if|unless) (it is )?not (collected|picked up)\b/i, "ready_for_pickup"],
  [/\bvoid information received\b/i, "voided"],

  // At the door.
  [/\bdelivery not accepted\b/i, "refused"],
  [/\bnot been able to deliver\b/i, "undeliverable"],
  [/\bcarded\b|\bcard (was )?left\b/i, "notice_left"],
  [/\b(premises|location)('s)? (is |was |were )?closed\b/i, "business_closed"],
  [/\bstreet (name|number) is incorrect\b/i, "wrong_address"],
  [/\bschedule (a )?redelivery\b/i, "reschedule_needed"],
  [/\bleft with (a |your )?neighbou?r\b/i, "delivered_to_neighbour"],
  [
    /^\W*left (with (?!.*\b(carrier|courier|driver|agent|partner)\b)|(at|on) (the |your )?(front|back|side|door|porch|reception))/i,
    "delivered",
  ],
  [
    /^\W*(left in (a |your )?safe ?place|posted through (your )?letter ?box)\b/i,
    "delivered_to_safe_place",
  ],

  // Only announced.
  [/^\W*(shipment |order processed: ?)?ready for (ups|fedex|dhl|usps)\b/i, "label_created"],
  [
    /^\W*(billing information received|we.re expecting it|sender (is )?(despatch|dispatch|prepar)ing|origin post is preparing)\b/i,
    "information_received",
  ],
  [
    /\binstruction data for this shipment\b|^\W*shipping information approved\b/i,
    "information_received",
  ],

  // At the counter.
  [
    /(?<!\bbe )\bdelivered (to|at|into) (an? |the |your )?(\w+ )?(access point|parcel ?shop|service ?point|pick-?up (point|shop|location|parcel ?shop)|collection point)\b/i,
    "ready_for_pickup",
  ],
  [
    /\b(awaiting|waiting for) (customer |recipient )?(pick-?up|collection)\b|\bheld at\b.{0,30}\bfor (recipient|customer) pick-?up\b/i,
    "ready_for_pickup",
  ],
  [/\b(recipient|customer|consignee) (has )?(picked up|collected)\b/i, "collected"],

  // On the van.
  [
    /\bout with (the )?courier\b|\bon ?board for delivery\b|\bdue to be delivered today\b/i,
    "out_for_delivery",
  ],

  // Something else was asked for.
  [
    /\bupdated your delivery date\b|\bfuture delivery requested\b|\bdelivery has been rescheduled\b/i,
    "rescheduled",
  ],
  [
    /\bdelivery address (has been |was )?(changed|updated)\b|\bre-directed\b|^\W*forwarded\W*$/i,
    "redirected",
  ],
  [/\bdelivery (date|time|day|window) (has been |was )?changed\b/i, "rescheduled"],
  [/\b(has )?(chosen|selected) (another|a new|a different) \w+/i, "delivery_option_changed"],
  [/\bunder transportation\b/i, "in_transit"],
  [/^\W*delivery (appointment )?(is |has been )?scheduled\b/i, "delivery_scheduled"],

  // In the way.
  [/\b(address|consignee) information needed\b/i, "information_needed"],
  [/\b(duties|duty|import charges?) (are |is )?due\b/i, "customs_payment_needed"],
  [/\bduties payment required\b/i, "customs_payment_needed"],
  [/\bpending release from a government agency\b/i, "customs_hold"],
  [/^\W*clearance in progress\b/i, "customs_started"],
  [/\blater than (expected|planned)\b/i, "delayed"],
  [/^\W*(delivery|shipment) exception\W*$/i, "exception"],
  [/^\W*shipment exception\b/i, "exception"],

  // On its way.
  [
    /\bacceptance pending\b|^\W*we.ve got (it|your)\b|\bhanded to (dpd|evri|dhl|gls|ups)\b/i,
    "accepted",
  ],
  [/^\W*(drop-?off|tendered at)\b/i, "dropped_off"],
  [/^\W*(destination|import) scan\b/i, "arrived_facility"],
  [/^\W*(export scan|international shipment release|(item )?leaving)\b/i, "departed_facility"],
  [
    /^\W*at (the |a )?(\w+ )?(destination|national|parcel delivery|sort) (\w+ )?(facility|hub|cent(re|er))/i,
    "arrived_facility",
  ],
  [/\bbeing prepared for delivery\b|^\W*ready for delivery\b/i, "preparing_delivery"],
  [/^\W*(it.s on its way|scheduled to depart)\b/i, "in_transit"],
]
