import type { TeamDb } from "@/lib/db/scope"
import { defaultPageSettings, type PageSettings } from "@/lib/page-settings/schema"

/** The team's settings of its public pages; ours while it has none. */
export async function getPageSettings(db: TeamDb): Promise<PageSettings> {
  const row = await db.pageSettings.findUnique({
    where: { teamId: db.teamId },
    select: {
      hideCarrier: true,
      hidePlaces: true,
      hideNumber: true,
      askFeedback: true,
      linkDays: true,
    },
  })
  return row ?? defaultPageSettings
}

/** The sites that may show the team's widget; none stands for every site. */
export async function getFrameHosts(db: TeamDb): Promise<string[]> {
  const row = await db.pageSettings.findUnique({
    where: { teamId: db.teamId },
    select: { frameHosts: true },
  })
  return row?.frameHosts ?? []
}
