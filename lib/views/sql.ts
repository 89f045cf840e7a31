import { Prisma } from "@/lib/db/generated/client"
import { rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"

/** Sets the view that opens first for a person, and leaves their other preferences as they are. */
export function writeDefaultView(
  db: TeamDb,
  userId: string,
  viewId: string | null,
): Promise<number> {
  const change = JSON.stringify({ defaultView: viewId })
  return rawWrite(
    db,
    Prisma.sql`UPDATE "Membership" SET "preferences" = "preferences" || ${change}::jsonb
      WHERE "teamId" = ${db.teamId}::uuid AND "userId" = ${userId}::uuid`,
  )
}
