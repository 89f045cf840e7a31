import type { DetailKey } from "@/lib/tracking/details"

/** Phrases in the order in which they are tried. Anchored, so that only what is clearly said counts. */
export type Phrases = readonly (readonly [phrase: RegExp, detail: DetailKey])[]

/** What the words say by the first phrase in them; null when none is there. */
export function readPhrases(phrases: Phrases, words: string): DetailKey | null {
  return phrases.find(([phrase]) => phrase.test(words))?.[1] ?? null
}

/** The same of several texts: the first that says anything. */
export function readPhrasesOf(phrases: Phrases, texts: readonly string[]): DetailKey | null {
  return texts.map((words) => readPhrases(phrases, words)).find((detail) => detail !== null) ?? null
}

const thing =
  "(?:(?:your|the|this) )?(?:(?:package|parcel|shipment|item|consignment|order)s? )?(?:(?:has|have|was|is) )?(?:been )?(?:now )?(?:successfully )?"

/** A phrase that begins the message, after such as "Your parcel has been". */
function begins(rest: string): RegExp {
  return new RegExp(`^\\W*${thing}(?:${rest})`, "i")
}

/**
 * How carriers in English say the usual things, for scans that an aggregator passes on without any
 * code. What went wrong goes first, since such messages name movement too.
 */
export const englishPhrases: Phrases = [
  // Going back, and what never left.
  [/\breturns? (was |has been )?delivered\b|\breturned to (the )?customer\b/i, "returned"],
  [
    /\b(return(ed|ing)?|sent back|sending back|on (its|the) way back) to (the |its )?(original )?(sender|shipper|consignor|merchant|seller|origin)\b/i,
    "returning",
  ],
  [/\breturning\b.{0,20}\bto (the )?(sender|shipper)\b/i, "returning"],
  [/\brequested\b.{0,40}\bheld\b|\bhold mail\b/i, "hold_requested"],
  [/\bbeing returned\b|\b(will|is to|must) be returned\b|\bout for return\b/i, "returning"],
  [
    /\breturns? (in transit|process(ed|ing)?|initiated|started|dispatched|loaded|arrived|picked up|failed|was|delivery)\b|\breturn facility\b|\battempted return\b/i,
    "returning",
  ],
  [
    /\breturn requested\b|\brequested (a |the )?return\b|\brecalled by (the )?sender\b/i,
    "return_requested",
  ],
  [/\b(pick-?up|collection)\b.{0,40}\bcancel+ed\b/i, "pickup_voided"],
  [
    /\b(shipment|package|parcel|label|order)\b.{0,30}\b(cancel+ed|voided)\b|^\W*cancel+ed\b/i,
    "voided",
  ],
  [
    /\b(missed|unsuccessful|failed) (pick-?up|collection)\b|\bnot picked up from (the )?sender\b/i,
    "pickup_failed",
  ],
  [
    /\b(unclaimed|hold time expired|storage (period|time) (has )?(ended|expired))\b|\bnot (collected|claimed|picked up) by (the )?(recipient|customer|consignee|addressee)\b/i,
    "unclaimed",
  ],

  // At the door, without success.
  [/\b(address |consignee )?information (is )?(needed|required)\b/i, "information_needed"],
  [/\b(notice|card) (card )?(was |has been )?left\b|\bleft (a )?(notice|card)\b/i, "notice_left"],
  [
    /\b(not|nothing|nobody|no one)\b.{0,12}\brefus|\brefused (by|the|to accept|delivery)\b|\b(recipient|consignee|customer|receiver|delivery|shipment|package|parcel)( has| was| is)?( been)? (refused|rejected)\b|^\W*refused\b/i,
    "refused",
  ],
  [
    /\b(recipient|receiver|customer|consignee|addressee)('s)? (was |is )?(not (at )?(home|available|present|in)|unavailable|absent)\b|\b(no ?one|nobody)\b.{0,30}\b(home|available|present|receive|answer)|\bnot (at )?home\b|\bwe missed (you|each other)\b/i,
    "nobody_home",
  ],
  [
    /\bbusiness (was |is )?closed\b|\bclosed on arrival\b|\b(recipient|receiver|customer|consignee)('s location)? (is |was )?closed\b/i,
    "business_closed",
  ],
  [
    /\b(no|unable to gain|could not) (secure )?access\b|\bno secure location\b|\binaccessible\b/i,
    "location_inaccessible",
  ],
  [
    /\bmoved,? left no address\b|\b(recipient|receiver|customer|consignee|addressee) (has )?moved\b/i,
    "recipient_moved",
  ],
  [
    /\b(incorrect|insufficient|wrong|incomplete|bad|invalid)( delivery| recipient)? address\b|\baddress( details)?( was| is| are)? (incorrect|insufficient|wrong|incomplete|invalid|unknown|not found)\b|\b(addressee|recipient|receiver) unknown\b|\bno such number\b|^\W*vacant\b/i,
    "wrong_address",
  ],
  [
    /\b(unable|failed|could ?n[o'’]t be|not been able|cannot be|can't be|not possible) (to )?(be )?deliver(ed)?\b|\bnot (been )?delivered\b|\bundeliver(able|ed)\b|\bforward expired\b/i,
    "undeliverable",
  ],
  [/\bsecond delivery attempt successful\b/i, "delivered"],
  [
    /\bout for (a |the )?(second|third|2nd|3rd|final|new|another|re-?)[ -]?deliver/i,
    "out_for_delivery",
  ],
  [
    /\battempted (delivery|to deliver)\b|\b(re-?)?delivery (was |has been )?(attempt(ed)?|unsuccessful|failed|failure|not possible|interrupted)\b|\b(failed|unsuccessful|missed) (re-?)?delivery\b|\bunable to attempt\b/i,
    "delivery_attempted",
  ],

  // Before the carrier has it.
  [
    /\b(awaiting|not (yet )?(been )?(received|have)( the)?) (item|package|parcel|shipment)\b|\b(not yet|until) (been )?received\b/i,
    "label_created",
  ],
  [
    /\b(label|waybill) (has been |was )?(created|printed|generated)\b|\bcreated a label\b/i,
    "label_created",
  ],
  [
    begins(
      "(?:electronic(?:ally)?|shipment|shipping|order|pre-?shipment|parcel|advance) ?(?:shipment |shipping |shipping-)?(?:info|information|data|details|notification|record).{0,20}(?:received|sent|submitted|transmitted|transferred)",
    ),
    "information_received",
  ],
  [
    begins(
      "(?:announced|pre-?advised?|pre-?notified|registered|order (?:processed|created|received))",
    ),
    "information_received",
  ],
  [
    /\bpick-?up (is |was |has been )?(booked|scheduled|requested)\b|\bwill be picked up\b/i,
    "pickup_scheduled",
  ],

  // At the counter, and on the van.
  [
    /(?<!\bwill be )\b(ready|available|awaiting|waiting|held) for (customer |recipient |consignee )?(pick-?up|collection)\b|\b(ready|available) to (be )?(collect|pick)|\bcan be (collected|picked up)\b|\bheld (at|in)\b.{0,40}\b(for pick-?up|access point|service ?point)\b/i,
    "ready_for_pickup",
  ],
  [
    /(?<!\bbe )\bdelivered (to|at) (a |an |the |your )?(\w+ )?(pick-?up (point|location)|parcel ?shop|service ?point|access ?point|collection point)\b/i,
    "ready_for_pickup",
  ],
  [
    /\bout[- ]for[- ]delivery\b|\b(with|to) (the )?(delivery )?courier (for delivery|for final delivery)\b|\bwith (the )?delivery courier\b/i,
    "out_for_delivery",
  ],
  [
    /\b(on|onto|in|into|to) (a |the |your |fedex |our )?(delivery (vehicle|van|truck)|vehicle for delivery|van)\b|\bnext stop\b/i,
    "out_for_delivery",
  ],
  [
    /\b(picked up|collected) (\w+ ){0,5}by (the )?(customer|recipient|consignee|addressee|receiver)\b/i,
    "collected",
  ],
  [
    begins(
      "delivered(?! to (?:the |an? )?(?:\\w+ )?(?:carrier|airline|airport|partner|agent|courier|facility|hub|warehouse|depot|post office|transport))",
    ),
    "delivered",
  ],

  // What went wrong on the way.
  [/\b(lost|cannot be located)\b/i, "lost"],
  [
    /\breported missing\b|\b(parcel|package|shipment|item) (is |has gone )?missing\b/i,
    "lost_and_found",
  ],
  [/\b(destroyed|disposed|disposal)\b/i, "destroyed"],
  [/\b(seized|confiscated)\b/i, "seized"],
  [/\bdamaged?\b/i, "damaged"],
  [
    /\bmis-?(sort|rout|sent|shipped|direct|code)(ed)?\b|\bincorrectly sorted\b|\bsorted incorrectly\b/i,
    "missorted",
  ],
  [
    /\b(duty|duties|tax|taxes|vat)\b.{0,60}\b(awaiting payment|payment (is )?(required|due|pending)|unpaid|must be paid)\b/i,
    "customs_payment_needed",
  ],
  [/\bpayment (has been |was )?received\b/i, "payment_received"],
  [
    /\b(awaiting|held for|pending) payment\b|\bpayment (is )?(required|due|pending)\b/i,
    "held_for_payment",
  ],
  [/\b(customs|clearance) delay\b|\bdelay(ed)? .{0,30}\b(customs|clearance)\b/i, "customs_delay"],
  [
    /\b(customs|clearance) hold\b|\b(held|stopped|detained|retained) (by|in|at) customs\b|\bclearance not possible\b/i,
    "customs_hold",
  ],
  [
    /\b(released|cleared) (by|from|through|at) (the )?customs\b|\bcleared customs\b|\bcustoms (cleared|released|release)\b|\b(customs )?clearance (\w+ )?(\w+ )?complete(d)?\b|\bdeparted customs\b/i,
    "customs_cleared",
  ],
  [
    /\bcustoms\b|\b(in|into|import|export) clearance\b|\bclearance (process|event)/i,
    "customs_started",
  ],
  [/\b(weather|storm|natural disaster)\b/i, "weather_delay"],
  [/\b(arriving|running) late\b|\bdelay(ed)?\b/i, "delayed"],
  [
    /\bre-?scheduled\b|\bdelivery (date|time|window|day) (has been |was )?updated\b|\bnew delivery (date|attempt)\b|\bdelivery (was |has been )?postponed\b|\bdelivery date (was |has been )?changed\b/i,
    "rescheduled",
  ],
  [
    /\b(redirected|re-?routed)\b|\bchange of address\b|\bforwarded to (a |an )?(new|different|another|other)\b/i,
    "redirected",
  ],
  [
    /\b(on hold|being held|is hold|held (at|in|by)|awaiting instructions|temporarily in storage)\b/i,
    "held",
  ],

  // On its way.
  [
    begins(
      "(?:picked up|collected|accepted|acceptance|origin scan|pick-?up scan|in possession|dropped off)",
    ),
    "picked_up",
  ],
  [
    /\bin possession of item\b|\bin (fedex|ups|usps|dhl|carrier) possession\b|^\W*\w+ picked up item\b/i,
    "picked_up",
  ],
  [begins("transferred to\\b.{0,30}\\bpost office"), "transferred_to_partner"],
  [
    /\b(hand(ed)?[ -]?over|handed|tendered|transferred|delivered) to (the |a |an |your |our )?(\w+ ){0,3}(carrier|airline|partner|delivery (company|provider|agent|service)|agent|usps|post)\b/i,
    "transferred_to_partner",
  ],
  [begins("(?:arriv(?:ed|al)|received (?:at|by|in)|reached)"), "arrived_facility"],
  [
    begins("(?:depart(?:ed|ure)?|left(?! (?:at|with|in|on|by)\\b)|dispatched|shipped)"),
    "departed_facility",
  ],
  [
    begins(
      "(?:process(?:ed|ing)|sort(?:ed|ing)|in[- ]?transit|on (?:its|the) way|en ?route|forwarded|manifested|loaded|unloaded|in progress|at (?:local )?(?:\\w+ )?(?:facility|hub|location|depot))",
    ),
    "in_transit",
  ],
  [/\b(flight|aircraft|airline|airport|line-?haul|vessel|transit)\b/i, "in_transit"],
]
