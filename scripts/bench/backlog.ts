import { execFileSync } from "node:child_process"
import { addConnection, bodyOf, token, withClient, writeRaw } from "@/scripts/bench/bare-sql"
import { type Figure, figure } from "@/scripts/bench/figure"
import { type BenchServer, withBenchServer } from "@/scripts/bench/server"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

const parcels = 50_000
const payloads = 2 * parcels
const early = 10_000

/**
 * What a server finds after a long night: 100,000 payloads, two for each of 50,000 parcels, the second
 * with one scan more. How fast they are shipments, and how much more memory the server takes for the
 * last of them than for the first 10,000. Throws when a row is missing or doubled at the end.
 */
export async function bench(): Promise<Figure[]> {
  return withBenchServer("backlog", prepare, measure)
}

async function prepare(databaseUrl: string): Promise<{ teamId: string; rawRate: number }> {
  const teamId = await addConnection(databaseUrl)
  const count = 1_500
  const rawRate = count / (await writeRaw(databaseUrl, teamId, count))
  const number = "BACKLOGNUMBER"
  const bodies = [
    JSON.stringify(shippoWebhook(sampleScans.slice(0, 1), { number })),
    bodyOf(number),
  ]
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `WITH stored AS (
         INSERT INTO "InboundPayload" ("id", "teamId", "connectionId", "source", "channel",
           "contentType", "body", "bodySize", "contentHash", "receivedAt")
         SELECT gen_random_uuid(), c."teamId", c."id", 'shippo', 'webhook', 'application/json', body,
           length(body), encode(sha256(body), 'hex'), now() - interval '1 hour' + n * interval '1 ms'
         FROM "SourceConnection" c, generate_series(0, $1::int - 1) n, LATERAL (
           SELECT convert_to(replace(CASE WHEN n < $2 THEN $3 ELSE $4 END, $5, 'BACKLOG' || (n % $2)), 'UTF8')
         ) AS made (body)
         WHERE c."webhookToken" = $6
         RETURNING "id", "teamId", "receivedAt"
       )
       INSERT INTO "OutboxEvent" ("id", "teamId", "name", "data", "createdAt")
       SELECT gen_random_uuid(), "teamId", 'payload/received',
         jsonb_build_object('payloadId', "id"), "receivedAt" FROM stored`,
      [payloads, parcels, bodies[0], bodies[1], number, token],
    )
    await client.query("ANALYZE")
  })
  return { teamId, rawRate }
}

async function measure(
  { databaseUrl, pid }: BenchServer,
  { rawRate }: { rawRate: number },
): Promise<Figure[]> {
  let [peakEarly, peakLate] = [0, 0]
  const startedAt = performance.now()
  const before = await countDone(databaseUrl)
  let [done, seconds] = [before, 0]
  for (let still = 0; done < payloads; ) {
    const memory = residentMb(pid)
    const now = await countDone(databaseUrl)
    still = now === done ? still + 1 : 0
    if (still > 120) throw new Error(`The backlog does not drain: ${done} of ${payloads} are done.`)
    done = now
    if (done < early) peakEarly = Math.max(peakEarly, memory)
    else peakLate = Math.max(peakLate, memory)
    seconds = (performance.now() - startedAt) / 1000
    await new Promise((next) => setTimeout(next, 500))
  }
  await settled(databaseUrl)
  await assertWhole(databaseUrl)
  return [
    figure({
      figure: "backlog-100k drain rate",
      value: (payloads - before) / seconds,
      unit: "payloads/s",
      limit: "raw-sql",
      limitValue: rawRate,
      n: payloads - before,
    }),
    figure({
      figure: "backlog-100k memory",
      value: peakLate,
      unit: "MB",
      limit: "peak of the first 10,000",
      limitValue: peakEarly,
      n: payloads,
    }),
  ]
}

/** The server's resident memory, in megabytes. */
function residentMb(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024
}

function countDone(databaseUrl: string): Promise<number> {
  return one(
    databaseUrl,
    `SELECT ${payloads} - count(*)::int AS n FROM "InboundPayload" WHERE "fate" = 'pending'`,
  )
}

/** Waits until everything that follows from the payloads is done, too. */
async function settled(databaseUrl: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const open = await one(
      databaseUrl,
      `SELECT (SELECT count(*) FROM "OutboxEvent" WHERE "dispatchedAt" IS NULL)::int
         + (SELECT count(*) FROM "JobRun" WHERE "status" = 'running')::int AS n`,
    )
    if (open === 0) return
    await new Promise((next) => setTimeout(next, 500))
  }
  throw new Error("What follows from the payloads does not end.")
}

async function assertWhole(databaseUrl: string): Promise<void> {
  const shipments = `"Shipment" WHERE "trackingNumber" LIKE 'BACKLOG%'`
  const expected: Record<string, [sql: string, count: number]> = {
    "payloads processed": [
      `SELECT count(*)::int AS n FROM "InboundPayload" WHERE "fate" = 'processed'`,
      payloads,
    ],
    "shipments delivered": [
      `SELECT count(*)::int AS n FROM ${shipments} AND "category" = 'Delivered' AND "version" = 2`,
      parcels,
    ],
    shipments: [`SELECT count(*)::int AS n FROM ${shipments}`, parcels],
    events: [
      `SELECT count(*)::int AS n FROM "TrackingEvent" e JOIN "InboundPayload" p ON p."id" = e."payloadId"
       WHERE p."fate" = 'processed'`,
      payloads,
    ],
    changes: [
      `SELECT count(*)::int AS n FROM "ShipmentChange" c JOIN "InboundPayload" p ON p."id" = c."payloadId"
       WHERE p."fate" = 'processed'`,
      payloads,
    ],
    "failed runs": [`SELECT count(*)::int AS n FROM "JobRun" WHERE "status" = 'failed'`, 0],
  }
  for (const [what, [sql, count]] of Object.entries(expected)) {
    const found = await one(databaseUrl, sql)
    if (found !== count) throw new Error(`There are ${found} ${what} instead of ${count}.`)
  }
}

function one(databaseUrl: string, sql: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(sql)
    return rows[0]?.n ?? 0
  })
}
