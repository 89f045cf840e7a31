import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"

/** What the navigation tells on every page of the workspace. */
export interface ShellCounts {
  /** A member's alerts that they have not read. */
  unread: number
  /** The team's cases that wait for somebody. */
  openCases: number
}

/** Both in one statement, since every page waits for it. */
export async function readShellCounts(db: TeamDb, userId: string): Promise<ShellCounts> {
  const [counts] = await rawRows<ShellCounts>(
    db,
    Prisma.sql`SELECT
      (SELECT count(*)::int FROM "InboxItem" WHERE "teamId" = ${db.teamId}::uuid
        AND "userId" = ${userId}::uuid AND "readAt" IS NULL) AS "unread",
      (SELECT count(*)::int FROM "ExceptionCase" WHERE "teamId" = ${db.teamId}::uuid
        AND "settledAt" IS NULL) AS "openCases"`,
  )
  return counts ?? { unread: 0, openCases: 0 }
}
