import { detectCarriers } from "@/lib/carriers/detect"
import type { CarrierUse } from "@/lib/carriers/shape"
import { carriers } from "@/lib/tracking/carriers"
import { normaliseCarrier } from "@/lib/tracking/identity"

/**
 * The carrier that a cell names, as our slug: "UPS Ground" is ups. A name that we do not know becomes
 * a slug of its own; null for what has no letters. Pure.
 */
export function carrierOfCell(text: string): string | null {
  const slug = normaliseCarrier(text)
  if (slug === null || !/[a-z]/.test(slug)) return null
  if (Object.hasOwn(carriers, slug)) return slug
  const words = slug.split("_")
  const beginnings = words.map((_, count) => words.slice(0, words.length - count).join("_"))
  const known = beginnings
    .map((beginning) => normaliseCarrier(beginning) ?? "")
    .find((beginning) => Object.hasOwn(carriers, beginning) || slugByName.has(beginning))
  return known ? (slugByName.get(known) ?? known) : slug
}

/**
 * The carrier of a number that comes without one. Null when the number alone leaves it open: a wrong
 * carrier would be asked in vain, and nobody would look at the row again. Pure.
 */
export function carrierOfNumber(text: string, history: readonly CarrierUse[]): string | null {
  const [best, second] = detectCarriers(text, { history })
  if (!best || best.confidence === "unlikely") return null
  if (best.confidence === "certain" || best.confidence === "likely") return best.carrier
  const sentBefore = best.reasons.some((reason) => reason.startsWith("you sent"))
  return sentBefore || second === undefined ? best.carrier : null
}

/** Why a number that comes without a carrier cannot be taken. Pure. */
export function carrierDoubt(text: string): string {
  const [best, second] = detectCarriers(text)
  if (best?.confidence === "unlikely") {
    return `This looks like a number of ${best.name}, but its check digit does not fit.`
  }
  if (best && second) {
    return `The number may be of ${best.name} or of ${second.name}, and the row names no carrier.`
  }
  return "The number does not tell its carrier, and the row names none."
}

/** By the carriers' names as we show them; of those with one name, the first. */
const slugByName = new Map(
  Object.entries(carriers)
    .toReversed()
    .map(([slug, { name }]): [string, string] => [normaliseCarrier(name) ?? slug, slug]),
)
