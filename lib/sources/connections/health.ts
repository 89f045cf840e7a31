/** How a connection is doing. */
export type ConnectionHealth = "off" | "paused" | "failing" | "waiting" | "working"

interface Facts {
  enabled: boolean
  pausedUntil: Date | null
  lastReceivedAt: Date | null
  lastSuccessAt: Date | null
  lastFailureAt: Date | null
}

/**
 * What a connection's facts come to: switched off; paused after failures or at the API's limit; failing
 * when the last call went wrong; waiting while nothing has come yet; otherwise working.
 */
export function healthOf(facts: Facts, now: Date): ConnectionHealth {
  if (!facts.enabled) return "off"
  if (facts.pausedUntil !== null && facts.pausedUntil > now) return "paused"
  const wentWell = latest(facts.lastSuccessAt, facts.lastReceivedAt)
  if (facts.lastFailureAt !== null && (wentWell === null || facts.lastFailureAt > wentWell)) {
    return "failing"
  }
  return wentWell === null ? "waiting" : "working"
}

function latest(...instants: (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null).map((instant) => instant.getTime())
  return known.length > 0 ? new Date(Math.max(...known)) : null
}
