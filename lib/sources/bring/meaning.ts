import { bringActions, bringPhrases, bringStatuses } from "@/lib/sources/bring/codes"
import { readCarrierWords } from "@/lib/sources/carrier-words"
import { readPhrases } from "@/lib/sources/phrases"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import type { DetailKey } from "@/lib/tracking/details"

/** What an event means: its status, told more finely by its words where Bring's words are known. */
export function meaningOf(status: string | null, words: string): Meaning {
  const coarse = status ? rowOf<DetailKey>(bringStatuses, status) : null
  if (!status || !coarse) {
    return {
      detail: readCarrierWords(words) ?? "status_unknown",
      unmapped: true,
      actionRequired: null,
    }
  }
  const phrases = rowOf(bringPhrases, status)
  const fine = phrases ? readPhrases(phrases, words) : null
  const actionRequired = fine ? null : rowOf<boolean>(bringActions, status)
  return { detail: fine ?? coarse, unmapped: false, actionRequired }
}
