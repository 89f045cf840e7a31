import { database } from "@/lib/db/client"

export interface StuckDecision {
  teamId: string
  decisionId: string
}

/**
 * Mails of all teams that were asked for before `before` and are still neither sent nor given up,
 * oldest first, at most `limit`: every try of their job has failed.
 */
export async function stuckDecisions(before: Date, limit: number): Promise<StuckDecision[]> {
  const rows = await database().notificationDecision.findMany({
    where: { status: "pending", askedAt: { lt: before } },
    orderBy: { askedAt: "asc" },
    take: limit,
    select: { id: true, teamId: true },
  })
  return rows.map(({ id, teamId }) => ({ teamId, decisionId: id }))
}
