import { listDomains } from "@/lib/domains/queries"
import { env } from "@/lib/env"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** The team's hosts, and the host that they are to point to. */
export async function loadDomains() {
  const { db, role } = await requireMember()
  return {
    domains: await listDomains(db),
    target: new URL(env().APP_URL).hostname,
    mayChange: mayChangeSettings(role),
  }
}
