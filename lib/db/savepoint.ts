import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/**
 * Does `work` and takes back all that it wrote, and the locks that it took; what `tx` did before stays.
 * `tx` must be inside a transaction. What `work` throws passes through, and ends the transaction.
 */
export async function takenBack<T>(tx: TeamDb, work: () => Promise<T>): Promise<T> {
  const client = tx as unknown as PrismaClient
  await client.$executeRaw`SAVEPOINT taken_back`
  const result = await work()
  await client.$executeRaw`ROLLBACK TO SAVEPOINT taken_back`
  return result
}
