import { carrierSentences } from "@/lib/sources/carrier-sentences"
import { englishPhrases, readPhrases } from "@/lib/sources/phrases"
import { plainWords, worldPhrases } from "@/lib/sources/world-phrases"
import type { Detail } from "@/lib/tracking/detail-rows"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/** What a carrier's words clearly say, in English or another of its languages; null when nothing. */
export function readCarrierWords(words: string): DetailKey | null {
  return (
    readPhrases(carrierSentences, words) ??
    readPhrases(englishPhrases, words) ??
    readPhrases(worldPhrases, plainWords(words))
  )
}

/**
 * What an event means whose code is a catch-all: aggregators say TRANSIT of "Out for delivery", and
 * DELIVERED of a parcel that waits in a shop. Any other code stands as it is, whatever the words.
 */
export function refine(coarse: DetailKey, words: string): DetailKey {
  const accepts = catchAlls.get(coarse)
  const said = accepts ? readCarrierWords(words) : null
  return said && accepts?.(detailOf(said)) ? said : coarse
}

type Accepts = (said: Detail) => boolean

/** Codes that say little, and which words may speak instead. */
const catchAlls: ReadonlyMap<DetailKey, Accepts> = new Map<DetailKey, Accepts>([
  ["status_unknown", () => true],
  ["pending", () => true],
  ["in_transit", () => true],
  ["delivered", ({ category }) => category === "AvailableForPickup"],
  ["delivery_failed", (said) => said.category === "DeliveryFailure" || isLoss(said)],
  ["exception", ({ category }) => category === "DeliveryFailure" || category === "Exception"],
])

/** What ends a delivery otherwise than at the door (rule 9). */
function isLoss({ flags }: Detail): boolean {
  return flags.some((flag) => flag === "lost" || flag === "damaged" || flag === "void")
}
