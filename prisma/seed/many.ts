import type pg from "pg"

/** So many rows go in with one statement. */
const chunk = 50_000

/**
 * Shipments of a team by the thousand, over four hundred days: for looking at a big shop and for
 * benches. They are rows as a shop's would be in carriers, states, people and orders, without their
 * scans. The same numbers for the same range, so that a range is not seeded twice. A bigger shop has
 * more people: each name has about 55 shipments.
 */
export async function seedMany(
  client: pg.ClientBase,
  shop: { teamId: string; count: number; now: Date; onProgress?: (done: number) => void },
): Promise<void> {
  const { teamId, count, now, onProgress } = shop
  for (let from = 1; from <= count; from += chunk) {
    const to = Math.min(from + chunk - 1, count)
    await client.query(insert, [
      teamId,
      from,
      to,
      now,
      Math.min(Math.max(30, Math.round(count / 55)), names),
    ])
    onProgress?.(to)
  }
}

/**
 * Does `work` without the indexes that cost most to keep, and makes them anew at its end. Whoever
 * searches meanwhile waits long. Once for all that write side by side.
 */
export async function withoutSearchIndexes<T>(
  client: pg.ClientBase | pg.Pool,
  work: () => Promise<T>,
): Promise<T> {
  await client.query(searchIndexes.drop)
  try {
    return await work()
  } finally {
    await client.query(searchIndexes.create)
  }
}

/** The definitions of the migrations. */
const searchIndexes = {
  drop: `DROP INDEX IF EXISTS "ShipmentSearch_grams_idx"`,
  create: `SET maintenance_work_mem = '512MB';
    CREATE INDEX IF NOT EXISTS "ShipmentSearch_grams_idx" ON "ShipmentSearch"
      USING GIN (search_grams("teamId", "text")) WITH (gin_pending_list_limit = 512);
    RESET maintenance_work_mem`,
}

/** So many full names there are at most: 30 first names, 20 beginnings of 30 last names. */
const names = 18_000

const first = `'{Anna,Ben,Clara,David,Emma,Felix,Greta,Hugo,Ida,Jonas,Karin,Lars,Márta,Nils,Olivia,Peter,Rosa,Søren,Tilde,Ulf,Vera,William,Yara,Zoé,Amir,Fatima,Chloé,Łukasz,Ingrid,José}'`
const last = `'{Andersen,Bakker,Carlsen,Dubois,Eriksson,Fischer,García,Hansen,Ivanova,Jensen,Klein,Larsen,Müller,Nilsson,Olsen,Petersen,Quist,Rossi,Schmidt,Tanaka,Ueda,Visser,Weber,Xu,Young,Zimmermann,Nguyen,Okafor,Kowalska,Silva}'`

/** Age in days decides the state: most of a shop's parcels arrived long ago. */
const insert = `
WITH numbers AS (
  SELECT n, (hashint8extended(n, 1) & 1048575) AS a, (hashint8extended(n, 2) & 1048575) AS b,
    (hashint8extended(n, 3) & 1048575) AS c, (hashint8extended(n, 4) & 1048575) AS d,
    (hashint8extended(n, 6) & 2147483647) % $5::int AS name
  FROM generate_series($2::bigint, $3::bigint) n
), aged AS (
  SELECT *, ((hashint8extended(n, 5) & 2147483647) % 34560000)::float8 / 86400 AS days,
    (ARRAY['ups','ups','usps','usps','usps','fedex','dhl','dhl','gls','postnord','bring','dhl_express'])[1 + a % 12] AS carrier,
    (${first}::text[])[1 + name % 30] AS first_name, (ARRAY['','Ander','Bjerg','Dal','El','Friis','Holm','Kirk','Lund','Mørk','Nør','Over','Park','Ras','Skov','Sten','Toft','Ulv','Vest','Øst'])[1 + (name / 900 + name) % 20]
      || (${last}::text[])[1 + (name / 30 + name) % 30] AS last_name
  FROM numbers
), stated AS (
  SELECT *, CASE
    WHEN days > 12 THEN CASE WHEN d % 100 < 96 THEN 'Delivered' WHEN d % 100 < 98 THEN 'Exception' ELSE 'Expired' END
    WHEN days > 5 THEN CASE WHEN d % 100 < 80 THEN 'Delivered' WHEN d % 100 < 88 THEN 'InTransit'
      WHEN d % 100 < 91 THEN 'AvailableForPickup' WHEN d % 100 < 95 THEN 'Delayed' ELSE 'DeliveryFailure' END
    WHEN days > 1 THEN CASE WHEN d % 100 < 70 THEN 'InTransit' WHEN d % 100 < 85 THEN 'OutForDelivery' ELSE 'Delivered' END
    ELSE CASE WHEN d % 100 < 60 THEN 'Info' ELSE 'InTransit' END END AS category
  FROM aged
)
INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "orderId", "orderNumber", "customerId",
  "recipientName", "recipientEmail", "recipientPhone", "postalCode", "destinationCity", "destinationCountry",
  "serviceLevel", "warehouse", "orderValue", "currency", "tags", "promisedAt", "category", "detail", "milestone",
  "actionRequired", "terminal", "returning", "handedOverAt", "deliveredAt", "eta", "lastEventAt", "lastMessage",
  "lastCity", "lastCountry", "sortAt", "createdAt", "archivedAt", "version", "updatedAt")
SELECT gen_random_uuid(), $1::uuid, carrier,
  CASE carrier WHEN 'ups' THEN '1Z' || lpad(upper(to_hex(a * 7 + n % 7)), 6, '0') || lpad(n::text, 10, '0')
    WHEN 'usps' THEN '92' || lpad(b::text, 10, '0') || lpad(n::text, 10, '0')
    ELSE lpad((1000000000 + c * 977)::text, 10, '0') || lpad(n::text, 8, '0') END,
  'gid-' || (n * 31), '#' || (100000 + n), 'cus-' || (n / 3),
  first_name || ' ' || last_name, search_key(first_name) || '.' || search_key(last_name) || n % 100000 || '@example.com',
  CASE WHEN d % 2 = 0 THEN '+45 ' || lpad((20000000 + n)::text, 8, '0') END,
  lpad((1000 + b % 90000)::text, 5, '0'),
  (ARRAY['Aarhus','Berlin','Lyon','Oslo','Malmö','Porto','Graz','Gent','Leeds','Boston'])[1 + d % 10],
  (ARRAY['DK','DE','FR','NO','SE','PT','AT','BE','GB','US'])[1 + d % 10],
  (ARRAY['Standard','Standard','Standard','Express','Economy'])[1 + b % 5], 'W' || (1 + c % 4),
  (a % 40000) / 100.0, (ARRAY['DKK','EUR','EUR','NOK','SEK','EUR','EUR','EUR','GBP','USD'])[1 + d % 10],
  CASE WHEN a % 10 = 0 THEN ARRAY[(ARRAY['vip','gift','fragile','wholesale'])[1 + b % 4]] ELSE '{}' END,
  at + interval '4 days', category::"Category",
  CASE category WHEN 'Delivered' THEN 'delivered' WHEN 'Exception' THEN 'lost' WHEN 'Info' THEN 'label_created'
    WHEN 'OutForDelivery' THEN 'out_for_delivery' WHEN 'AvailableForPickup' THEN 'ready_for_pickup'
    WHEN 'Delayed' THEN 'delayed' WHEN 'DeliveryFailure' THEN 'nobody_home' WHEN 'Expired' THEN 'no_recent_events' ELSE 'in_transit' END,
  (CASE category WHEN 'Delivered' THEN 'delivered' WHEN 'Info' THEN 'label_created' WHEN 'OutForDelivery' THEN 'out_for_delivery'
    WHEN 'AvailableForPickup' THEN 'ready_for_pickup' WHEN 'InTransit' THEN 'in_transit' WHEN 'Delayed' THEN 'in_transit'
    ELSE 'needs_attention' END)::"Milestone",
  category IN ('AvailableForPickup', 'DeliveryFailure'), category IN ('Delivered', 'Exception'), false,
  CASE WHEN category <> 'Info' THEN at + interval '6 hours' END,
  CASE WHEN category = 'Delivered' THEN at + interval '3 days' END,
  CASE WHEN d % 5 <> 0 THEN at + interval '1 day' * (2 + b % 4) END,
  CASE WHEN category <> 'Info' THEN moved END, CASE WHEN category <> 'Info' THEN regexp_replace(category, '([a-z])([A-Z])', '\\1 \\2', 'g') END,
  CASE WHEN category <> 'Info' THEN 'Hamburg' END, CASE WHEN category <> 'Info' THEN 'DE' END,
  moved, at, CASE WHEN days > 300 THEN at + interval '90 days' END, 1, now()
FROM (
  SELECT *, $4::timestamptz - days * interval '1 day' AS at,
    LEAST($4::timestamptz - days * interval '1 day' * 0.3, $4::timestamptz - (days - 3) * interval '1 day') AS moved
  FROM stated
) s
ON CONFLICT DO NOTHING`
