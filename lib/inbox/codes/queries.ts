import type { TeamDb } from "@/lib/db/scope"
import type { CodeMeaning } from "@/lib/inbox/apply-mappings"

/** The team's own meanings of codes, oldest first. */
export function listMeanings(db: TeamDb): Promise<(CodeMeaning & { id: string })[]> {
  return db.codeMapping.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { teamId: true, createdAt: true },
  })
}
