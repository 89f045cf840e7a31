import { type DateOrder, evidenceOf, type OrderEvidence } from "@/lib/imports/dates"

/** Which comes first in a column's dates; null when that must be asked. Pure. */
export function settledOrder(evidence: OrderEvidence | null): DateOrder | null {
  if (!evidence || evidence.either === 0) return "day"
  if (evidence.day > 0 && evidence.month === 0) return "day"
  return evidence.month > 0 && evidence.day === 0 ? "month" : null
}

/** One of a column's dates that may be read in two ways, to ask with; null when there is none. Pure. */
export function exampleOf(evidence: OrderEvidence | null, cells: readonly string[]): string | null {
  if (settledOrder(evidence) !== null) return null
  return cells.find((cell) => evidenceOf(cell) === "either") ?? "03/04/2026"
}
