/** Chance that repeats: the same seed gives the same sequence. */
export interface SeededRandom {
  /** From 0 up to, without, 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  between(from: number, to: number): number
  chance(probability: number): boolean
  /** Throws for an empty list. */
  pick<T>(list: readonly T[]): T
  digits(count: number): string
}

/** mulberry32: small, fast, good enough to make things up. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error("There is nothing to pick from.")
      return list[whole(0, list.length - 1)] as (typeof list)[number]
    },
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(""),
  }
}
