import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"
import { type ColumnKey, newAtMost } from "@/lib/shipments/list/layout"
import { lineOf, type Names, type ShipmentLine } from "@/lib/shipments/list/line"
import { columns as rowColumns, type ShipmentRow } from "@/lib/shipments/list/rows"

/** Rows as lines, with the names of people and sources where columns show them. */
export async function linesOf(
  db: TeamDb,
  rows: readonly ShipmentRow[],
  columns: readonly ColumnKey[],
): Promise<ShipmentLine[]> {
  const names = await namesFor(db, rows, columns)
  return rows.map((row) => lineOf(row, columns, names))
}

/** What a browser has on screen: ids, each with the stamp of its line. */
export type OnScreen = ReadonlyMap<string, number>

/** The lines of those that are not any more as they are on screen. */
export async function changedLines(
  db: TeamDb,
  onScreen: OnScreen,
  columns: readonly ColumnKey[],
): Promise<ShipmentLine[]> {
  if (onScreen.size === 0) return []
  const known = JSON.stringify([...onScreen].map(([id, stamp]) => ({ id, stamp })))
  const rows = await rawRows<ShipmentRow>(
    db,
    Prisma.sql`SELECT ${rowColumns}
      FROM jsonb_to_recordset(${known}::jsonb) AS k ("id" uuid, "stamp" bigint)
      JOIN "Shipment" s ON s."teamId" = ${db.teamId}::uuid AND s."id" = k."id"
      WHERE round(extract(epoch FROM s."updatedAt") * 1000) <> k."stamp"`,
  )
  return linesOf(db, rows, columns)
}

/**
 * How many shipments of a filter have come to stand before those on screen: newer than `since`, and not
 * among them. For the orders that begin with the newest. At most `newAtMost`, and one more for "more".
 */
export async function countNewer(
  db: TeamDb,
  question: { filter: ShipmentFilter; sort: Sort; clock: Clock; since: Date },
  onScreen: OnScreen,
): Promise<number> {
  const { filter, sort, clock, since } = question
  if (sort.key === "eta" || sort.direction === "asc") return 0
  const column = sort.key === "created" ? Prisma.sql`s."createdAt"` : Prisma.sql`s."sortAt"`
  const candidates = await candidatesFor(db, filter.text, { forPage: true })
  const [row] = await rawRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM ${candidates.from}
      WHERE ${conditionsOf(filter, db.teamId, clock)} AND ${column} > ${since}::timestamptz
        AND NOT s."id" = ANY(${[...onScreen.keys()]}::uuid[])
      LIMIT ${newAtMost + 1}) f`,
  )
  return row?.count ?? 0
}

async function namesFor(
  db: TeamDb,
  rows: readonly ShipmentRow[],
  columns: readonly ColumnKey[],
): Promise<Names> {
  const [people, sources] = await Promise.all([
    columns.includes("assignee") ? namesOfMembers(db, rows) : [],
    columns.includes("source") ? namesOfSources(db, rows) : [],
  ])
  return new Map([...people, ...sources])
}

async function namesOfMembers(db: TeamDb, rows: readonly ShipmentRow[]) {
  const ids = [...new Set(rows.flatMap(({ assigneeId }) => assigneeId ?? []))]
  if (ids.length === 0) return []
  const members = await db.membership.findMany({
    where: { userId: { in: ids } },
    select: { user: { select: { id: true, name: true } } },
  })
  return members.map(({ user }) => [user.id, user.name] as const)
}

async function namesOfSources(db: TeamDb, rows: readonly ShipmentRow[]) {
  const ids = [...new Set(rows.flatMap(({ connectionId }) => connectionId ?? []))]
  if (ids.length === 0) return []
  const connections = await db.sourceConnection.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return connections.map(({ id, name }) => [id, name] as const)
}
