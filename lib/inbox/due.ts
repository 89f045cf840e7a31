import { database } from "@/lib/db/client"
import { failuresToRest } from "@/lib/inbox/breaker"
import { sources } from "@/lib/sources/registry"

export interface DueShipment {
  teamId: string
  shipmentId: string
  connectionId: string
}

/** How long a claimed shipment is left alone when whoever claimed it died. */
const leaseMinutes = 10

/**
 * Claims shipments whose check is due, over all teams: at most `limit`, and of each connection no more
 * than its API allows in a minute, and a single one, as a trial, after a rest. The most valuable come
 * first: on the van or in need of somebody, then late, then the longest due. A claim moves the next check ahead, so that
 * two processes never ask for the same shipment; the poll itself sets the real one.
 */
export async function dueShipments(now: Date, limit: number): Promise<DueShipment[]> {
  const limits = JSON.stringify(
    Object.fromEntries(sources.map((source) => [source.key, source.poll?.limitPerMinute ?? 0])),
  )
  const rows = await database().$queryRaw<(DueShipment & { rank: number; dueAt: Date })[]>`
    WITH due AS (
      SELECT shipment."id", shipment."nextCheckAt", value.rank,
             CASE WHEN connection."consecutiveFailures" >= ${failuresToRest}::int THEN 1
                  ELSE coalesce((${limits}::jsonb ->> connection."source")::int, 0) END AS allowed,
             row_number() OVER (
               PARTITION BY shipment."connectionId" ORDER BY value.rank, shipment."nextCheckAt"
             ) AS place
      FROM "Shipment" shipment
      JOIN "SourceConnection" connection
        ON connection."teamId" = shipment."teamId" AND connection."id" = shipment."connectionId"
      CROSS JOIN LATERAL (
        SELECT CASE
          WHEN shipment."category" = 'OutForDelivery' OR shipment."actionRequired" THEN 0
          WHEN coalesce(shipment."eta", shipment."promisedAt") < ${now} THEN 1
          ELSE 2 END AS rank
      ) value
      WHERE shipment."nextCheckAt" <= ${now}
        AND shipment."archivedAt" IS NULL
        AND connection."enabled"
        AND (connection."pausedUntil" IS NULL OR connection."pausedUntil" <= ${now})
    ), chosen AS MATERIALIZED (
      SELECT shipment."id", due.rank, due."nextCheckAt" FROM "Shipment" shipment
      JOIN due ON due."id" = shipment."id"
      WHERE due.place <= due.allowed
      ORDER BY due.rank, due."nextCheckAt"
      LIMIT ${limit}
      FOR UPDATE OF shipment SKIP LOCKED
    )
    UPDATE "Shipment" shipment
    SET "nextCheckAt" = ${now}::timestamptz + make_interval(mins => ${leaseMinutes}::int)
    FROM chosen
    WHERE shipment."id" = chosen."id"
    RETURNING shipment."teamId", shipment."id" AS "shipmentId", shipment."connectionId",
              chosen.rank, chosen."nextCheckAt" AS "dueAt"`
  return rows
    .sort((a, b) => a.rank - b.rank || a.dueAt.getTime() - b.dueAt.getTime())
    .map(({ teamId, shipmentId, connectionId }) => ({ teamId, shipmentId, connectionId }))
}
