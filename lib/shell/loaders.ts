import { requireMember } from "@/lib/session/session"
import { readShellCounts, type ShellCounts } from "@/lib/shell/sql"

/** What the navigation tells the member who is signed in. */
export async function loadShellCounts(): Promise<ShellCounts> {
  const { db, user } = await requireMember()
  return readShellCounts(db, user.id)
}
