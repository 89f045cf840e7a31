import type { Prisma } from "@/lib/db/generated/client"

/** Lets one first run through at a time; held until the transaction `tx` ends. */
export async function lockFirstRun(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first-run', 0))`
}
