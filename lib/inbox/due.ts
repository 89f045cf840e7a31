import { database } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { failuresToRest } from "@/lib/inbox/breaker"
import { allowancesOf } from "@/lib/inbox/budget"
import { purposes } from "@/lib/inbox/budget-purpose"
import { openCalls, type Spent } from "@/lib/inbox/budget-rule"
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
    return openRanks(connection, used, most, now)
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

/** What may be taken of one rank of a connection. A call has as many units as a batch has places. */
interface OpenRank {
  connectionId: string
  rank: number
  /** Counted with those of the ranks before. */
  units: number
  /** Units of a shipment that must be asked about alone. */
  alone: number
  /** Numbers must be told to the source first, alone. */
  registers: boolean
  most: number
}

function openRanks(
  { id, source: key, consecutiveFailures }: DueConnection,
  spent: readonly Spent[],
  limit: number,
  now: Date,
): OpenRank[] {
  const source = sourceOf(key)
  const resting = consecutiveFailures >= failuresToRest
  const alone = resting ? 1 : (source.poll?.batch?.size ?? 1)
  const allowances = allowancesOf(source)
  if (allowances.length === 0) return []
  return purposes.map((purpose, rank) => {
    const calls = openCalls(purpose, allowances, spent, now)
    const units = resting ? Math.min(1, calls) : calls * alone
    const registers = source.poll?.register != null
    return { connectionId: id, rank, units, alone, registers, most: Math.min(units, limit) }
  })
}

async function claim(open: readonly OpenRank[], now: Date, limit: number): Promise<DueShipment[]> {
  const rows = await database().$queryRaw<(DueShipment & { rank: number; dueAt: Date })[]>`
    WITH open AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(open)}::jsonb) AS open (
        "connectionId" uuid, "rank" int, "units" int, "alone" int, "registers" boolean, "most" int)
    ), counted AS (
      SELECT due."id", due."nextCheckAt", open."rank", open."units",
             sum(CASE WHEN due."checkFailures" > 0 OR (open."registers" AND due."registeredAt" IS NULL)
                      THEN open."alone" ELSE 1 END) OVER places AS spent,
             row_number() OVER places AS place
      FROM open
      CROSS JOIN LATERAL (
        SELECT shipment."id", shipment."nextCheckAt", shipment."checkFailures", shipment."registeredAt"
        FROM "Shipment" shipment
        WHERE shipment."connectionId" = open."connectionId" AND ${rank} = open."rank"
          AND shipment."nextCheckAt" <= ${now} AND shipment."archivedAt" IS NULL
        ORDER BY shipment."nextCheckAt"
        LIMIT open."most"
      ) due
      WINDOW places AS (
        PARTITION BY open."connectionId" ORDER BY open."rank", due."nextCheckAt", due."id"
        ROWS UNBOUNDED PRECEDING
      )
    ), chosen AS (
      SELECT * FROM counted WHERE spent <= "units"
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
