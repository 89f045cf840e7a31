import { Prisma } from "@/lib/db/generated/client"
import { rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { type Layout, layoutSchema } from "@/lib/shipments/list/layout"

/** What a member of the team likes, as it is kept; null for who is none. */
export async function readPreferences(db: TeamDb, userId: string): Promise<unknown> {
  const membership = await db.membership.findFirst({
    where: { userId },
    select: { preferences: true },
  })
  return membership?.preferences ?? null
}

/** Keeps parts of the list's look for a member; what else they like stays. */
export async function rememberLayout(
  db: TeamDb,
  userId: string,
  layout: Partial<Layout>,
): Promise<void> {
  const kept = JSON.stringify(layoutSchema.parse(layout))
  await rawWrite(
    db,
    Prisma.sql`UPDATE "Membership" SET "preferences" = "preferences" || ${kept}::jsonb
      WHERE "teamId" = ${db.teamId}::uuid AND "userId" = ${userId}::uuid`,
  )
}
