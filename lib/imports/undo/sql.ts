import { Prisma } from "@/lib/db/generated/client"
import { rawRows, rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { toldSql } from "@/lib/imports/told-columns"

/** A stretch of what an import did, in the order of the entries that tell of it. */
export interface Stretch {
  taskId: string
  /** The last entry of the stretch before; null for the first. */
  after: string | null
  limit: number
}

/** The last entry of a stretch, and how many it has; null when nothing is left. */
export async function endOfStretch(
  tx: TeamDb,
  { taskId, after, limit }: Stretch,
): Promise<{ last: string; count: number } | null> {
  const [row] = await rawRows<{ last: string | null; count: number }>(
    tx,
    Prisma.sql`SELECT (array_agg(a."id" ORDER BY a."id" DESC))[1] AS "last", count(*)::int AS "count"
      FROM (
        SELECT "id" FROM "AuditEntry" WHERE "teamId" = ${tx.teamId}::uuid
          AND "taskId" = ${taskId}::uuid AND (${after}::uuid IS NULL OR "id" > ${after}::uuid)
        ORDER BY "id" LIMIT ${limit}
      ) a`,
  )
  return row?.last ? { last: row.last, count: row.count } : null
}

interface Between {
  taskId: string
  after: string | null
  last: string
}

/** Gives changed fields back what they had, but for those that somebody has changed since. */
export function restoreUpdated(tx: TeamDb, between: Between, now: Date): Promise<number> {
  return rawWrite(
    tx,
    Prisma.sql`UPDATE "Shipment" s SET (${told}) = (SELECT ${toldNow}
        FROM jsonb_populate_record(s, b."before") n), "updatedAt" = ${now}::timestamptz
      FROM (
        SELECT a."shipmentId", jsonb_object_agg(k, a."before"->k) AS "before"
        FROM "AuditEntry" a
        JOIN "Shipment" s ON s."teamId" = a."teamId" AND s."id" = a."shipmentId"
        CROSS JOIN jsonb_object_keys(a."after") k
        WHERE ${within(tx, between)} AND a."action" = 'edited' AND to_jsonb(s)->k = a."after"->k
        GROUP BY a."shipmentId"
      ) b
      WHERE s."teamId" = ${tx.teamId}::uuid AND s."id" = b."shipmentId"`,
  )
}

/** Takes away the shipments that were made, if nothing has happened to them since. */
export function removeMade(tx: TeamDb, between: Between): Promise<number> {
  const others = (table: Prisma.Sql) => Prisma.sql`NOT EXISTS (
    SELECT FROM ${table} o WHERE o."teamId" = s."teamId" AND o."shipmentId" = s."id")`
  return rawWrite(
    tx,
    Prisma.sql`DELETE FROM "Shipment" s USING "AuditEntry" a
      WHERE ${within(tx, between)} AND a."action" = 'added'
        AND s."teamId" = a."teamId" AND s."id" = a."shipmentId"
        AND s."version" = 1 AND s."archivedAt" IS NULL
        AND ${others(Prisma.sql`"TrackingEvent"`)} AND ${others(Prisma.sql`"ShipmentNote"`)}
        AND ${others(Prisma.sql`"NotificationDecision"`)}
        AND NOT EXISTS (SELECT FROM "AuditEntry" o WHERE o."teamId" = s."teamId"
          AND o."shipmentId" = s."id" AND o."id" <> a."id" AND NOT EXISTS (
            SELECT FROM "Task" t WHERE t."id" = o."taskId" AND t."status" = 'undone'))`,
  )
}

function within(tx: TeamDb, { taskId, after, last }: Between): Prisma.Sql {
  return Prisma.sql`a."teamId" = ${tx.teamId}::uuid AND a."taskId" = ${taskId}::uuid
    AND (${after}::uuid IS NULL OR a."id" > ${after}::uuid) AND a."id" <= ${last}::uuid`
}

const told = Prisma.raw(toldSql())
const toldNow = Prisma.raw(toldSql("n."))
