import { requireMember } from "@/lib/session/session"

/** The user id of who looks: whose notes are their own. */
export async function loadSelf(): Promise<string> {
  const { user } = await requireMember()
  return user.id
}
