import { database } from "@/lib/db/client"
import { askRows } from "@/lib/db/direct"
import { Prisma } from "@/lib/db/generated/client"
import type { Role } from "@/lib/teams/roles"

/** A person in one of their teams. */
export interface MembershipRow {
  userId: string
  userName: string
  email: string
  operator: boolean
  passwordHash: string
  role: Role
  preferences: unknown
  teamId: string
  slug: string
  teamName: string
  locale: string
  timeZone: string
}

/**
 * A person with all their teams, the one they joined first before the others; empty for who has none.
 * One statement, since every page and every request of the workspace begins with it.
 */
export function readMemberships(userId: string): Promise<MembershipRow[]> {
  const statement = Prisma.sql`
    SELECT u."id" AS "userId", u."name" AS "userName", u."email", u."operator", u."passwordHash",
      m."role"::text AS "role", m."preferences",
      t."id" AS "teamId", t."slug", t."name" AS "teamName", t."locale", t."timeZone"
    FROM "User" u
    JOIN "Membership" m ON m."userId" = u."id"
    JOIN "Team" t ON t."id" = m."teamId"
    WHERE u."id" = ${userId}::uuid
    ORDER BY m."createdAt", m."id"`
  return askRows<MembershipRow>(database(), statement)
}
