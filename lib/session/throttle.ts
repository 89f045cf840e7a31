import { LRUCache } from "lru-cache"

/** How many failed sign-ins are allowed within the window, by what they have in common. */
const limits = { pair: 5, email: 50, address: 50 } as const
const windowMs = 15 * 60_000

type Kind = keyof typeof limits

export interface Attempt {
  /** Lower case. */
  email: string
  /** Where the request came from, as far as it is known. */
  address: string
}

/**
 * Counts failed sign-ins per e-mail and address together (5 in 15 minutes), per e-mail (50) and per
 * address (50). Kept in memory, 20,000 entries at most: each process counts for itself and forgets on
 * restart, which slows guessing enough without a write to the database for every stranger's attempt.
 */
export class SignInThrottle {
  private readonly failures = new LRUCache<string, { count: number; since: number }>({
    max: 20_000,
  })

  /** Milliseconds until the next attempt is allowed; 0 when it is allowed now. */
  waitMs(attempt: Attempt, now: Date): number {
    const waits = keys(attempt).map(([kind, key]) => {
      const entry = this.current(key, now)
      return entry && entry.count >= limits[kind] ? entry.since + windowMs - now.getTime() : 0
    })
    return Math.max(...waits)
  }

  /**
   * Counts an attempt before its password is checked, so that many at once do not slip through
   * together; `succeeded` takes it back.
   */
  begin(attempt: Attempt, now: Date): void {
    for (const [, key] of keys(attempt)) {
      const entry = this.current(key, now) ?? { count: 0, since: now.getTime() }
      this.failures.set(key, { ...entry, count: entry.count + 1 })
    }
  }

  /** Forgets the pair's failures, and takes this attempt back from the wider counts. */
  succeeded(attempt: Attempt, now: Date): void {
    for (const [kind, key] of keys(attempt)) {
      const entry = this.current(key, now)
      if (kind === "pair" || !entry) this.failures.delete(key)
      else this.failures.set(key, { ...entry, count: Math.max(0, entry.count - 1) })
    }
  }

  private current(key: string, now: Date) {
    const entry = this.failures.get(key)
    return entry && now.getTime() - entry.since < windowMs ? entry : undefined
  }
}

function keys({ email, address }: Attempt): [Kind, string][] {
  return [
    ["pair", `pair:${email}:${address}`],
    ["email", `email:${email}`],
    ["address", `address:${address}`],
  ]
}

const kept = globalThis as { porchlightSignInThrottle?: SignInThrottle }

/** The process's one throttle; on globalThis, since Next bundles routes apart. */
export function signInThrottle(): SignInThrottle {
  kept.porchlightSignInThrottle ??= new SignInThrottle()
  return kept.porchlightSignInThrottle
}
