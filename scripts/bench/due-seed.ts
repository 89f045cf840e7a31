import type pg from "pg"

/** Sources of different allowances, with batches and without. */
const sources = ["shippo", "aftership", "fedex", "17track"]
const teams = 3

/**
 * Brings the database to `count` active shipments of three teams with four connections each. Of the new
 * ones `dueShare` are due at `now`, since an hour at most, and the others within the next hour: two in
 * a hundred on the van, three late, the rest ordinary.
 */
export async function seedActive(
  client: pg.Client,
  count: number,
  now: Date,
  dueShare: number,
): Promise<void> {
  // Without triggers and foreign keys, which cost most of the time and are not what is measured.
  await client.query("SET session_replication_role = replica")
  await addConnections(client)
  const { rows } = await client.query(`SELECT count(*)::int AS count FROM "Shipment"`)
  const known: number = rows[0].count
  await client.query(
    `INSERT INTO "Shipment" ("id", "teamId", "connectionId", "carrier", "trackingNumber", "category",
       "detail", "milestone", "handedOverAt", "promisedAt", "sortAt", "registeredAt", "nextCheckAt",
       "updatedAt")
     SELECT uuidv7(), connection."teamId", connection."id", 'ups', 'BENCH' || n,
       (CASE WHEN n % 100 < 2 THEN 'OutForDelivery' ELSE 'InTransit' END)::"Category",
       'in_transit', 'in_transit', $4::timestamptz - interval '2 days',
       $4::timestamptz + CASE WHEN n % 100 < 5 THEN interval '-1 day' ELSE interval '2 days' END,
       $4::timestamptz - interval '5 hours', $4, $4::timestamptz + interval '1 hour' *
         (CASE WHEN random() < $5 THEN -random() ELSE random() END), now()
     FROM generate_series($1::int, $2::int) AS n
     JOIN (SELECT "id", "teamId", row_number() OVER (ORDER BY "id") - 1 AS place
           FROM "SourceConnection") connection ON connection.place = (n / 100) % $3`,
    [known + 1, count, teams * sources.length, now, dueShare],
  )
  await client.query(`VACUUM ANALYZE "Shipment"`)
}

async function addConnections(client: pg.Client) {
  await client.query(
    `INSERT INTO "Team" ("id", "slug", "name")
     SELECT md5('team' || n)::uuid, 'bench-' || n, 'Bench ' || n FROM generate_series(1, $1::int) n
     ON CONFLICT DO NOTHING`,
    [teams],
  )
  await client.query(
    `INSERT INTO "SourceConnection" ("id", "teamId", "source", "name", "webhookToken")
     SELECT md5("Team"."id" || source)::uuid, "Team"."id", source, source, md5("Team"."id" || source)
     FROM "Team", unnest($1::text[]) AS source ON CONFLICT DO NOTHING`,
    [sources],
  )
}
