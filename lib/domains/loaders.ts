import { listDomains } from "@/lib/domains/queries"
import { env } from "@/lib/env"
import { getFrameHosts } from "@/lib/page-settings/queries"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"
import { widgetScript } from "@/lib/tracking-page/widget"

/** The team's hosts, and the host that they are to point to. */
export async function loadDomains() {
  const { db, team, role } = await requireMember()
  const [domains, frameHosts] = await Promise.all([listDomains(db), getFrameHosts(db)])
  const home = domains.find(({ verifiedAt }) => verifiedAt)
  const origin = home ? `https://${home.hostname}` : env().APP_URL.replace(/\/+$/, "")
  return {
    domains,
    frameHosts,
    widgetUrl: `${origin}/tracking/${team.slug}/widget`,
    widgetBytes: Buffer.byteLength(widgetScript),
    target: new URL(env().APP_URL).hostname,
    mayChange: mayChangeSettings(role),
  }
}
