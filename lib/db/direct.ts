import pg from "pg"
import { Prisma, type PrismaClient } from "@/lib/db/generated/client"
import type { statementNames } from "@/lib/db/statement-names"

/** What a client's statements go through. */
interface Line {
  pool: pg.Pool
  nameOf: ReturnType<typeof statementNames>
}

const kept = globalThis as { porchlightLines?: WeakMap<object, Line> }

/**
 * A client inside a transaction is another object, and has none: it keeps to its connection. On
 * globalThis as the client itself, which one bundle of Next's makes and another asks.
 */
kept.porchlightLines ??= new WeakMap()
const lines = kept.porchlightLines

/** Lets `client` be asked directly, over the pool that it works with. */
export function setLine(client: object, line: Line): void {
  lines.set(client, line)
}

/** Lets `client` be asked over the same pool as `other`, if that one can be. */
export function shareLine(client: object, other: object): void {
  const line = lines.get(other)
  if (line) lines.set(client, line)
}

/**
 * The rows of a statement written by hand, in the types that Prisma's `$queryRaw` gives: moments as
 * Date, int8 as bigint, numeric as Decimal. Outside a transaction the driver is asked itself: Prisma
 * takes as long for a page of rows as PostgreSQL does. Rejects with the driver's error there, and with
 * Prisma's within a transaction.
 */
export async function askRows<Row>(client: PrismaClient, statement: Prisma.Sql): Promise<Row[]> {
  const line = lines.get(client)
  if (!line) return client.$queryRaw<Row[]>(statement)
  const { text, values } = statement
  const answer = await line.pool.query({ name: line.nameOf({ sql: text }), text, values, types })
  return answer.rows as Row[]
}

const { INT8, NUMERIC, DATE, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, BigInt],
  [NUMERIC, (text) => new Prisma.Decimal(text)],
  [DATE, (text) => new Date(`${text}T00:00:00Z`)],
  // Sessions are in UTC (lib/db/client).
  [TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`)],
  [TIMESTAMPTZ, (text) => new Date(text.replace(" ", "T").replace(/\+00$/, "Z"))],
])

const types = {
  getTypeParser: ((oid: number, format: "text") =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
