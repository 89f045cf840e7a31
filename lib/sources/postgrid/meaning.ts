import { refine } from "@/lib/sources/carrier-words"
import {
  postgridActions,
  postgridDetails,
  postgridPairs,
  postgridStatuses,
  settledStatuses,
} from "@/lib/sources/postgrid/codes"
import { rowOf } from "@/lib/sources/text"
import { type DetailKey, detailOf } from "@/lib/tracking/details"
import { saysDeliveredToSender } from "@/lib/tracking/return-leg"

export interface Meaning {
  detail: DetailKey
  actionRequired: boolean
  unmapped: boolean
}

/**
 * What PostGrid's status and statusDetail say together. The detail goes first, unless the status
 * settles the journey and the detail only tells how; a detail that is not listed falls back to the
 * status, and an unlisted status to Info (rule 7).
 */
export function meaningOf(
  status: string | null,
  statusDetail: string | null,
  words: string,
): Meaning {
  const coarse = status ? rowOf(postgridStatuses, status) : null
  const fine = fineDetail(status, statusDetail)
  const detail = readWords(refine(fine ?? coarse ?? "status_unknown", words), words)
  const asked = fine === null && detail === coarse ? rowOf(postgridActions, status ?? "") : null
  const back = status === "return_to_sender" && detail === "returning"
  return {
    detail,
    actionRequired: back || (asked ?? detailOf(detail).actionRequired),
    unmapped: isUnmapped(status, coarse, statusDetail),
  }
}

/** The detail's own meaning, where it has one that counts beside this status. */
function fineDetail(status: string | null, statusDetail: string | null): DetailKey | null {
  if (!statusDetail) return null
  const pair = rowOf(postgridPairs, `${status}/${statusDetail}`)
  const detail = pair ?? rowOf(postgridDetails, statusDetail)
  if (!detail || pair || !status || !settledStatuses.has(status)) return detail
  return detailOf(detail).category === "Exception" ? detail : null
}

function isUnmapped(
  status: string | null,
  coarse: DetailKey | null,
  statusDetail: string | null,
): boolean {
  if (statusDetail && Object.hasOwn(postgridDetails, statusDetail)) {
    const speaks = rowOf(postgridDetails, statusDetail) !== null
    return !speaks && coarse === null
  }
  return coarse === null || statusDetail !== null || status === null
}

/** A parcel is back when the words say that the sender has it. */
function readWords(detail: DetailKey, words: string): DetailKey {
  const ends = detail === "delivered" || detail === "returning"
  return ends && saysDeliveredToSender(words) ? "returned" : detail
}
