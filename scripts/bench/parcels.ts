import { randomUUID } from "node:crypto"
import type pg from "pg"
import { type BrandDesign, plainDesign } from "@/lib/brand/schema"
import { pagePath } from "@/lib/tracking-page/address"

/** Parcels of one branded team, each with six scans of its own; gives the paths of their public pages. */
export async function seedParcels(client: pg.Client, count: number): Promise<string[]> {
  const teamId = randomUUID()
  await client.query(
    `INSERT INTO "Team" ("id", "slug", "name") VALUES ($1, 'bench', 'Bench shop')`,
    [teamId],
  )
  await client.query(
    `INSERT INTO "BrandVersion" ("id", "teamId", "number", "design", "publishedAt", "byName")
     VALUES (gen_random_uuid(), $1, 1, $2, now(), 'Bench')`,
    [teamId, JSON.stringify(benchDesign)],
  )
  await client.query(
    `INSERT INTO "Brand" ("id", "teamId", "publishedNumber", "updatedAt")
     VALUES (gen_random_uuid(), $1, 1, now())`,
    [teamId],
  )
  await client.query(
    `INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "category", "detail",
       "milestone", "handedOverAt", "eta", "etaReadAt", "lastCheckedAt", "updatedAt")
     SELECT gen_random_uuid(), $1, 'ups', 'BENCH' || n, 'OutForDelivery', 'out_for_delivery',
       'out_for_delivery', now() - interval '4 days', now() + interval '5 hours', now(), now(), now()
     FROM generate_series(1, $2::int) AS n`,
    [teamId, count],
  )
  await client.query(
    `INSERT INTO "TrackingEvent" ("id", "teamId", "shipmentId", "dedupeKey", "source", "occurredAt",
       "localTime", "offset", "timeConfidence", "category", "detail", "message", "city", "country")
     SELECT gen_random_uuid(), s."teamId", s."id", scan.detail, 'sandbox',
       now() - scan.ago, to_char(now() - scan.ago, 'YYYY-MM-DD"T"HH24:MI:SS'), '+00:00', 'exact',
       scan.category::"Category", scan.detail, 'A message', scan.city, scan.country
     FROM "Shipment" s, (VALUES
       ('Info', 'label_created', interval '5 days', 'Hamburg', 'DE'),
       ('InTransit', 'picked_up', interval '4 days', 'Hamburg', 'DE'),
       ('InTransit', 'departed_facility', interval '3 days', 'Hamburg', 'DE'),
       ('InTransit', 'arrived_facility', interval '2 days', 'Kolding', 'DK'),
       ('InTransit', 'destination_facility', interval '1 day', 'Aarhus', 'DK'),
       ('OutForDelivery', 'out_for_delivery', interval '2 hours', 'Aarhus', 'DK')
     ) AS scan (category, detail, ago, city, country)
     WHERE s."teamId" = $1`,
    [teamId],
  )
  await client.query("ANALYZE")
  return Array.from({ length: count }, (_, i) =>
    pagePath({ user: "bench", carrier: "ups", number: `BENCH${i + 1}` }),
  )
}

const benchDesign: BrandDesign = {
  ...plainDesign("Bench shop"),
  support: { url: null, email: "help@bench.example", phone: null },
}
