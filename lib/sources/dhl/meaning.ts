import { readCarrierWords } from "@/lib/sources/carrier-words"
import { dhlParcelReasons, dhlServices, dhlStatusCodes } from "@/lib/sources/dhl/codes"
import { iceDetail } from "@/lib/sources/dhl/ice"
import { dhlNotDelivered, dhlOnTheWay, dhlPhrases, dhlStorage } from "@/lib/sources/dhl/phrases"
import type { DhlEvent } from "@/lib/sources/dhl/schema"
import { readPhrasesOf } from "@/lib/sources/phrases"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import type { Category } from "@/lib/tracking/categories"
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
  const ice = service === "parcel-de" ? iceDetail(given.statusDetailed) : null
  if (ice) return { carrierCode: code ?? given.statusDetailed, meaning: known(ice) }
  const listed = code ? rowOf(events, code) : null
  if (code && listed)
    return { carrierCode: code, meaning: known(fineDetail(service, code, listed, words)) }
  const expected = code !== null && Object.keys(events).length > 0
  const spelled = code && /[A-Z]_[A-Z]|[A-Z]{5}/.test(code) ? [code.replaceAll("_", " ")] : []
  const { detail, unmapped } = byStatus(coarse, [...words, ...spelled])
  return {
    carrierCode: code ?? given.statusCode ?? null,
    meaning: { detail, unmapped: unmapped || expected, actionRequired: null },
  }
}

function known(detail: DetailKey): Meaning {
  return { detail, unmapped: false, actionRequired: null }
}

/** `status` is a code, or words. */
function eventCode(given: DhlEvent): string | null {
  const code = given.typeCode ?? given.status
  return code && isCode(code) ? code : null
}

/**
 * Codes are two letters (Express, Paket), numbers (eCommerce: 600), or names such as DOR_SP, 1-0 and
 * OUT_FOR_DELIVERY; words that stand alone, such as DELIVERED, are words.
 */
export function isCode(text: string): boolean {
  return /^[A-Z]{2,3}$|^(?=.*[\d_])[A-Z0-9][A-Z0-9_/-]*$/.test(text)
}

/** Parcel DE's statusDetailed is event, reason and standard event; data services are no scans. */
function dataService(detailed: string | null): DetailKey | null {
  const [event = "", reason = "", standard = ""] = detailed?.toUpperCase().split("_") ?? []
  if (!/^(ADVIS|ALERT)$/.test(event) && standard !== "DD") return null
  return rowOf<DetailKey>(dhlParcelReasons, reason) ?? "instructions_received"
}

/** Some codes of Parcel DE mean what their words say. */
function fineDetail(
  service: string | null,
  code: string,
  detail: DetailKey,
  words: readonly string[],
) {
  if (service !== "parcel-de") return detail
  if (code === "LA") return readPhrasesOf(dhlStorage, words) ?? detail
  if (code === "ZF") return readPhrasesOf(dhlOnTheWay, words) ?? detail
  if (code === "ZU") return readPhrasesOf(dhlNotDelivered, words) ?? detail
  const said = code === "ZN" || code === "BV" ? sayOf(words) : null
  return said && afterFailure.has(detailOf(said).category) ? said : detail
}

function byStatus(
  coarse: string | null,
  words: readonly string[],
): { detail: DetailKey; unmapped: boolean } {
  const detail = coarse ? rowOf<DetailKey>(dhlStatusCodes, coarse) : null
  const said = sayOf(words)
  if (detail === null) {
    return { detail: said ?? "status_unknown", unmapped: said === null || coarse !== null }
  }
  return { detail: behind(detail, said, words), unmapped: false }
}

function sayOf(words: readonly string[]): DetailKey | null {
  return (
    readPhrasesOf(dhlPhrases, words) ??
    words.map(readCarrierWords).find((detail) => detail !== null) ??
    null
  )
}

/** What a failure may be by its words; movement is none. */
const afterFailure: ReadonlySet<Category> = new Set<Category>([
  "Exception",
  "DeliveryFailure",
  "Delayed",
  "AvailableForPickup",
  "Change",
])

/** Words may say more than a state, but transit and failure are no delivery; delivered may be none. */
function behind(detail: DetailKey, said: DetailKey | null, words: readonly string[]): DetailKey {
  if (detail === "delivered") return readPhrasesOf(dhlNotDelivered, words) ?? detail
  if (!said) return detail
  const { category, flags } = detailOf(said)
  if (detail === "status_unknown") return said
  if (detail === "information_received") {
    return flags.includes("pre") || flags.includes("void") ? said : detail
  }
  if (category === "Delivered") return detail
  if (detail === "in_transit") return said
  return detail === "delivery_failed" && afterFailure.has(category) ? said : detail
}
