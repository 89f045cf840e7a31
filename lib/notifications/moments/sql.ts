import { database } from "@/lib/db/client"
import type { TimeTrigger } from "@/lib/notifications/schema"

export interface FoundMoment {
  teamId: string
  shipmentId: string
  trigger: TimeTrigger
  newsAt: Date
}

/** What came about longer ago than this is nobody's news; it keeps each search to a stretch of its index. */
const windowDays = 15

/**
 * Shipments of all teams to which something has come with time alone and was not decided on yet, the
 * oldest first, at most `limit` of each kind: no first scan for the rule's hours (48) since the label, a
 * promise that has passed, and a parcel that waits to be collected for the rule's days (3), or has the
 * rule's days left. Ids only; moments.ts decides.
 */
export async function findMoments(now: Date, limit: number): Promise<FoundMoment[]> {
  const since = new Date(now.getTime() - windowDays * 24 * 3_600_000)
  const client = database()
  const unscanned = await client.$queryRaw<FoundMoment[]>`
    SELECT team."id" AS "teamId", found."id" AS "shipmentId", 'no_first_scan' AS "trigger", found."newsAt"
    FROM "Team" team
    LEFT JOIN "NotificationRule" rule ON rule."teamId" = team."id" AND rule."trigger" = 'no_first_scan'
    CROSS JOIN LATERAL (
      SELECT coalesce((rule."conditions"->>'afterHours')::int, 48) AS "hours"
    ) wait
    CROSS JOIN LATERAL (
      SELECT shipment."id", shipment."sortAt" + make_interval(hours => wait."hours") AS "newsAt"
      FROM "Shipment" shipment
      WHERE shipment."teamId" = team."id" AND shipment."archivedAt" IS NULL AND NOT shipment."terminal"
        AND shipment."handedOverAt" IS NULL AND shipment."milestone" = 'label_created'
        AND shipment."category" IN ('Info', 'Error')
        AND shipment."sortAt" <= ${now}::timestamptz - make_interval(hours => wait."hours")
        AND shipment."sortAt" > ${since}::timestamptz - make_interval(hours => wait."hours")
        AND NOT EXISTS (SELECT 1 FROM "NotificationDecision" decision
          WHERE decision."shipmentId" = shipment."id"
            AND decision."moment" = 'no_first_scan:' || shipment."generation")
      ORDER BY shipment."sortAt"
      LIMIT ${limit}
    ) found
    LIMIT ${limit}`
  const late = await client.$queryRaw<FoundMoment[]>`
    SELECT team."id" AS "teamId", found."id" AS "shipmentId", 'promise_missed' AS "trigger", found."newsAt"
    FROM "Team" team
    CROSS JOIN LATERAL (
      SELECT shipment."id", shipment."promisedAt" AS "newsAt" FROM "Shipment" shipment
      WHERE shipment."teamId" = team."id" AND shipment."archivedAt" IS NULL AND NOT shipment."terminal"
        AND shipment."promisedAt" < ${now} AND shipment."promisedAt" > ${since}
        AND shipment."category" NOT IN ('Delivered', 'AvailableForPickup') AND NOT shipment."returning"
        AND NOT EXISTS (SELECT 1 FROM "NotificationDecision" decision
          WHERE decision."shipmentId" = shipment."id"
            AND decision."moment" = 'promise_missed:' || shipment."generation")
      ORDER BY shipment."promisedAt"
      LIMIT ${limit}
    ) found
    LIMIT ${limit}`
  const waiting = await client.$queryRaw<FoundMoment[]>`
    SELECT team."id" AS "teamId", found."id" AS "shipmentId", 'pickup_reminder' AS "trigger", found."newsAt"
    FROM "Team" team
    LEFT JOIN "NotificationRule" rule ON rule."teamId" = team."id" AND rule."trigger" = 'pickup_reminder'
    CROSS JOIN LATERAL (
      SELECT coalesce((rule."conditions"->>'afterDays')::int, 3) AS "after",
        (rule."conditions"->>'daysBefore')::int AS "before"
    ) wait
    CROSS JOIN LATERAL (
      SELECT shipment."id", reminder."at" AS "newsAt"
      FROM "Shipment" shipment
      CROSS JOIN LATERAL (SELECT CASE
        WHEN wait."before" IS NOT NULL AND pg_input_is_valid(shipment."pickupPoint"->>'keptUntil', 'date')
        THEN ((shipment."pickupPoint"->>'keptUntil')::date - wait."before")::timestamp AT TIME ZONE 'UTC'
        ELSE shipment."sortAt" + make_interval(days => wait."after") END AS "at"
      ) reminder
      WHERE shipment."teamId" = team."id" AND shipment."archivedAt" IS NULL
        AND shipment."category" = 'AvailableForPickup'
        AND shipment."sortAt" > ${since}::timestamptz - INTERVAL '30 days'
        AND reminder."at" <= ${now} AND reminder."at" > ${since}
        AND NOT EXISTS (SELECT 1 FROM "NotificationDecision" decision
          WHERE decision."shipmentId" = shipment."id"
            AND decision."moment" = 'pickup_reminder:' || shipment."generation")
      ORDER BY reminder."at"
      LIMIT ${limit}
    ) found
    LIMIT ${limit}`
  return [...unscanned, ...late, ...waiting]
}
