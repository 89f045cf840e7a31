import { Prisma } from "@/lib/db/generated/client"
import { rawRows, rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { DoubleChoice, ImportReport } from "@/lib/imports/schema"
import { existingShipment } from "@/lib/imports/sql"
import { toldColumns, toldSql } from "@/lib/imports/told-columns"

// All shipments of a file at once, each table by one statement, in the transaction of the caller.

export interface Commit {
  /** The task whose rows they are, and the one that makes shipments of them. */
  fileTaskId: string
  taskId: string
  connectionId: string | null
  doubles: DoubleChoice
  by: { userId: string | null; name: string }
  now: Date
}

/**
 * Settles what becomes of each row, for the statements that follow in this transaction: of rows with
 * one number the first counts, or the last where rows update; it makes a shipment or speaks of one.
 */
export async function planCommit(tx: TeamDb, commit: Commit): Promise<void> {
  await rawWrite(
    tx,
    Prisma.sql`CREATE TEMPORARY TABLE import_plan (
      "row" uuid, "line" int, "id" uuid, "existing" uuid, "generation" int, "counts" boolean
    ) ON COMMIT DROP`,
  )
  const order = commit.doubles === "update" ? Prisma.sql`DESC` : Prisma.sql`ASC`
  await rawWrite(
    tx,
    Prisma.sql`INSERT INTO import_plan
      SELECT r."id", r."line", (r."shipment"->>'id')::uuid, e."id",
        coalesce(latest."generation", 0) + 1, r."place" = 1
      FROM (
        SELECT "id", "line", "shipment", row_number() OVER (
          PARTITION BY "shipment"->>'carrier', "shipment"->>'trackingNumber' ORDER BY "line" ${order}
        ) AS "place"
        FROM "ImportRow"
        WHERE "teamId" = ${tx.teamId}::uuid AND "taskId" = ${commit.fileTaskId}::uuid
          AND "shipment" IS NOT NULL
      ) r ${existingShipment(tx.teamId)}`,
  )
  await rawWrite(tx, Prisma.sql`ANALYZE import_plan`)
}

/**
 * Makes the shipments that are not there, each with its first change and who brought it. A number that
 * somebody else adds in the same moment is left to them.
 */
export async function makeShipments(tx: TeamDb, commit: Commit): Promise<number> {
  const { teamId } = tx
  const { connectionId, now } = commit
  // Ten a second: what is under way already is not kept waiting by a file.
  const nextCheckAt = connectionId
    ? Prisma.sql`${now}::timestamptz + p."line" * interval '0.1 second'`
    : Prisma.sql`NULL::timestamptz`
  const made = await rawWrite(
    tx,
    Prisma.sql`INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "generation",
        "connectionId", ${told}, "sortAt", "createdAt", "updatedAt", "nextCheckAt", "version")
      SELECT p."id", ${teamId}::uuid, n."carrier", n."trackingNumber", p."generation",
        ${connectionId}::uuid, ${toldNow}, ${now}::timestamptz, ${now}::timestamptz,
        ${now}::timestamptz, ${nextCheckAt}, 1
      FROM import_plan p
      JOIN "ImportRow" r ON r."id" = p."row"
      CROSS JOIN LATERAL jsonb_populate_record(NULL::"Shipment",
        '{"items": [], "tags": [], "metadata": {}}'::jsonb || r."shipment") n
      WHERE p."counts" AND p."existing" IS NULL
      ON CONFLICT ("teamId", "carrier", "trackingNumber", "generation") DO NOTHING`,
  )
  await rawWrite(
    tx,
    Prisma.sql`INSERT INTO "ShipmentChange" ("id", "teamId", "shipmentId", "version", "category",
        "milestone", "detail", "actionRequired", "receivedAt", "promisedAt", "source")
      SELECT gen_random_uuid(), s."teamId", s."id", 1, 'Info', 'label_created', 'registered', false,
        ${now}::timestamptz, s."promisedAt", 'porchlight'
      FROM import_plan p JOIN "Shipment" s ON s."id" = p."id" AND s."teamId" = ${teamId}::uuid
      WHERE p."counts" AND p."existing" IS NULL`,
  )
  await rawWrite(
    tx,
    Prisma.sql`INSERT INTO "AuditEntry"
        ("id", "teamId", "shipmentId", "taskId", "action", "after", "byUserId", "byName", "at")
      SELECT gen_random_uuid(), s."teamId", s."id", ${commit.taskId}::uuid, 'added',
        jsonb_build_object('line', p."line"), ${commit.by.userId}::uuid, ${commit.by.name},
        ${now}::timestamptz
      FROM import_plan p JOIN "Shipment" s ON s."id" = p."id" AND s."teamId" = ${teamId}::uuid
      WHERE p."counts" AND p."existing" IS NULL`,
  )
  return made
}

/**
 * Writes what rows tell to the shipments that are there: what a row leaves open stays, and extra facts
 * are added to those that are known. Only what differs is written, with what was before.
 */
export async function updateShipments(tx: TeamDb, commit: Commit): Promise<number> {
  const { teamId } = tx
  await rawWrite(
    tx,
    Prisma.sql`INSERT INTO "AuditEntry" ("id", "teamId", "shipmentId", "taskId", "action", "before",
        "after", "byUserId", "byName", "at")
      SELECT gen_random_uuid(), ${teamId}::uuid, d."id", ${commit.taskId}::uuid, 'edited', d."before",
        d."after", ${commit.by.userId}::uuid, ${commit.by.name}, ${commit.now}::timestamptz
      FROM (
        SELECT s."id", jsonb_object_agg(k, to_jsonb(s)->k) AS "before",
          jsonb_object_agg(k, to_jsonb(n)->k) AS "after"
        FROM import_plan p
        JOIN "ImportRow" r ON r."id" = p."row"
        JOIN "Shipment" s ON s."id" = p."existing" AND s."teamId" = ${teamId}::uuid
        CROSS JOIN LATERAL jsonb_populate_record(s, (r."shipment" - 'id') || jsonb_build_object(
          'metadata', s."metadata" || coalesce(r."shipment"->'metadata', '{}'))) n
        CROSS JOIN unnest(${[...toldColumns]}::text[]) k
        WHERE p."counts" AND to_jsonb(n)->k IS DISTINCT FROM to_jsonb(s)->k
        GROUP BY s."id"
      ) d`,
  )
  return rawWrite(
    tx,
    Prisma.sql`UPDATE "Shipment" s SET (${told}) = (SELECT ${toldNow}
        FROM jsonb_populate_record(s, a."after") n), "updatedAt" = ${commit.now}::timestamptz
      FROM "AuditEntry" a
      WHERE a."teamId" = ${teamId}::uuid AND a."taskId" = ${commit.taskId}::uuid
        AND a."action" = 'edited' AND s."teamId" = ${teamId}::uuid AND s."id" = a."shipmentId"`,
  )
}

/** What became of the rows; those that are done with are forgotten, and those to be told of stay. */
export async function endCommit(
  tx: TeamDb,
  { fileTaskId }: Commit,
  done: { made: number; updated: number },
): Promise<ImportReport> {
  const [counts] = await rawRows<{ planned: number; rejected: number }>(
    tx,
    Prisma.sql`SELECT (SELECT count(*)::int FROM import_plan) AS "planned",
      (SELECT count(*)::int FROM "ImportRow" WHERE "teamId" = ${tx.teamId}::uuid
        AND "taskId" = ${fileTaskId}::uuid AND "problems" <> '[]') AS "rejected"`,
  )
  await rawWrite(
    tx,
    Prisma.sql`DELETE FROM "ImportRow" r USING import_plan p
      WHERE r."teamId" = ${tx.teamId}::uuid AND r."id" = p."row"`,
  )
  // Tables that grew at once are planned for as they were until the next autovacuum.
  if (done.made > 5_000) await rawWrite(tx, Prisma.raw(`ANALYZE ${grown}`))
  const { planned = 0, rejected = 0 } = counts ?? {}
  return { ...done, skipped: planned - done.made - done.updated, rejected }
}

const grown = `"Shipment", "ShipmentChange", "ShipmentSearch", "AuditEntry"`

const told = Prisma.raw(toldSql())
const toldNow = Prisma.raw(toldSql("n."))
