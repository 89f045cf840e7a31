import { randomUUID } from "node:crypto"
import pg from "pg"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

export const connections = 10
export const token = "bench-ingest-token"

/** A team with a connection that takes webhooks; gives the team's id. */
export async function addConnection(databaseUrl: string): Promise<string> {
  const teamId = randomUUID()
  await withClient(databaseUrl, async (client) => {
    await client.query(`INSERT INTO "Team" ("id", "slug", "name") VALUES ($1, 'bench', 'Bench')`, [
      teamId,
    ])
    await connect(client, teamId)
  })
  return teamId
}

/** Lets the team take Shippo's webhooks at `token`. */
export async function connect(client: pg.Client, teamId: string): Promise<void> {
  await client.query(
    `INSERT INTO "SourceConnection" ("id", "teamId", "source", "name", "webhookToken")
     VALUES (gen_random_uuid(), $1, 'shippo', 'Shippo', $2)`,
    [teamId, token],
  )
}

/** A new parcel with two scans, as Shippo tells it. */
export function bodyOf(number: string): string {
  return JSON.stringify(shippoWebhook(sampleScans, { number }))
}

/**
 * The rows that one payload leaves, by bare SQL, one transaction for each as in the product's first
 * answer; gives the seconds that all of them took.
 */
export async function writeRaw(
  databaseUrl: string,
  teamId: string,
  count: number,
): Promise<number> {
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

export async function withClient<T>(
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
