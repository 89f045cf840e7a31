import { randomUUID } from "node:crypto"
import autocannon from "autocannon"
import pg from "pg"
import { type Figure, figure } from "@/scripts/bench/figure"
import { type BenchServer, withBenchServer } from "@/scripts/bench/server"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

const payloads = 1_500
const connections = 10
const token = "bench-ingest-token"

/**
 * Shippo webhooks of new parcels over HTTP to a production server: how fast they are answered, and how
 * fast they are shipments. Beside the same rows, written by bare SQL over as many connections in the
 * same run (`raw-sql`), one transaction for each payload as in the product.
 */
export async function bench(): Promise<Figure[]> {
  return withBenchServer("ingest", addConnection, measure)
}

async function addConnection(databaseUrl: string): Promise<string> {
  const teamId = randomUUID()
  await withClient(databaseUrl, async (client) => {
    await client.query(`INSERT INTO "Team" ("id", "slug", "name") VALUES ($1, 'bench', 'Bench')`, [
      teamId,
    ])
    await client.query(
      `INSERT INTO "SourceConnection" ("id", "teamId", "source", "name", "webhookToken")
       VALUES (gen_random_uuid(), $1, 'shippo', 'Shippo', $2)`,
      [teamId, token],
    )
  })
  return teamId
}

async function measure({ url, databaseUrl }: BenchServer, teamId: string): Promise<Figure[]> {
  const bodies = Array.from({ length: payloads }, (_, index) => bodyOf(`BENCH${index}`))
  const warm = Array.from({ length: 100 }, (_, index) => bodyOf(`WARM${index}`))
  await post(url, warm)
  await drained(databaseUrl, warm.length)

  const rawSeconds = await writeRaw(databaseUrl, teamId, payloads)
  const startedAt = performance.now()
  const times = await post(url, bodies)
  const answeredSeconds = (performance.now() - startedAt) / 1000
  await drained(databaseUrl, warm.length + payloads)
  const seconds = (performance.now() - startedAt) / 1000
  times.sort((a, b) => a - b)
  const raw = { limit: "raw-sql", limitValue: payloads / rawSeconds, n: payloads }
  return [
    figure({ figure: "rate", value: payloads / seconds, unit: "payloads/s", ...raw }),
    figure({
      figure: "answer-rate",
      value: payloads / answeredSeconds,
      unit: "payloads/s",
      ...raw,
    }),
    figure({
      figure: "answer p95",
      value: times[Math.floor(times.length * 0.95)] ?? 0,
      unit: "ms",
      limit: "raw-sql",
      limitValue: (rawSeconds / payloads) * connections * 1000,
      n: times.length,
    }),
  ]
}

function bodyOf(number: string): string {
  return JSON.stringify(shippoWebhook(sampleScans, { number }))
}

/** Posts each body once; gives the time of each answer in milliseconds. */
async function post(url: string, bodies: string[]): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const options: autocannon.Options = {
      url: `${url}/api/webhooks/shippo/${token}`,
      connections,
      amount: bodies.length,
      method: "POST",
      headers: { "content-type": "application/json" },
      requests: [
        { setupRequest: (request) => ({ ...request, body: bodies[next++ % bodies.length] ?? "" }) },
      ],
    }
    const running = autocannon(options, (error, finished) => (error ? fail(error) : done(finished)))
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  const wrong = result.errors + result["4xx"] + result["5xx"]
  if (wrong > 0) throw new Error(`${wrong} of ${bodies.length} webhooks were not taken.`)
  return times
}

/** Waits until so many payloads have a fate; throws when they stop getting one. */
async function drained(databaseUrl: string, expected: number): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    for (let last = -1, still = 0; still < 600; ) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS done FROM "InboundPayload" WHERE "fate" = 'processed'`,
      )
      if (rows[0].done >= expected) return
      still = rows[0].done === last ? still + 1 : 0
      last = rows[0].done
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error("The backlog does not drain.")
  })
}

/** The rows that one payload leaves, by bare SQL; gives the seconds that all of them took. */
async function writeRaw(databaseUrl: string, teamId: string, count: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  const { rows } = await pool.query(`SELECT "id" FROM "SourceConnection" WHERE "teamId" = $1`, [
    teamId,
  ])
  const connectionId: string = rows[0].id
  const startedAt = performance.now()
  let next = 0
  const worker = async () => {
    while (next < count) await writeOne(pool, teamId, connectionId, `RAW${next++}`)
  }
  await Promise.all(Array.from({ length: connections }, worker))
  await pool.end()
  return (performance.now() - startedAt) / 1000
}

async function writeOne(pool: pg.Pool, teamId: string, connectionId: string, number: string) {
  const client = await pool.connect()
  const [payload, shipment, change] = [randomUUID(), randomUUID(), randomUUID()]
  try {
    await client.query("BEGIN")
    await client.query(
      `INSERT INTO "InboundPayload" ("id", "teamId", "connectionId", "source", "channel", "body",
         "bodySize", "contentHash", "fate", "processedAt")
       VALUES ($1, $2, $3, 'shippo', 'webhook', $4, $5, $6, 'ignored', now())`,
      [payload, teamId, connectionId, Buffer.from(bodyOf(number)), bodyOf(number).length, number],
    )
    await client.query(
      `INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "connectionId", "updatedAt")
       VALUES ($1, $2, 'usps', $3, $4, now())`,
      [shipment, teamId, number, connectionId],
    )
    await client.query(
      `INSERT INTO "TrackingEvent" ("id", "teamId", "shipmentId", "dedupeKey", "source", "payloadId",
         "occurredAt", "timeConfidence", "category", "detail", "message", "city", "country")
       SELECT gen_random_uuid(), $1, $2, n, 'shippo', $3, now(), 'exact', 'InTransit', 'in_transit',
         'Your shipment has departed from the origin.', 'Las Vegas', 'US' FROM generate_series(1, 2) n`,
      [teamId, shipment, payload],
    )
    await client.query(
      `INSERT INTO "ShipmentChange" ("id", "teamId", "shipmentId", "version", "category", "milestone",
         "detail", "actionRequired", "receivedAt", "source", "payloadId")
       VALUES ($1, $2, $3, 1, 'InTransit', 'in_transit', 'in_transit', false, now(), 'shippo', $4)`,
      [change, teamId, shipment, payload],
    )
    await client.query(
      `INSERT INTO "OutboxEvent" ("id", "teamId", "name", "data", "dispatchedAt")
       SELECT gen_random_uuid(), $1, 'bench', '{}', now() FROM generate_series(1, 2)`,
      [teamId],
    )
    await client.query("COMMIT")
  } finally {
    client.release()
  }
}

async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
