/** What an estimate with a start is a window of. */
export type WindowKind = "hours" | "days"

/**
 * Whether `etaFrom` and `eta` are a window, and of what: days where both are midnights in UTC, which stand
 * for bare days; hours where they are at most 24 hours apart. Null where they are none.
 */
export function windowKind(etaFrom: Date | null | undefined, eta: Date): WindowKind | null {
  if (!etaFrom || etaFrom >= eta) return null
  const midnights = [etaFrom, eta].every((at) => at.getTime() % dayMs === 0)
  if (midnights) return "days"
  return eta.getTime() - etaFrom.getTime() <= dayMs ? "hours" : null
}

const dayMs = 24 * 3_600_000
