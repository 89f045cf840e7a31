import { refine } from "@/lib/sources/carrier-words"
import {
  easypostActions,
  easypostDetails,
  easypostMoving,
  easypostPairs,
  easypostSettled,
  easypostStatuses,
} from "@/lib/sources/easypost/codes"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/**
 * What EasyPost's status and status_detail say together. The detail goes first, but not against its
 * status: a parcel that failed, waits or is delivered does not move, and a label is never movement.
 * A detail that is not listed falls back to the status, and an unlisted status to Info, unless the
 * carrier's words say more.
 */
export function meaningOf(
  status: string | null,
  statusDetail: string | null,
  words: string,
): Meaning {
  const coarse = status ? rowOf(easypostStatuses, status) : null
  const fine = fineDetail(status, statusDetail, words)
  const detail = refine(fine ?? coarse ?? "status_unknown", words)
  const bare = detail === coarse && status ? rowOf<boolean>(easypostActions, status) : null
  return { detail, unmapped: isUnmapped(coarse, statusDetail), actionRequired: bare }
}

function fineDetail(
  status: string | null,
  statusDetail: string | null,
  words: string,
): DetailKey | null {
  if (!statusDetail) return null
  const pair = rowOf<DetailKey>(easypostPairs, `${status}/${statusDetail}`)
  if (pair && !(statusDetail === "delayed" && saysDelay(words))) return pair
  const detail = rowOf<DetailKey | null>(easypostDetails, statusDetail)
  if (!detail || !status || !Object.hasOwn(easypostStatuses, status)) return detail
  if (easypostSettled.has(status)) return null
  const moves = detailOf(detail).category === "InTransit"
  return moves && !easypostMoving.has(status) ? null : detail
}

/** A failure that is delayed is a failed attempt, unless the carrier's words speak of delay alone. */
function saysDelay(words: string): boolean {
  return /\bdelay/i.test(words)
}

function isUnmapped(coarse: DetailKey | null, statusDetail: string | null): boolean {
  if (!statusDetail) return coarse === null
  if (!Object.hasOwn(easypostDetails, statusDetail)) return true
  return coarse === null && rowOf(easypostDetails, statusDetail) === null
}
