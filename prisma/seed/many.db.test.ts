import pg from "pg"
import { expect, it } from "vitest"
import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import { everything } from "@/lib/shipments/filter"
import { readTallies } from "@/lib/shipments/list/counts"
import { listShipments } from "@/lib/shipments/queries"
import { seedMany, withoutSearchIndexes } from "@/prisma/seed/many"
import { freshTeam } from "@/tests/database"

const clock = { now: new Date("2026-11-22T12:00:00Z"), timeZone: "UTC" }

it("fills a shop that the list counts and search finds, each person with several parcels", async () => {
  const { db, url } = await freshTeam("Big")
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const definition = async () =>
    (await pool.query(`SELECT pg_get_indexdef('"ShipmentSearch_grams_idx"'::regclass) AS is`)).rows
  const migrated = await definition()
  const done: number[] = []
  try {
    await withoutSearchIndexes(pool, async () => {
      const connection = await pool.connect()
      const shop = { teamId: db.teamId, count: 1_650, now: clock.now }
      await seedMany(connection, { ...shop, onProgress: (count) => done.push(count) })
      connection.release()
    })
    expect(await definition()).toEqual(migrated)
  } finally {
    await pool.end()
  }
  expect(done).toEqual([1_650])
  const tallies = await readTallies(db, [])
  expect(tallies.reduce((sum, { count }) => sum + count, 0)).toBe(1_650)
  const people = await rawRows<{ name: string; parcels: number; words: string[] }>(
    db,
    Prisma.sql`SELECT "recipientName" AS "name", count(*)::int AS "parcels",
        array_agg(DISTINCT "lastMessage") AS "words"
      FROM "Shipment" WHERE "teamId" = ${db.teamId}::uuid AND "archivedAt" IS NULL GROUP BY 1`,
  )
  expect(people).toHaveLength(30)
  expect(new Set(people.map((person) => person.name.split(" ")[1])).size).toBeGreaterThan(20)
  expect(people.flatMap(({ words }) => words)).toContain("Out For Delivery")
  const [{ name, parcels } = { name: "", parcels: 0 }] = people
  const { rows } = await listShipments(db, {
    filter: { ...everything, text: name },
    sort: { key: "event", direction: "desc" },
    cursor: null,
    limit: 200,
    clock,
  })
  expect(rows.map(({ recipientName }) => recipientName)).toEqual(Array(parcels).fill(name))
})
