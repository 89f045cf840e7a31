import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/**
 * Holds back every other transaction that names the same thing of the same team, until this one ends.
 * `tx` must be inside a transaction. Names are hashed: two that collide only wait for each other.
 */
export async function lockInTransaction(tx: TeamDb, name: string): Promise<void> {
  const client = tx as unknown as PrismaClient
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.teamId}:${name}`}, 0))`
}
