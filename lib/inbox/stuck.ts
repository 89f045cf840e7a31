import { database } from "@/lib/db/client"

export interface StuckPayload {
  teamId: string
  payloadId: string
}

/**
 * Payloads of all teams that still wait to be processed although they came before `before`, oldest
 * first, at most `limit`: their job was lost or given up.
 */
export async function stuckPayloads(before: Date, limit: number): Promise<StuckPayload[]> {
  const rows = await database().inboundPayload.findMany({
    where: { fate: "pending", receivedAt: { lt: before } },
    orderBy: { receivedAt: "asc" },
    take: limit,
    select: { id: true, teamId: true },
  })
  return rows.map(({ id, teamId }) => ({ teamId, payloadId: id }))
}
