import { listCodes } from "@/lib/inbox/codes/queries"
import { requireMember } from "@/lib/session/session"
import { sources } from "@/lib/sources/registry"
import { mayChangeSettings } from "@/lib/teams/roles"

/** The codes that the team's sources do not know, and what the team says of them. */
export async function loadCodes() {
  const { db, role } = await requireMember()
  const codes = await listCodes(db)
  return {
    codes: codes.map((code) => ({ ...code, sourceName: nameOf(code.source) })),
    mayChange: mayChangeSettings(role),
  }
}

export type CodeLine = Awaited<ReturnType<typeof loadCodes>>["codes"][number]

/** A source that is gone keeps its key. */
function nameOf(key: string): string {
  return sources.find((source) => source.key === key)?.name ?? key
}
