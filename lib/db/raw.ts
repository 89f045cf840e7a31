import { askRows } from "@/lib/db/direct"
import type { Prisma, PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/**
 * Rows of a statement written by hand, in the client's transaction if it has one. The statement itself
 * names the team (`db.teamId`) as a parameter: nothing narrows it afterwards. Only files that
 * ARCHITECTURE.md names may call this.
 */
export function rawRows<Row>(db: TeamDb, statement: Prisma.Sql): Promise<Row[]> {
  return askRows<Row>(db as unknown as PrismaClient, statement)
}

/** As rawRows, for a statement that answers how many rows it wrote. */
export function rawWrite(db: TeamDb, statement: Prisma.Sql): Promise<number> {
  return (db as unknown as PrismaClient).$executeRaw(statement)
}
