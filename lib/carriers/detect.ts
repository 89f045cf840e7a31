import { type FormatMatch, matchFormats } from "@/lib/carriers/match"
import { readNumber } from "@/lib/carriers/read-number"
import { type CarrierUse, numberShape } from "@/lib/carriers/shape"
import { carrierName } from "@/lib/tracking/carriers"

const confidences = ["certain", "likely", "possible", "unlikely"] as const

type Confidence = (typeof confidences)[number]

export interface CarrierCandidate {
  /** Our slug. */
  carrier: string
  name: string
  /** The carrier's service, where the number tells. */
  service: string | null
  /** Short clauses for a person, the strongest first. */
  reasons: string[]
  confidence: Confidence
}

/**
 * Who may carry a number, the best guess first; empty when nothing recognises it. `text` may have
 * spaces, dashes and small letters, or be the whole address of a carrier's page. Pure.
 *
 * - certain: first characters that are the carrier's own, and a check digit that fits
 * - likely: one of the two, or the address of the carrier's page
 * - possible: the length alone, or the team's own history alone
 * - unlikely: the carrier's own first characters, but a check digit that does not fit
 *
 * What is equally good is ordered by how often the team sent such numbers with each carrier.
 */
export function detectCarriers(
  text: string,
  options: { history?: readonly CarrierUse[] } = {},
): CarrierCandidate[] {
  const { number, carrier: page } = readNumber(text)
  if (number === null) return []
  const uses = usesOf(options.history ?? [], numberShape(number))
  const found = new Map<string, Ranked>()
  for (const match of matchFormats(number)) keepBetter(found, fromMatch(match))
  if (page !== null) {
    const known = found.get(page)
    const reasons = ["the address is of the carrier's own page", ...(known?.reasons ?? [])]
    const confidence = known?.confidence === "certain" ? "certain" : "likely"
    found.set(page, { ...(known ?? blank(page)), reasons, confidence, rank: 100 })
  }
  for (const [carrier, count] of uses) {
    const known = found.get(carrier) ?? blank(carrier)
    found.set(carrier, { ...known, reasons: [...known.reasons, historyReason(count)] })
  }
  return [...found.values()]
    .toSorted(
      (a, b) => byConfidence(a, b) || countOf(uses, b) - countOf(uses, a) || b.rank - a.rank,
    )
    .map(({ rank: _, ...candidate }) => candidate)
}

type Ranked = CarrierCandidate & { rank: number }

function fromMatch(match: FormatMatch): Ranked {
  return {
    carrier: match.carrier,
    name: carrierName(match.carrier),
    service: match.service,
    reasons: [`formed like ${match.name}`, ...checkReason(match)],
    confidence: confidenceOf(match),
    rank: match.rank,
  }
}

function confidenceOf({ distinct, checksum }: FormatMatch): Confidence {
  if (checksum === "wrong") return "unlikely"
  if (distinct && checksum === "fits") return "certain"
  return distinct || checksum === "fits" ? "likely" : "possible"
}

function checkReason({ checksum }: FormatMatch): string[] {
  if (checksum === "fits") return ["the check digit fits"]
  return checksum === "wrong" ? ["the check digit does not fit, look for a typing error"] : []
}

function keepBetter(found: Map<string, Ranked>, next: Ranked) {
  const known = found.get(next.carrier)
  if (!known || byConfidence(next, known) < 0) found.set(next.carrier, next)
}

function byConfidence(a: Ranked, b: Ranked): number {
  return confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence)
}

function blank(carrier: string): Ranked {
  const name = carrierName(carrier)
  return { carrier, name, service: null, reasons: [], confidence: "possible", rank: 0 }
}

function usesOf(history: readonly CarrierUse[], shape: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const use of history) {
    if (use.shape !== shape) continue
    counts.set(use.carrier, (counts.get(use.carrier) ?? 0) + use.count)
  }
  return counts
}

function countOf(uses: ReadonlyMap<string, number>, { carrier }: Ranked): number {
  return uses.get(carrier) ?? 0
}

function historyReason(count: number): string {
  return count === 1 ? "you sent one like it" : `you sent ${count} like it`
}
