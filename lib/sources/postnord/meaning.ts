import { readPhrases } from "@/lib/sources/phrases"
import { postnordEvents, postnordPhrases, postnordStatuses } from "@/lib/sources/postnord/codes"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import type { DetailKey } from "@/lib/tracking/details"

export interface PostnordCode {
  status: string | null
  eventCode: string | null
  locationType: string | null
}

/** What an event means: its status, told more finely by its code and words where the status is coarse. */
export function meaningOf(given: PostnordCode, words: string): Meaning {
  const status = given.status ?? ""
  const coarse = rowOf<DetailKey>(postnordStatuses, status)
  if (!coarse) return { detail: "status_unknown", unmapped: true, actionRequired: null }
  const phrases = rowOf(postnordPhrases, status)
  const fine =
    rowOf<DetailKey>(postnordEvents, `${status}/${given.eventCode}`) ??
    (status === "AVAILABLE_FOR_DELIVERY" ? readAvailable(given, words) : null) ??
    (phrases ? readPhrases(phrases, words) : null)
  return { detail: fine ?? coarse, unmapped: false, actionRequired: null }
}

/**
 * For home delivery it means "at the terminal, ready to be delivered"; the customer can fetch it only
 * at a service point.
 */
function readAvailable({ locationType }: PostnordCode, words: string): DetailKey | null {
  if (locationType === null || locationType === "SERVICE_POINT") return null
  return /\b(service ?point|parcel box|parcel locker|pick-?up|collect)/i.test(words)
    ? null
    : "preparing_delivery"
}
