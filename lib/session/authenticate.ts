import { createHash } from "node:crypto"
import { database } from "@/lib/db/client"
import { AppError } from "@/lib/errors"
import { type Attempt, signInThrottle } from "@/lib/session/throttle"
import { verifyPassword } from "@/lib/teams/password"

/** Who has signed in. The stamp changes with the password and ends every older session. */
export interface Identity {
  id: string
  stamp: string
}

/**
 * Who `attempt` with `password` is; null when e-mail or password is wrong, without saying which.
 * Throws AppError `rate_limited` after too many failures.
 */
export async function authenticate(
  attempt: Attempt,
  password: string,
  now: Date,
): Promise<Identity | null> {
  const throttle = signInThrottle()
  const waitMs = throttle.waitMs(attempt, now)
  if (waitMs > 0) {
    const minutes = Math.ceil(waitMs / 60_000)
    throw new AppError("rate_limited", `Too many tries. Wait ${minutes} min and try again.`)
  }
  throttle.begin(attempt, now)
  const user = await database().user.findUnique({ where: { email: attempt.email } })
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user) return null
  throttle.succeeded(attempt, now)
  return { id: user.id, stamp: stampOf(user.passwordHash) }
}

/** A short fingerprint of a password's hash, for the session's token. */
export function stampOf(passwordHash: string): string {
  return createHash("sha256").update(passwordHash).digest("base64url").slice(0, 16)
}
