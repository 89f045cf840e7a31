import type { TeamDb } from "@/lib/db/scope"
import type { PageSettings } from "@/lib/page-settings/schema"

/** Changes some of the team's settings. Kept pages are made anew by the database's own word. */
export async function changePageSettings(
  db: TeamDb,
  change: Partial<PageSettings & { frameHosts: string[] }>,
): Promise<void> {
  await db.pageSettings.upsert({
    where: { teamId: db.teamId },
    create: { teamId: db.teamId, ...change },
    update: change,
  })
}
