import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"

interface Place {
  receivedAt: Date
  id: string
}

/** Which payloads of some shipments: in these states, and older than an instant. */
export interface Told {
  shipmentIds: readonly string[]
  fates: readonly string[]
  receivedBefore: Date
}

/** A stretch of a list of shipments that a task keeps as a file: their ids of 16 bytes each, in order. */
export async function shipmentsOfList(
  db: TeamDb,
  fileId: string,
  { from, limit }: { from: number; limit: number },
): Promise<string[]> {
  const [file] = await rawRows<{ ids: string }>(
    db,
    Prisma.sql`SELECT encode(substring("body" FROM ${from * 16 + 1}::int FOR ${limit * 16}::int), 'hex')
      AS "ids" FROM "TaskFile" WHERE "teamId" = ${db.teamId}::uuid AND "id" = ${fileId}::uuid`,
  )
  return file?.ids.match(/.{32}/g)?.map(asUuid) ?? []
}

function asUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}

/** The next payloads that told something of these shipments, behind `after`, in the order they came. */
export async function payloadsThatTold(
  db: TeamDb,
  told: Told,
  { after, limit }: { after: Place | null; limit: number },
): Promise<string[]> {
  const behind = after
    ? Prisma.sql`AND (p."receivedAt", p."id") > (${after.receivedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty
  const rows = await rawRows<{ id: string }>(
    db,
    Prisma.sql`${fromTold(db, told, Prisma.sql`p."id"`)} ${behind}
      ORDER BY p."receivedAt", p."id" LIMIT ${limit}`,
  )
  return rows.map(({ id }) => id)
}

/** How many those are. */
export async function countThatTold(db: TeamDb, told: Told): Promise<number> {
  const [row] = await rawRows<{ count: number }>(
    db,
    fromTold(db, told, Prisma.sql`count(*)::int AS "count"`),
  )
  return row?.count ?? 0
}

/** By way of the shipments: their scans and changes are few, where a team's payloads are many. */
function fromTold(db: TeamDb, told: Told, columns: Prisma.Sql): Prisma.Sql {
  const of = Prisma.sql`"teamId" = ${db.teamId}::uuid
    AND "shipmentId" = ANY(${[...told.shipmentIds]}::uuid[]) AND "payloadId" IS NOT NULL`
  return Prisma.sql`WITH told AS MATERIALIZED (
      SELECT "payloadId" AS "id" FROM "TrackingEvent" WHERE ${of}
      UNION SELECT "payloadId" FROM "ShipmentChange" WHERE ${of}
    )
    SELECT ${columns} FROM told t
    JOIN "InboundPayload" p ON p."teamId" = ${db.teamId}::uuid AND p."id" = t."id"
    WHERE p."fate" = ANY(${[...told.fates]}::"Fate"[])
      AND p."receivedAt" < ${told.receivedBefore}::timestamptz`
}
