import { englishPhrases, type Phrases } from "@/lib/sources/phrases"

/**
 * What USPS's events say: eventType is a fixed phrase, and its beginning decides. From Publication
 * 199, appendix G, and from recorded answers. What it does not list falls back to plain English.
 */
export const uspsEventTypes: Phrases = [
  // The label, and the partner who collects for USPS.
  [/^(picked up by|arrived at|arrived|departed) .*shipping partner/i, "in_transit"],
  [/\busps awaiting item\b|\bshipping label (created|printed|has been prepared)/i, "label_created"],
  [/^(pre-?shipment|electronic shipping info|origin post is preparing)/i, "information_received"],
  [/^(label|shipment) (cancel|void)/i, "voided"],

  // What went wrong, before the words of movement that such phrases hold.
  [/^delivered,? to original sender|^delivered,? to sender/i, "returned"],
  [/^unclaimed|^max(imum)? hold time expired/i, "unclaimed"],
  [/\breturn(ed|ing)? to sender\b|^being returned|^return processed/i, "returning"],
  [/^notice left/i, "notice_left"],
  [
    /^delivery attempted.*no access|^no access|^no secure location|^receptacle|animal/i,
    "location_inaccessible",
  ],
  [/^no authorized recipient|^addressee not available|^not home/i, "nobody_home"],
  [/^business closed|^closed on arrival/i, "business_closed"],
  [/^refused/i, "refused"],
  [/^moved,? left no address|^customer moved/i, "recipient_moved"],
  [/^(no such number|insufficient address|addressee unknown|vacant)/i, "wrong_address"],
  [/^(undeliverable|forward expired|deceased)/i, "undeliverable"],
  [/^(delivery attempt|attempted delivery)/i, "delivery_attempted"],
  [/^hold mail/i, "hold_requested"],
  [/^(reminder to )?schedule redelivery/i, "reschedule_needed"],
  [/^(re-?delivery scheduled|rescheduled)/i, "rescheduled"],
  [/^(forwarded|forward processed|redirected)/i, "redirected"],
  [/weather|natural disaster/i, "weather_delay"],
  [/^(missent|missorted|mis-?shipped)/i, "missorted"],
  [/^delivery exception/i, "delivery_exception"],
  [/^(processing|transportation) exception/i, "transit_exception"],
  [/\barriving late\b|\bdelay(ed)?\b/i, "delayed"],
  [/^package research case|^claim/i, "claim_updated"],
  [/mail recovery center/i, "lost_and_found"],
  [/^(disposed|destroyed)/i, "destroyed"],
  [/^seized/i, "seized"],
  [/damaged/i, "damaged"],
  [/postage due|payment (is )?(due|required)/i, "held_for_payment"],
  [/^(held in customs|customs hold)/i, "customs_hold"],
  [/^(intercepted|intercept)/i, "stopped"],

  // At the counter.
  [
    /^(available for (redelivery or )?pick-?up|ready for pick-?up|reminder to pick up)/i,
    "ready_for_pickup",
  ],
  [/^held at/i, "held"],

  // Done.
  [/^delivered.*(picked up at)/i, "collected"],
  [/^delivered,? (to )?(in\/at mailbox|mailbox|po box)/i, "delivered_to_mailbox"],
  [/^delivered,? (to )?parcel locker/i, "delivered_to_locker"],
  [/^delivered,? (to )?neighbor/i, "delivered_to_neighbour"],
  [/^delivered,? (to )?(front desk|reception|mail ?room)/i, "delivered_to_reception"],
  [/^delivered,? (front door|porch|garage|other)/i, "delivered_to_safe_place"],
  [/^delivered,? to agent|^tendered to returns agent/i, "delivered_to_agent"],
  [/^delivered/i, "delivered"],
  [/^awaiting delivery scan|^delivery status not updated/i, "status_unknown"],

  // On its way.
  [/^out for delivery|^out to deliver/i, "out_for_delivery"],
  [
    /^(preparing for delivery|sorting\/?\s?(processing )?complete|processing complete)/i,
    "preparing_delivery",
  ],
  [/^(usps picked up item|picked up)/i, "picked_up"],
  [
    /^(usps in possession|acceptance|accepted|origin acceptance|shipment received|item accepted)/i,
    "accepted",
  ],
  [
    /^(inbound out of customs|customs clear(ed|ance processing complete|ance complete)|cleared customs)/i,
    "customs_cleared",
  ],
  [/customs/i, "customs_started"],
  [/^arriv(ed|al|e)\b.*(origin)/i, "origin_facility"],
  [/^arriv(ed|al|e)\b.*(post office|unit|destination)/i, "destination_facility"],
  [/^arriv(ed|al|e)\b/i, "arrived_facility"],
  [/^(departed?|departure)\b.*(origin)/i, "departed_origin"],
  [/^(departed?|departure|dispatched)\b/i, "departed_facility"],
  [/^(in transit|arriving on time|processed|enroute|tendered|moving through)/i, "in_transit"],
  ...englishPhrases,
]
