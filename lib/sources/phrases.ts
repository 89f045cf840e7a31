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
  [/\b(return(ed|ing)?|sent back) to (the )?(sender|shipper|consignor|merchant)\b/i, "returning"],
  [/\bbeing returned\b|\breturn (in transit|processed|initiated)\b/i, "returning"],
  [/\bnotice (card )?left\b|\bleft (a )?notice\b/i, "notice_left"],
  [/\brefused (by|the|to accept)\b|\b(recipient|consignee|customer) refused\b/i, "refused"],
  [
    /\b(recipient|customer|consignee|addressee) (was )?(not (at )?(home|available)|unavailable|absent)\b/i,
    "nobody_home",
  ],
  [/\bbusiness closed\b|\bclosed on arrival\b/i, "business_closed"],
  [/\b(incorrect|insufficient|wrong|incomplete|bad) address\b/i, "wrong_address"],
  [
    /\b(unable|failed|could not be|not possible) (to )?(be )?deliver(ed)?\b|\bnot delivered\b|\bundeliver(able|ed)\b/i,
    "undeliverable",
  ],
  [
    /\battempted delivery\b|\bdelivery (was )?(attempt(ed)?|unsuccessful|failed|failure|not possible)\b|\b(failed|unsuccessful) delivery\b/i,
    "delivery_attempted",
  ],
  [
    /\b(awaiting|not (yet )?(received|have)( the)?) (item|package|parcel|shipment)\b/i,
    "label_created",
  ],
  [
    /\b(label|waybill) (has been )?(created|printed|generated)\b|\bcreated a label\b/i,
    "label_created",
  ],
  [
    begins(
      "(?:electronic(?:ally)?|shipment|shipping|order|pre-?shipment|parcel) ?(?:shipment |shipping )?(?:info|information|data|details|notification|record).{0,20}(?:received|sent|submitted|transmitted|transferred)",
    ),
    "information_received",
  ],
  [
    /\b(ready|available|awaiting|waiting) for (customer |recipient )?(pick-?up|collection)\b/i,
    "ready_for_pickup",
  ],
  [/\bout[- ]for[- ]delivery\b|\bwith (the )?delivery courier\b/i, "out_for_delivery"],
  [
    /\b(on|onto|in|into) (a |the |fedex )?(delivery vehicle|vehicle for delivery)\b/i,
    "out_for_delivery",
  ],
  [/\b(picked up|collected) by (the )?(customer|recipient|consignee|addressee)\b/i, "collected"],
  [
    begins(
      "delivered(?! to (?:the |an? )?(?:\\w+ )?(?:carrier|airline|airport|partner|agent|courier|facility|hub|warehouse|depot|post office|transport))",
    ),
    "delivered",
  ],
  [/\b(lost|cannot be located)\b/i, "lost"],
  [/\bdamaged?\b/i, "damaged"],
  [/\b(customs|clearance) (delay|hold)|\bheld (by|in|at) customs\b/i, "customs_hold"],
  [
    /\b(released|cleared) (by|from|through) customs\b|\bcustoms (cleared|released|release)\b|\b(customs )?clearance (\w+ )?complete(d)?\b/i,
    "customs_cleared",
  ],
  [/\bcustoms\b/i, "customs_started"],
  [/\b(weather|storm)\b/i, "weather_delay"],
  [/\bdelay(ed)?\b/i, "delayed"],
  [/\b(on hold|being held|held at)\b/i, "held"],
  [
    begins("(?:picked up|collected|accepted|acceptance|origin scan|pick-?up scan|in possession)"),
    "picked_up",
  ],
  [/\bin possession of item\b|^\W*\w+ picked up item\b/i, "picked_up"],
  [begins("(?:arriv(?:ed|al)|received (?:at|by|in)|reached)"), "arrived_facility"],
  [begins("(?:depart(?:ed|ure)|left|dispatched)"), "departed_facility"],
  [
    begins("(?:processed|sorted|sorting|in[- ]transit|on (?:its|the) way|en route|forwarded)"),
    "in_transit",
  ],
]
