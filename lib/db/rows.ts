import { Prisma, type PrismaClient } from "@/lib/db/generated/client"
import type { TeamModel } from "@/lib/db/registry"
import type { TeamDb } from "@/lib/db/scope"

// Many rows of one table in one statement. The scoped client writes row by row where rows differ, and
// takes some milliseconds of this process's time for each statement.

/**
 * Inserts rows into the team: the columns named, and the table's own defaults for all others. Throws
 * when one of them cannot be stored; then none is.
 */
export async function insertRows<Row extends object>(
  tx: TeamDb,
  table: TeamModel,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  await clientOf(tx).$executeRaw`
    INSERT INTO ${name(table)} ("teamId", ${columnList(columns)})
    SELECT ${tx.teamId}::uuid, ${columnList(columns, "r.")} FROM ${recordset(table, rows)} r`
}

/** Writes the columns named to the team's rows of these ids. Another team's row is left as it is. */
export async function updateRows<Row extends { id: string }>(
  tx: TeamDb,
  table: TeamModel,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const changes = columns.map((column) => Prisma.raw(`"${column}" = r."${column}"`))
  await clientOf(tx).$executeRaw`
    UPDATE ${name(table)} t SET ${Prisma.join(changes)}
    FROM ${recordset(table, rows)} r
    WHERE t."teamId" = ${tx.teamId}::uuid AND t."id" = r."id"`
}

function recordset(table: TeamModel, rows: readonly object[]) {
  const json = JSON.stringify(rows, storable)
  return Prisma.sql`jsonb_populate_recordset(${Prisma.raw(`NULL::"${table}"`)}, ${json}::jsonb)`
}

/** PostgreSQL's JSON holds neither NUL nor half characters. */
function storable(_key: string, value: unknown) {
  return typeof value === "string" ? value.replaceAll("\0", "\u2400").toWellFormed() : value
}

const name = (table: TeamModel) => Prisma.raw(`"${table}"`)

/** `"id", "name"`, of names that stand in our code. */
export function columnList(columns: readonly string[], prefix = ""): Prisma.Sql {
  return Prisma.join(columns.map((column) => Prisma.raw(`${prefix}"${column}"`)))
}

function clientOf(tx: TeamDb) {
  return tx as unknown as PrismaClient
}
