import { database } from "@/lib/db/client"
import type { TeamDb } from "@/lib/db/scope"

export interface FailedRun {
  id: string
  /** The function's name, such as process-payload. */
  job: string
  /** What started it, such as payload/received. */
  event: string
  reason: string
  startedAt: Date
  failedAt: Date
}

const appPrefix = "porchlight-"

/**
 * The team's job runs that were given up, newest first, at most `limit`. They are kept for thirty days.
 * With an Inngest server the list is empty: its own dashboard has them.
 */
export async function listFailedRuns(db: TeamDb, limit = 50): Promise<FailedRun[]> {
  const rows = await database().jobRun.findMany({
    where: { teamId: db.teamId, status: "failed", functionId: { not: { endsWith: "-failure" } } },
    orderBy: { endedAt: "desc" },
    take: limit,
  })
  return rows.map((row) => ({
    id: row.id,
    job: row.functionId.replace(appPrefix, ""),
    event: eventName(row.event),
    reason: row.reason ?? "No reason was given.",
    startedAt: row.createdAt,
    failedAt: row.endedAt ?? row.createdAt,
  }))
}

function eventName(event: unknown): string {
  const named = typeof event === "object" && event !== null && "name" in event
  return named ? String(event.name) : ""
}
