import { dhlParcelReasons, dhlServices, dhlStatusCodes } from "@/lib/sources/dhl/codes"
import { dhlNotDelivered, dhlOnTheWay, dhlPhrases, dhlStorage } from "@/lib/sources/dhl/phrases"
import type { DhlEvent } from "@/lib/sources/dhl/schema"
import { readPhrasesOf } from "@/lib/sources/phrases"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/** What an event of a service says: its code, and what it means. */
export interface DhlReading {
  carrierCode: string | null
  meaning: Meaning
}

/**
 * The service's own event code goes first, then the words behind a statusCode that hides them, then
 * the statusCode. Codes are read by their service alone: DD is damaged for Express and data for Paket.
 */
export function readMeaning(
  service: string | null,
  given: DhlEvent,
  words: readonly string[],
): DhlReading {
  const code = eventCode(given)
  const events = (service ? rowOf(dhlServices, service)?.events : null) ?? {}
  const coarse = given.statusCode?.toLowerCase() ?? null
  const data = service === "parcel-de" ? dataService(given.statusDetailed) : null
  if (data) return { carrierCode: given.statusDetailed, meaning: known(data) }
  const listed = code ? rowOf(events, code) : null
  if (code && listed)
    return { carrierCode: code, meaning: known(fineDetail(service, code, listed, words)) }
  const expected = code !== null && Object.keys(events).length > 0
  const { detail, unmapped } = byStatus(coarse, words)
  return {
    carrierCode: code ?? given.statusCode ?? null,
    meaning: { detail, unmapped: unmapped || expected, actionRequired: null },
  }
}

function known(detail: DetailKey): Meaning {
  return { detail, unmapped: false, actionRequired: null }
}

/** `status` is a code of two letters, or words. */
function eventCode(given: DhlEvent): string | null {
  const code = given.typeCode ?? given.status
  return code && /^[A-Z]{2}$/.test(code) ? code : null
}

/** Parcel DE's statusDetailed is event, reason and standard event; data services are no scans. */
function dataService(detailed: string | null): DetailKey | null {
  const [event = "", reason = "", standard = ""] = detailed?.toUpperCase().split("_") ?? []
  if (!/^(ADVIS|ALERT)$/.test(event) && standard !== "DD") return null
  return rowOf<DetailKey>(dhlParcelReasons, reason) ?? "instructions_received"
}

/** Two codes of Parcel DE mean what their words say. */
function fineDetail(
  service: string | null,
  code: string,
  detail: DetailKey,
  words: readonly string[],
) {
  if (service !== "parcel-de") return detail
  if (code === "LA") return readPhrasesOf(dhlStorage, words) ?? detail
  if (code === "ZF") return readPhrasesOf(dhlOnTheWay, words) ?? detail
  return detail
}

function byStatus(
  coarse: string | null,
  words: readonly string[],
): { detail: DetailKey; unmapped: boolean } {
  const detail = coarse ? rowOf(dhlStatusCodes, coarse) : null
  const said = readPhrasesOf(dhlPhrases, words)
  if (detail === null) {
    const told = coarse === null ? said : null
    return { detail: told ?? "status_unknown", unmapped: told === null }
  }
  return { detail: behind(detail, said, words), unmapped: false }
}

/** Words may say more than transit or failure, but neither is a delivery; delivered may be none. */
function behind(detail: DetailKey, said: DetailKey | null, words: readonly string[]): DetailKey {
  if (detail === "delivered") return readPhrasesOf(dhlNotDelivered, words) ?? detail
  if (!said || detailOf(said).category === "Delivered") return detail
  if (detail === "in_transit") return said
  const failed = ["Exception", "DeliveryFailure", "Delayed"].includes(detailOf(said).category)
  return detail === "delivery_failed" && failed ? said : detail
}
