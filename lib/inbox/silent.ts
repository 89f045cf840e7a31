import { database } from "@/lib/db/client"

export interface SilentShipment {
  teamId: string
  shipmentId: string
}

/**
 * Shipments under way of which nothing was heard for their team's days of silence, the longest first, at
 * most `limit` over all teams, by the index `Shipment_silent_idx`. One whose checks fail is not silent:
 * it was not asked. On the way back only the sender waits, and an exception stands.
 */
export function silentShipments(now: Date, limit: number): Promise<SilentShipment[]> {
  return database().$queryRaw<SilentShipment[]>`
    SELECT team."id" AS "teamId", silent."id" AS "shipmentId"
    FROM "Team" team
    CROSS JOIN LATERAL (
      SELECT shipment."id" FROM "Shipment" shipment
      WHERE shipment."teamId" = team."id"
        AND shipment."sortAt" < ${now}::timestamptz - make_interval(days => team."silenceDays")
        AND NOT shipment."terminal" AND NOT shipment."returning" AND shipment."archivedAt" IS NULL
        AND shipment."category" <> 'Delivered' AND shipment."detail" <> 'no_recent_events'
        AND shipment."checkFailures" = 0
      ORDER BY shipment."sortAt"
      LIMIT ${limit}
    ) silent
    WHERE team."silenceDays" > 0
    LIMIT ${limit}`
}
