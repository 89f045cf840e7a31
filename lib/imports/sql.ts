import { Prisma } from "@/lib/db/generated/client"
import { rawRows, rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"

// Files and their rows are large: they are read and written in parts, and counted where they stand.

/** A part of a file, and how many bytes it has in all. Null when the team has no such file. */
export async function readFilePart(
  db: TeamDb,
  fileId: string,
  { from, bytes }: { from: number; bytes: number },
): Promise<{ part: Uint8Array; size: number } | null> {
  const rows = await rawRows<{ part: Uint8Array; size: number }>(
    db,
    Prisma.sql`SELECT substring("body" FROM ${from + 1}::int FOR ${bytes}::int) AS "part",
        octet_length("body") AS "size"
      FROM "TaskFile" WHERE "teamId" = ${db.teamId}::uuid AND "id" = ${fileId}::uuid`,
  )
  return rows[0] ?? null
}

/** Forgets what an earlier check said of a file's rows, but for what no choice of columns mends. */
export function forgetCheck(db: TeamDb, fileTaskId: string): Promise<number> {
  return rawWrite(
    db,
    Prisma.sql`UPDATE "ImportRow" SET "shipment" = NULL,
        "problems" = jsonb_path_query_array("problems", '$[*] ? (@.broken == true)')
      WHERE "teamId" = ${db.teamId}::uuid AND "taskId" = ${fileTaskId}::uuid
        AND ("shipment" IS NOT NULL OR "problems" <> '[]')`,
  )
}

export interface CheckedRow {
  id: string
  shipment: object | null
  problems: object[]
}

/** Writes what a check found of rows of the team. */
export async function keepChecked(db: TeamDb, rows: readonly CheckedRow[]): Promise<void> {
  if (rows.length === 0) return
  await rawWrite(
    db,
    Prisma.sql`UPDATE "ImportRow" r SET "shipment" = NULLIF(c."shipment", 'null'::jsonb),
        "problems" = c."problems"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS c ("id" uuid, "shipment" jsonb, "problems" jsonb)
      WHERE r."teamId" = ${db.teamId}::uuid AND r."id" = c."id"`,
  )
}

/**
 * The shipment that a row speaks of, as `e`: the newest with its number, if it is still under way, or
 * if the row does not name another order. A number that came back with another order is a new parcel.
 */
export function existingShipment(teamId: string): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (
      SELECT s."id", s."terminal", s."orderId", s."orderNumber", s."generation" FROM "Shipment" s
      WHERE s."teamId" = ${teamId}::uuid AND s."carrier" = r."shipment"->>'carrier'
        AND s."trackingNumber" = r."shipment"->>'trackingNumber'
      ORDER BY s."generation" DESC LIMIT 1
    ) latest ON true
    LEFT JOIN LATERAL (SELECT latest."id" WHERE NOT latest."terminal" OR NOT coalesce(
      latest."orderId" <> r."shipment"->>'orderId',
      latest."orderNumber" <> r."shipment"->>'orderNumber', false)
    ) e ON true`
}

/** How many of a file's checked rows can be taken, say a number again, or speak of a shipment that is there. */
export async function countChecked(
  db: TeamDb,
  fileTaskId: string,
): Promise<{ good: number; repeated: number; existing: number }> {
  const rows = await rawRows<{ good: number; repeated: number; existing: number }>(
    db,
    Prisma.sql`SELECT count(*)::int AS "good",
        (count(*) FILTER (WHERE r."place" > 1))::int AS "repeated",
        (count(e."id") FILTER (WHERE r."place" = 1))::int AS "existing"
      FROM (
        SELECT "shipment", row_number() OVER (
          PARTITION BY "shipment"->>'carrier', "shipment"->>'trackingNumber' ORDER BY "line") AS "place"
        FROM "ImportRow"
        WHERE "teamId" = ${db.teamId}::uuid AND "taskId" = ${fileTaskId}::uuid
          AND "shipment" IS NOT NULL
      ) r ${existingShipment(db.teamId)}`,
  )
  return rows[0] ?? { good: 0, repeated: 0, existing: 0 }
}
