const firstMs = 2_000
const longestMs = 10 * 60_000

/**
 * How long to wait before a failed call is tried again, in ms: 2 s, 6 s, 18 s ... 10 min, spread by a
 * quarter so that what failed together does not return together. `attempt` counts from 0; `random`
 * is in [0, 1).
 */
export function backoffMs(attempt: number, random: number): number {
  const delay = Math.min(longestMs, firstMs * 3 ** attempt)
  return Math.round(delay * (0.75 + random / 2))
}
