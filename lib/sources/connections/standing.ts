import { countOf, dateIn, dayWords } from "@/lib/shipments/labels"
import { type ConnectionHealth, isKeyRefusal } from "@/lib/sources/connections/health"

interface Facts {
  health: ConnectionHealth
  lastSuccessAt: Date | null
  /** The first of the failures in a row. */
  failingSince: Date | null
  lastFailure: string | null
  consecutiveFailures: number
  pausedUntil: Date | null
  /** The earliest check of one of its shipments; null when none is planned. */
  nextCheckAt: Date | null
}

/** A connection's trouble for a merchant to read; each part is a sentence or more. */
export interface Standing {
  /** Since when. */
  headline: string
  /** What the carrier answered, and how often in a row. */
  reason: string | null
  /** What happens next, and when. */
  next: string
  /** Only a new key helps. */
  keyRefused: boolean
}

/** Null while there is nothing to say. Times are the clock of `timeZone`. Pure. */
export function standingOf(facts: Facts, now: Date, timeZone: string): Standing | null {
  const clock = (at: Date) => clockWords(at, now, timeZone)
  if (facts.health === "paused" && facts.pausedUntil) {
    return {
      headline: `It asks for a pause until ${clock(facts.pausedUntil)}.`,
      reason: null,
      next: "Then checks go on by themselves; nothing is lost.",
      keyRefused: false,
    }
  }
  if (facts.health !== "failing") return null
  const keyRefused = isKeyRefusal(facts.lastFailure)
  const inARow = facts.consecutiveFailures
  return {
    headline: `${keyRefused ? "The key was refused: enter a new one. " : ""}${sinceWords(facts, clock)}`,
    reason: `${inARow === 1 ? "The last try failed" : `${countOf(inARow, "try", "tries")} in a row failed`}: ${facts.lastFailure ?? "nobody knows why."}`,
    next: nextWords(facts, now, clock),
    keyRefused,
  }
}

function sinceWords({ failingSince, lastSuccessAt }: Facts, clock: (at: Date) => string) {
  const since = failingSince ? ` since ${clock(failingSince)}` : ""
  return lastSuccessAt
    ? `In trouble${since}; its last good answer came at ${clock(lastSuccessAt)}.`
    : `In trouble${since}, and it has not given a good answer yet.`
}

function nextWords({ pausedUntil, nextCheckAt }: Facts, now: Date, clock: (at: Date) => string) {
  if (pausedUntil && pausedUntil > now)
    return `It rests, and is tried again at ${clock(pausedUntil)}.`
  if (!nextCheckAt) return "No shipment is due to be checked with it."
  return nextCheckAt > now
    ? `The next try is at ${clock(nextCheckAt)}.`
    : "The next try is due now."
}

/** "14:05" today, otherwise with its day: "14:05 yesterday", "14:05 on Tue 24 Nov". */
export function clockWords(at: Date, now: Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeStyle: "short", timeZone }).format(at)
  if (dateIn(at, timeZone) === dateIn(now, timeZone)) return clock
  const day = dayWords(at, now, timeZone)
  return /^(Yesterday|Tomorrow)$/.test(day) ? `${clock} ${day.toLowerCase()}` : `${clock} on ${day}`
}
