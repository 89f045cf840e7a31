import { readCarrierWords, refine } from "@/lib/sources/carrier-words"
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
  if (!coarse) {
    return {
      detail: readCarrierWords(words) ?? "status_unknown",
      unmapped: true,
      actionRequired: null,
    }
  }
  const phrases = rowOf(postnordPhrases, status)
  const fine =
    rowOf<DetailKey>(postnordEvents, `${status}/${given.eventCode}`) ??
    (status === "AVAILABLE_FOR_DELIVERY" ? readAvailable(given, words) : null) ??
    (phrases ? readPhrases(phrases, words) : null)
  const detail = fine ?? (hiding.has(status) ? refine(coarse, words) : coarse)
  return { detail, unmapped: false, actionRequired: null }
}

/** Statuses under which PostNord tells much; the words may be in any Nordic language. */
const hiding: ReadonlySet<string> = new Set(["EN_ROUTE", "OTHER"])

/**
 * For home delivery it means "at the terminal, ready to be delivered"; the customer can fetch it only
 * at a service point.
 */
function readAvailable({ locationType }: PostnordCode, words: string): DetailKey | null {
  if (locationType === null || locationType === "SERVICE_POINT") return null
  const waits =
    /\b(service ?point|parcel box|parcel locker|pick-?up|collect)/i.test(words) ||
    readCarrierWords(words) === "ready_for_pickup"
  return waits ? null : "preparing_delivery"
}
