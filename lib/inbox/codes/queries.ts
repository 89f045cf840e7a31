import type { TeamDb } from "@/lib/db/scope"
import type { CodeMeaning } from "@/lib/inbox/apply-mappings"
import { type CodeCount, countMappedCodes, countUnknownCodes } from "@/lib/inbox/codes/sql"

/** The team's own meanings of codes, oldest first. */
export function listMeanings(db: TeamDb): Promise<(CodeMeaning & { id: string })[]> {
  return db.codeMapping.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { teamId: true, createdAt: true },
  })
}

export interface ListedCode extends Omit<CodeCount, "lastSeenAt"> {
  lastSeenAt: Date | null
  /** What the team says it means. */
  mapping: { id: string; detail: string } | null
}

/** Codes that sources do not know: first those without a meaning, then those that the team gave one. */
export async function listCodes(db: TeamDb): Promise<ListedCode[]> {
  const [unknown, counts, meanings] = await Promise.all([
    countUnknownCodes(db),
    countMappedCodes(db),
    listMeanings(db),
  ])
  const mapped = meanings.map(({ id, detail, ...code }) => {
    const { id: _, ...count } = counts.find((one) => one.id === id) ?? { ...nothing, id, ...code }
    return { ...count, mapping: { id, detail } }
  })
  const known = new Set(mapped.map(keyOf))
  const open = unknown.filter((code) => !known.has(keyOf(code)))
  return [...open.map((code) => ({ ...code, mapping: null })), ...mapped]
}

const nothing = { message: "", count: 0, unmapped: 0, lastSeenAt: null, payloadId: null }

function keyOf({ source, carrier, carrierCode, words }: Omit<CodeMeaning, "detail">): string {
  return JSON.stringify([source, carrier, carrierCode, words])
}
