/** How a connection is doing. */
export type ConnectionHealth = "off" | "paused" | "failing" | "waiting" | "working"

interface Facts {
  enabled: boolean
  pausedUntil: Date | null
  lastReceivedAt: Date | null
  lastSuccessAt: Date | null
  consecutiveFailures: number
}

/**
 * What a connection's facts come to: switched off; failing while the last call, or several in a row, went
 * wrong, whatever its webhooks say; paused because the API asked for it; waiting while nothing has come
 * yet; otherwise working.
 */
export function healthOf(facts: Facts, now: Date): ConnectionHealth {
  if (!facts.enabled) return "off"
  if (facts.consecutiveFailures > 0) return "failing"
  if (facts.pausedUntil !== null && facts.pausedUntil > now) return "paused"
  const heard = facts.lastSuccessAt !== null || facts.lastReceivedAt !== null
  return heard ? "working" : "waiting"
}

/** Whether a failure means that the source does not accept the key: asking again changes nothing. */
export function isKeyRefusal(failure: string | null): boolean {
  return failure !== null && / refused the API key \(40[13]\)/.test(failure)
}

interface Troubled extends Facts {
  /** The first of the failures in a row. */
  failingSince: Date | null
  lastFailureAt: Date | null
  lastFailure: string | null
}

const minute = 60_000

/**
 * Whether everybody should know: a refused key, at once; several failures in a row over more than five
 * minutes; a pause of more than a quarter of an hour. Short trouble passes by itself.
 */
export function isWorthSaying(facts: Troubled, now: Date): boolean {
  const health = healthOf(facts, now)
  if (health === "paused") {
    const askedAt = facts.lastFailureAt ?? now
    return (facts.pausedUntil ?? now).getTime() - askedAt.getTime() > 15 * minute
  }
  if (health !== "failing") return false
  if (isKeyRefusal(facts.lastFailure)) return true
  const failing = now.getTime() - (facts.failingSince?.getTime() ?? 0)
  return facts.consecutiveFailures >= 3 && failing > 5 * minute
}
