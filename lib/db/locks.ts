import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/**
 * Holds back every other transaction that names the same thing of the same team, until this one ends.
 * `tx` must be inside a transaction. Names are hashed: two that collide only wait for each other.
 */
export async function lockInTransaction(tx: TeamDb, name: string): Promise<void> {
  await lockAllInTransaction(tx, [name])
}

/**
 * The same for many names in one statement, always in the order of the names: transactions that take
 * all that they need this way never wait for each other in a circle.
 */
export async function lockAllInTransaction(tx: TeamDb, names: Iterable<string>): Promise<void> {
  const wanted = [...new Set(names)].sort().map((name) => `${tx.teamId}:${name}`)
  if (wanted.length === 0) return
  const client = tx as unknown as PrismaClient
  await client.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(name, 0))
    FROM unnest(${wanted}::text[]) WITH ORDINALITY AS wanted (name, place) ORDER BY place`
}
