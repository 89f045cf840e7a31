import { AppError } from "@/lib/errors"
import { HttpAnswer } from "@/lib/sources/http"

/** Failures in a row after which the whole connection rests. */
export const failuresToRest = 5

const minute = 60_000
const longestRest = 60 * minute

export type Fault =
  /** The source answered: this shipment alone is in trouble (a number it does not know, say). */
  | { blames: "shipment" }
  /** The source asks for a pause: nobody's failure. */
  | { blames: "pace"; until: Date }
  | { blames: "connection" }

/** Whose trouble a failed check is. Pure. */
export function faultOf(error: unknown, now: Date): Fault {
  const answer = error instanceof AppError && error.cause instanceof HttpAnswer ? error.cause : null
  if (error instanceof AppError && error.code === "rate_limited") {
    return { blames: "pace", until: retryAt(answer?.retryAfter ?? null, now) }
  }
  // 401 and 403 are the key, 408 and 5xx the service: all of its shipments share them.
  const ofOne = answer !== null && [400, 404, 410, 422].includes(answer.status)
  return { blames: ofOne ? "shipment" : "connection" }
}

/**
 * The circuit breaker: closed until five failures in a row, then open for one minute, and twice as long
 * after each trial that fails, an hour at most. Between rests it is half open: dueShipments lets one
 * check through. Null while it stays closed.
 */
export function restUntil(failuresInARow: number, now: Date): Date | null {
  if (failuresInARow < failuresToRest) return null
  const rest = Math.min(2 ** (failuresInARow - failuresToRest) * minute, longestRest)
  return new Date(now.getTime() + rest)
}

/** Retry-After in seconds or as a date; a minute when it says nothing sensible, a day at most. */
function retryAt(retryAfter: string | null, now: Date): Date {
  const seconds = retryAfter && /^\d{1,7}$/.test(retryAfter.trim()) ? Number(retryAfter) : null
  const dated = retryAfter && seconds === null ? Date.parse(retryAfter) - now.getTime() : Number.NaN
  const wait = seconds !== null ? seconds * 1_000 : Number.isNaN(dated) ? minute : dated
  return new Date(now.getTime() + Math.min(Math.max(wait, 1_000), 24 * 60 * minute))
}
