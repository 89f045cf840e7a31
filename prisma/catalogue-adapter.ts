import { PrismaPg } from "@prisma/adapter-pg"
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils"
import pg from "pg"

const internalChar = 18
const text = 25
const mark = "::char"

/**
 * The driver adapter with which the schema engine reads a live database. The catalogue has columns of
 * PostgreSQL's internal type "char", which the ordinary adapter refuses and the engine wants as
 * characters: they are let through as text, marked in their name, and typed again on the way out.
 */
export function catalogueAdapter(url: string): {
  factory: SqlMigrationAwareDriverAdapterFactory
  close(): Promise<void>
} {
  const pool = new pg.Pool({ connectionString: url, Client: MarkingClient, max: 2 })
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () =>
    whole(retyped(await connect()), pool) as Awaited<ReturnType<typeof connect>>
  return { factory, close: () => pool.end() }
}

/**
 * The ordinary adapter cuts a script at each semicolon, also inside a function's body. Sent whole, it
 * is one transaction: a migration happens or leaves nothing behind.
 */
function whole(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      const { code = "XX000", severity = "ERROR", message, detail, hint, column } = error
      throw new DriverAdapterError({
        kind: "postgres",
        code,
        severity,
        message,
        detail,
        hint,
        column,
      })
    }
  }
  return adapter
}

class MarkingClient extends pg.Client {}
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
MarkingClient.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const done = args.at(-1)
  if (typeof done !== "function") return query.apply(this, args)
  const read = (error: unknown, result?: pg.QueryResult) => {
    for (const field of result?.fields ?? []) {
      if (field.dataTypeID !== internalChar) continue
      field.dataTypeID = text
      field.name += mark
    }
    done(error, result)
  }
  return query.apply(this, [...args.slice(0, -1), read])
} as typeof pg.Client.prototype.query

function retyped(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (wanted) => {
    const set = await queryRaw(wanted)
    set.columnNames.forEach((name, index) => {
      if (!name.endsWith(mark)) return
      set.columnNames[index] = name.slice(0, -mark.length)
      set.columnTypes[index] = ColumnTypeEnum.Character
    })
    return set
  }
  return adapter
}
