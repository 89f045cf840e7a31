import { env } from "@/lib/env"
import { getPageSettings } from "@/lib/page-settings/queries"
import { lookUpPath } from "@/lib/proof/look-up-path"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** The team's page settings, and where its customers look parcels up. */
export async function loadPageSettings() {
  const { db, team, role } = await requireMember()
  return {
    settings: await getPageSettings(db),
    mayChange: mayChangeSettings(role),
    shop: team.name,
    lookUpUrl: `${env().APP_URL}${lookUpPath(team.slug)}`,
  }
}
