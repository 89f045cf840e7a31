import { Prisma } from "@/lib/db/generated/client"
import { rawRows, rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter } from "@/lib/shipments/filter"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"

/** A selection as the database is asked for it; a filter's shipments are those there were at its instant. */
export type Chosen =
  | { ids: readonly string[] }
  | { filter: ShipmentFilter; clock: Clock; except: readonly string[] }

/**
 * The next ids of a selection behind `after`, in the order of ids, which never changes: what the work
 * itself takes out of the filter is neither met twice nor skipped.
 */
export async function chosenIds(
  db: TeamDb,
  chosen: Chosen,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await rawRows<{ id: string }>(
    db,
    Prisma.sql`SELECT s."id" ${await fromChosen(db, chosen)}
      AND (${after}::uuid IS NULL OR s."id" > ${after}::uuid) ORDER BY s."id" LIMIT ${limit}`,
  )
  return rows.map(({ id }) => id)
}

/** How many shipments a selection has. It costs a scan where a filter does, once for a task. */
export async function countChosen(db: TeamDb, chosen: Chosen): Promise<number> {
  const [row] = await rawRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::int AS "count" ${await fromChosen(db, chosen)}`,
  )
  return row?.count ?? 0
}

/**
 * Keeps the ids of a selection with a task, 16 bytes each in their order: what is to be tried first and
 * done later must then be of the same shipments, whatever the filter has by that time. Answers whether
 * there are any; none are not kept.
 */
export async function keepChosen(
  tx: TeamDb,
  chosen: Chosen,
  { taskId, fileId }: { taskId: string; fileId: string },
): Promise<boolean> {
  const kept = await rawWrite(
    tx,
    Prisma.sql`INSERT INTO "TaskFile" ("id", "teamId", "taskId", "name", "contentType", "body")
      SELECT ${fileId}::uuid, ${tx.teamId}::uuid, ${taskId}::uuid, 'shipments',
        'application/octet-stream', string_agg(uuid_send(s."id"), ''::bytea ORDER BY s."id")
      ${await fromChosen(tx, chosen)} HAVING count(*) > 0`,
  )
  return kept > 0
}

async function fromChosen(db: TeamDb, chosen: Chosen): Promise<Prisma.Sql> {
  if ("ids" in chosen) {
    return Prisma.sql`FROM "Shipment" s
      WHERE s."teamId" = ${db.teamId}::uuid AND s."id" = ANY(${[...chosen.ids]}::uuid[])`
  }
  const { filter, clock, except } = chosen
  const { from } = await candidatesFor(db, filter.text)
  return Prisma.sql`FROM ${from}
    WHERE ${conditionsOf(filter, db.teamId, clock)} AND s."createdAt" <= ${clock.now}::timestamptz
      AND NOT s."id" = ANY(${[...except]}::uuid[])`
}

/** Who changes it, and as part of what. */
export interface Doer {
  taskId: string
  by: { userId: string | null; name: string }
  now: Date
}

/** The columns that people change for many at once; each is told in an entry under its own name. */
export type BulkColumn = "tags" | "assigneeId" | "archivedAt"

const columnSql: Record<BulkColumn, Prisma.Sql> = {
  tags: Prisma.sql`"tags"`,
  assigneeId: Prisma.sql`"assigneeId"`,
  archivedAt: Prisma.sql`"archivedAt"`,
}

export interface BulkChange {
  column: BulkColumn
  /** The new value, of the shipment `s`. */
  value: Prisma.Sql
  /** Further conditions of the shipments that it concerns. */
  where?: Prisma.Sql
  action: "tagged" | "assigned" | "archived" | "unarchived"
}

/**
 * Writes a column of these shipments and an entry for each that it changed, with what was before.
 * Answers how many those are.
 */
export function changeMany(
  tx: TeamDb,
  ids: readonly string[],
  { column, value, where = Prisma.sql`true`, action }: BulkChange,
  { taskId, by, now }: Doer,
): Promise<number> {
  const name = columnSql[column]
  return rawWrite(
    tx,
    Prisma.sql`WITH found AS (
        SELECT s."id", s.${name} AS "old", ${value} AS "new" FROM "Shipment" s
        WHERE s."teamId" = ${tx.teamId}::uuid AND s."id" = ANY(${[...ids]}::uuid[]) AND ${where}
        ORDER BY s."id" FOR UPDATE
      ), written AS (
        UPDATE "Shipment" s SET ${name} = f."new", "updatedAt" = ${now}::timestamptz
        FROM found f
        WHERE s."teamId" = ${tx.teamId}::uuid AND s."id" = f."id"
          AND f."new" IS DISTINCT FROM f."old"
        RETURNING f."id", f."old", f."new"
      )
      INSERT INTO "AuditEntry" ("id", "teamId", "shipmentId", "taskId", "action", "before", "after",
        "byUserId", "byName", "at")
      SELECT gen_random_uuid(), ${tx.teamId}::uuid, w."id", ${taskId}::uuid, ${action},
        ${told(tx, column, Prisma.sql`w."old"`)}, ${told(tx, column, Prisma.sql`w."new"`)},
        ${by.userId}::uuid, ${by.name}, ${now}::timestamptz
      FROM written w`,
  )
}

/** A person's name is told too: whoever leaves the team was there. */
function told(tx: TeamDb, column: BulkColumn, value: Prisma.Sql): Prisma.Sql {
  if (column !== "assigneeId") return Prisma.sql`jsonb_build_object(${column}::text, ${value})`
  return Prisma.sql`jsonb_build_object(${column}::text, ${value}, 'assignee', (
    SELECT u."name" FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
    WHERE m."teamId" = ${tx.teamId}::uuid AND m."userId" = ${value}))`
}

/** A stretch of what a task changed, in the order of its shipments, of which each has one entry. */
export async function endOfChanged(
  tx: TeamDb,
  { taskId, after, limit }: { taskId: string; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await rawRows<{ shipmentId: string }>(
    tx,
    Prisma.sql`SELECT a."shipmentId" FROM "AuditEntry" a
      WHERE a."teamId" = ${tx.teamId}::uuid AND a."taskId" = ${taskId}::uuid
        AND (${after}::uuid IS NULL OR a."shipmentId" > ${after}::uuid)
      ORDER BY a."shipmentId" LIMIT ${limit}`,
  )
  return rows.map(({ shipmentId }) => shipmentId)
}

/**
 * Gives these shipments back what a task took from a column, where it is still as the task left it, and
 * tells of it in entries of its own. Answers how many those are.
 */
export function restoreMany(
  tx: TeamDb,
  ids: readonly string[],
  column: BulkColumn,
  { taskId, by, now }: Doer,
): Promise<number> {
  const name = columnSql[column]
  const asWas = (json: Prisma.Sql) =>
    Prisma.sql`(jsonb_populate_record(NULL::"Shipment", ${json})).${name}`
  return rawWrite(
    tx,
    Prisma.sql`WITH found AS (
        SELECT s."id", a."action", a."before", a."after"
        FROM "AuditEntry" a
        JOIN "Shipment" s ON s."teamId" = a."teamId" AND s."id" = a."shipmentId"
        WHERE a."teamId" = ${tx.teamId}::uuid AND a."taskId" = ${taskId}::uuid
          AND a."shipmentId" = ANY(${[...ids]}::uuid[])
          AND s.${name} IS NOT DISTINCT FROM ${asWas(Prisma.sql`a."after"`)}
        ORDER BY s."id" FOR UPDATE OF s
      ), written AS (
        UPDATE "Shipment" s
        SET ${name} = ${asWas(Prisma.sql`f."before"`)}, "updatedAt" = ${now}::timestamptz
        FROM found f
        WHERE s."teamId" = ${tx.teamId}::uuid AND s."id" = f."id"
        RETURNING f.*
      )
      INSERT INTO "AuditEntry" ("id", "teamId", "shipmentId", "action", "before", "after",
        "byUserId", "byName", "at")
      SELECT gen_random_uuid(), ${tx.teamId}::uuid, w."id",
        CASE w."action" WHEN 'archived' THEN 'unarchived' WHEN 'unarchived' THEN 'archived'
          ELSE w."action" END,
        w."after", w."before", ${by.userId}::uuid, ${by.name}, ${now}::timestamptz
      FROM written w`,
  )
}

/** Ten a second: what is under way already is not kept waiting by a selection. */
const betweenChecks = Prisma.sql`interval '0.1 second'`

/**
 * Brings the next check of these shipments forward, one after the other from `startedAt` on; `place`
 * is how many of the selection were before them. Only of those that are checked at all, and never back.
 */
export function checkSooner(
  tx: TeamDb,
  ids: readonly string[],
  { startedAt, place }: { startedAt: Date; place: number },
  { taskId, by, now }: Doer,
): Promise<number> {
  return rawWrite(
    tx,
    Prisma.sql`WITH wanted AS (
        SELECT s."id", ${startedAt}::timestamptz
          + (${place}::int + row_number() OVER (ORDER BY s."id")) * ${betweenChecks} AS "at"
        FROM "Shipment" s
        JOIN "SourceConnection" c ON c."teamId" = s."teamId" AND c."id" = s."connectionId"
        WHERE s."teamId" = ${tx.teamId}::uuid AND s."id" = ANY(${[...ids]}::uuid[])
          AND s."nextCheckAt" IS NOT NULL AND s."archivedAt" IS NULL AND c."enabled"
      ), written AS (
        UPDATE "Shipment" s SET "nextCheckAt" = w."at" FROM wanted w
        WHERE s."teamId" = ${tx.teamId}::uuid AND s."id" = w."id" AND s."nextCheckAt" > w."at"
        RETURNING s."id"
      )
      INSERT INTO "AuditEntry" ("id", "teamId", "shipmentId", "taskId", "action", "byUserId",
        "byName", "at")
      SELECT gen_random_uuid(), ${tx.teamId}::uuid, w."id", ${taskId}::uuid, 'checked',
        ${by.userId}::uuid, ${by.name}, ${now}::timestamptz
      FROM written w`,
  )
}
