import type { Phrases } from "@/lib/sources/phrases"

/**
 * What UPS's sentences mean, the first that fits: for activities whose code neither its list of
 * status codes nor its appendix has. The type alone would call a holiday and a lost parcel alike
 * "exception".
 */
export const upsPhrases: Phrases = [
  [
    /\bawaiting (customer|consignee) (pick-?up|collection)|ready for customer pick-?up/i,
    "ready_for_pickup",
  ],
  [/\bdelivered to (a |an |the )?(ups access point|post office for pick-?up)/i, "ready_for_pickup"],
  [/\bout for delivery\b|\bloaded on delivery vehicle\b/i, "out_for_delivery"],
  [/\bdriver is arriving\b/i, "arriving_soon"],
  [/\breturn(ed)? to (the )?sender requested\b/i, "return_requested"],
  [/\b(has been|was|have) returned (the package )?to (the )?sender\b/i, "returned"],
  [
    /\b(will be|is being|are) return(ed|ing)\b.*\bsender\b|\breturning (this package )?to (the )?sender\b/i,
    "returning",
  ],
  [/\breleased by (the )?(customs|clear)/i, "customs_cleared"],
  [/\bclearance (information|in progress)\b|\bto clear customs\b/i, "customs_information_needed"],
  [/\bpending release\b|\bawaiting (final )?(customs|release)/i, "customs_hold"],
  [/\bpreparing your package for clearance\b/i, "customs_started"],
  [/\blost and found\b/i, "lost_and_found"],
  [/\b(was|were) left (at|with|in|on)\b/i, "delivered"],
  [/\bcustoms hold\b/i, "customs_hold"],
  [
    /\b(commercial )?invoice\b.{0,30}\b(missing|needed|incomplete)\b|\bmissing (commercial )?invoice\b/i,
    "customs_information_needed",
  ],
  [
    /\b(name|(street|house|suite|apartment) number|(zip|postal) code)\b.{0,20}\b(incorrect|missing|invalid|incomplete)\b/i,
    "address_issue",
  ],
  [/\b(was|package|merchandise) damaged\b|\bdamage reported\b/i, "damaged"],
  [/\breceiver (was )?not available\b|\bno one was available\b|\bwe missed you\b/i, "nobody_home"],
  [/\bbusiness was closed\b/i, "business_closed"],
  [/\brefused\b/i, "refused"],
  [
    /\bdelivery (was )?attempted\b|\bwe tried to deliver\b|\battempted to deliver\b/i,
    "delivery_attempted",
  ],
  [
    /\baddress\b.*\b(incorrect|incomplete|missing|illegible)\b|\b(incorrect|incomplete) address\b/i,
    "address_issue",
  ],
  [/\b(weather|natural disaster)\b/i, "weather_delay"],
  [/\bmisrouted\b|\bincorrectly sorted\b/i, "missorted"],
  [/\brescheduled?\b|\bfuture delivery date\b/i, "rescheduled"],
  [/\bdelay(ed|s)?\b|\blate (flight|trailer|ups trailer)\b|\bmechanical failure\b/i, "delayed"],
]
