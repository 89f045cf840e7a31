/** Every zone's day begins on a quarter of an hour (Nepal's at 18:15 UTC, Eucla's at 15:15). */
const quarterMs = 15 * 60_000

/**
 * When a page that is made now may say something untrue, if nothing happens: the next moment at which
 * a day begins somewhere, or the first to come of `turns`, the instants that its own words depend on.
 */
export function goodUntil(now: Date, turns: readonly (Date | null)[]): Date {
  const nowMs = now.getTime()
  const quarter = (Math.floor(nowMs / quarterMs) + 1) * quarterMs
  const ahead = turns.flatMap((turn) => (turn && turn.getTime() > nowMs ? [turn.getTime()] : []))
  return new Date(Math.min(quarter, ...ahead))
}
