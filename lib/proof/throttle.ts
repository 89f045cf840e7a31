/**
 * So many wrong tries are free. A network address has fewer than a parcel, so that one stranger who
 * guesses slows down themselves long before the recipient.
 */
const freeTries = { address: 5, parcel: 10 } as const

export type CountedKind = keyof typeof freeTries

const longestMinutes = 24 * 60

/** Minutes to wait after `failures` wrong tries: none, then 1, 2, 4 ... up to a day. */
export function pauseMinutes(kind: CountedKind, failures: number): number {
  const over = failures - freeTries[kind]
  if (over < 0) return 0
  return Math.min(2 ** Math.min(over, 12), longestMinutes)
}

/** A row that was not added to for so long counts as none, and is forgotten. */
export const forgottenAfterMs = 24 * 3_600_000

/** Whole minutes from `now` to `until`, as people are told them; at least one. */
export function minutesLeft(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}
