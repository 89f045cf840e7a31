import { database } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { failuresToRest } from "@/lib/inbox/breaker"
import { purposes } from "@/lib/inbox/budget-purpose"
import { allowancesOf } from "@/lib/sources/connections/budget"
import { openCalls, type Spent } from "@/lib/sources/connections/budget-rule"
import { sourceOf } from "@/lib/sources/registry"

export interface DueShipment {
  teamId: string
  shipmentId: string
  connectionId: string
}

/** How long a claimed shipment is left alone when whoever claimed it died. */
const leaseMinutes = 10

/** So many connections may each bring the whole limit; with more, each brings less. */
const fullShares = 20

/**
 * Claims shipments whose check is due, over all teams: at most `limit`, of each connection no more than
 * the calls that its allowance has open (many shipments in one where the API takes batches), and a
 * single one, as a trial, after a rest. The most valuable come first: on the van or in need of somebody,
 * then late when the check fell due, then the longest due; within a rank connections take turns. A
 * claim moves the next check ahead, so that two processes never ask for the same shipment; the poll
 * itself sets the real one. Its cost follows from what is claimed, not from what is due.
 */
export async function dueShipments(now: Date, limit: number): Promise<DueShipment[]> {
  const connections = await connectionsWithDue(now)
  if (connections.length === 0) return []
  const spent = await database().pollBudget.findMany({
    where: { connectionId: { in: connections.map(({ id }) => id) } },
  })
  const most = Math.ceil(limit * Math.min(1, fullShares / connections.length))
  const open = connections.flatMap((connection) => {
    const used = spent.filter(({ connectionId }) => connectionId === connection.id)
    return openOf(connection, used, most, now)
  })
  return claim(open, now, limit)
}

interface DueConnection {
  id: string
  source: string
  consecutiveFailures: number
}

/** As the index `Shipment_due_idx` has it, word for word. */
const rank = Prisma.raw(`(CASE
  WHEN shipment."category" = 'OutForDelivery' OR shipment."actionRequired" THEN 0
  WHEN coalesce(shipment."eta", shipment."promisedAt") < shipment."nextCheckAt" THEN 1
  ELSE 2 END)`)

/** One look into the index for each rank of a connection that may be asked. */
function connectionsWithDue(now: Date): Promise<DueConnection[]> {
  return database().$queryRaw<DueConnection[]>`
    SELECT DISTINCT connection."id", connection."source", connection."consecutiveFailures"
    FROM "SourceConnection" connection
    CROSS JOIN (VALUES (0), (1), (2)) AS value (rank)
    CROSS JOIN LATERAL (
      SELECT 1 FROM "Shipment" shipment
      WHERE shipment."connectionId" = connection."id" AND ${rank} = value.rank
        AND shipment."nextCheckAt" <= ${now} AND shipment."archivedAt" IS NULL
      ORDER BY shipment."nextCheckAt"
      LIMIT 1
    ) due
    WHERE connection."enabled"
      AND (connection."pausedUntil" IS NULL OR connection."pausedUntil" <= ${now})`
}

/** What may be taken of a connection. A call has as many units as a batch has places. */
interface OpenConnection {
  connectionId: string
  /** Units open to each rank; those of the ranks before it count in them. */
  units: number[]
  /** Units of a shipment that must be asked about alone. */
  alone: number
  /** Numbers must be told to the source first, alone. */
  registers: boolean
  /** Shipments, whatever their units. */
  most: number
}

function openOf(
  { id, source: key, consecutiveFailures }: DueConnection,
  spent: readonly Spent[],
  limit: number,
  now: Date,
): OpenConnection[] {
  const source = sourceOf(key)
  if (!source.poll) return []
  const resting = consecutiveFailures >= failuresToRest
  const alone = resting ? 1 : (source.poll.batch?.size ?? 1)
  const allowances = allowancesOf(source)
  const units = purposes.map((purpose) => {
    const calls = openCalls(purpose, allowances, spent, now)
    return resting ? Math.min(1, calls) : calls * alone
  })
  const most = Math.min(limit, Math.max(...units))
  return [{ connectionId: id, units, alone, registers: source.poll.register !== null, most }]
}

async function claim(
  open: readonly OpenConnection[],
  now: Date,
  limit: number,
): Promise<DueShipment[]> {
  const rows = await database().$queryRaw<(DueShipment & { rank: number; dueAt: Date })[]>`
    WITH open AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(open)}::jsonb) AS open (
        "connectionId" uuid, "units" int[], "alone" int, "registers" boolean, "most" int)
    ), counted AS (
      SELECT due."id", due."nextCheckAt", due."rank", open."units"[due."rank" + 1] AS units,
             sum(CASE WHEN due."checkFailures" > 0 OR (open."registers" AND due."registeredAt" IS NULL)
                      THEN open."alone" ELSE 1 END) OVER places AS spent,
             row_number() OVER places AS place
      FROM open
      CROSS JOIN LATERAL (
        SELECT * FROM (
          (${firstOf(0, now)}) UNION ALL (${firstOf(1, now)}) UNION ALL (${firstOf(2, now)})
        ) by_rank
        LIMIT open."most"
      ) due
      WINDOW places AS (
        PARTITION BY open."connectionId" ORDER BY due."rank", due."nextCheckAt", due."id"
        ROWS UNBOUNDED PRECEDING
      )
    ), chosen AS (
      SELECT * FROM counted WHERE spent <= units
      ORDER BY "rank", place, "nextCheckAt"
      LIMIT ${limit}
    ), locked AS MATERIALIZED (
      SELECT shipment."id", chosen."rank", chosen."nextCheckAt"
      FROM chosen
      JOIN "Shipment" shipment ON shipment."id" = chosen."id"
      WHERE shipment."nextCheckAt" <= ${now}
      FOR UPDATE OF shipment SKIP LOCKED
    )
    UPDATE "Shipment" shipment
    SET "nextCheckAt" = ${now}::timestamptz + make_interval(mins => ${leaseMinutes}::int)
    FROM locked
    WHERE shipment."id" = locked."id"
    RETURNING shipment."teamId", shipment."id" AS "shipmentId", shipment."connectionId",
              locked."rank", locked."nextCheckAt" AS "dueAt"`
  return rows
    .sort((a, b) => a.rank - b.rank || a.dueAt.getTime() - b.dueAt.getTime())
    .map(({ teamId, shipmentId, connectionId }) => ({ teamId, shipmentId, connectionId }))
}

/** The longest due of one rank. The next rank is only read as far as this one leaves room. */
function firstOf(value: 0 | 1 | 2, now: Date) {
  return Prisma.sql`
    SELECT shipment."id", shipment."nextCheckAt", shipment."checkFailures", shipment."registeredAt",
           ${value}::int AS "rank"
    FROM "Shipment" shipment
    WHERE shipment."connectionId" = open."connectionId" AND ${rank} = ${Prisma.raw(String(value))}
      AND shipment."nextCheckAt" <= ${now} AND shipment."archivedAt" IS NULL
    ORDER BY shipment."nextCheckAt"
    LIMIT least(open."most", open."units"[${value}::int + 1])`
}
