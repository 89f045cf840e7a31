import { listCodes } from "@/lib/inbox/codes/queries"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** The codes that the team's sources do not know, and what the team says of them. */
export async function loadCodes() {
  const { db, role } = await requireMember()
  return { codes: await listCodes(db), mayChange: mayChangeSettings(role) }
}
