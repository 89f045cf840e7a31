import { hash, verify } from "@node-rs/argon2"

/** argon2id with OWASP's first choice of 2024: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of `password` to keep, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost)
}

/**
 * Whether `password` belongs to `passwordHash`. Null (nobody has that e-mail) takes just as long, so
 * that the time of an answer does not tell who has an account.
 */
export async function verifyPassword(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody()), password.normalize("NFKC"))
  return matches && passwordHash !== null
}

let nobodyHash: Promise<string> | undefined

function nobody(): Promise<string> {
  nobodyHash ??= hashPassword(crypto.randomUUID())
  return nobodyHash
}
