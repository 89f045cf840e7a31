import { database } from "@/lib/db/client"
import { sources } from "@/lib/sources/registry"

export interface DueShipment {
  teamId: string
  shipmentId: string
  connectionId: string
}

/** How long a claimed shipment is left alone when whoever claimed it died. */
const leaseMinutes = 10

/**
 * Claims shipments whose check is due, the longest due first, over all teams: at most `limit`, and of
 * each connection no more than its API allows in a minute. A claim moves the next check ahead, so that
 * two processes never ask for the same shipment; the poll itself sets the real one.
 */
export async function dueShipments(now: Date, limit: number): Promise<DueShipment[]> {
  const limits = JSON.stringify(
    Object.fromEntries(sources.map((source) => [source.key, source.poll?.limitPerMinute ?? 0])),
  )
  return database().$queryRaw<DueShipment[]>`
    WITH due AS (
      SELECT shipment."id", connection."source", shipment."nextCheckAt",
             row_number() OVER (PARTITION BY shipment."connectionId" ORDER BY shipment."nextCheckAt") AS place
      FROM "Shipment" shipment
      JOIN "SourceConnection" connection
        ON connection."teamId" = shipment."teamId" AND connection."id" = shipment."connectionId"
      WHERE shipment."nextCheckAt" <= ${now}
        AND shipment."archivedAt" IS NULL
        AND connection."enabled"
        AND (connection."pausedUntil" IS NULL OR connection."pausedUntil" <= ${now})
    ), chosen AS (
      SELECT shipment."id" FROM "Shipment" shipment
      JOIN due ON due."id" = shipment."id"
      WHERE due.place <= coalesce((${limits}::jsonb ->> due."source")::int, 0)
      ORDER BY due."nextCheckAt"
      LIMIT ${limit}
      FOR UPDATE OF shipment SKIP LOCKED
    )
    UPDATE "Shipment" shipment
    SET "nextCheckAt" = ${now}::timestamptz + make_interval(mins => ${leaseMinutes}::int)
    FROM chosen
    WHERE shipment."id" = chosen."id"
    RETURNING shipment."teamId", shipment."id" AS "shipmentId", shipment."connectionId"`
}
