import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/** PostgreSQL channel on which every process hears which pages have become old. */
export const pagesChannel = "porchlight_pages"

/** Tells all processes; inside a transaction, when it commits. PostgreSQL bounds `message` at 8,000 bytes. */
export async function notifyPages(db: TeamDb, message: string): Promise<void> {
  const client = db as unknown as PrismaClient
  await client.$executeRaw`SELECT pg_notify(${pagesChannel}, ${message})`
}
