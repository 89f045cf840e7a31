import { beforeAll, describe, expect, it } from "vitest"
import { Prisma } from "@/lib/db/generated/client"
import { rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { everything, type ShipmentFilter, type Sort } from "@/lib/shipments/filter"
import type { Cursor } from "@/lib/shipments/keyset"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import { countMatching, readTallies } from "@/lib/shipments/list/counts"
import { listShipments } from "@/lib/shipments/queries"
import { freshTeam } from "@/tests/database"

const clock = { now: new Date("2026-11-22T12:00:00Z"), timeZone: "UTC" }
const event: Sort = { key: "event", direction: "desc" }

/** Shipment n had its last event n minutes ago; what few have stands below all that a page walks. */
describe("filters in a list that is longer than what is walked for a page", () => {
  let shop: TeamDb
  let stranger: TeamDb

  beforeAll(async () => {
    shop = (await freshTeam()).db
    stranger = (await freshTeam("Stranger")).db
    for (const db of [shop, stranger]) await seed(db)
  }, 120_000)

  const at = (minutes: number) => new Date(clock.now.getTime() - minutes * 60_000)

  it.each<[string, Partial<ShipmentFilter>, number[]]>([
    ["a warehouse", { warehouses: ["Oslo"] }, [5001, 5002, 5003, 5004, 5005, 5006, 5007]],
    ["a warehouse and a service", { warehouses: ["Oslo"], serviceLevels: ["Slow"] }, [5002]],
    ["one of two details", { details: ["lost", "nobody_home"] }, [5003, 5004]],
    ["a milestone", { milestones: ["returned"] }, [5005]],
    ["countries that none has", { countries: ["ZZ", "QQ"] }, []],
    ["a source that none has", { sources: ["shippo"] }, []],
    ["a tag", { tags: ["late-gift"] }, [5006]],
    ["a value", { value: { from: 900, to: null } }, [5007]],
    ["the promise", { dates: { promised: { from: at(5003.5), to: at(5001.5) } } }, [5002, 5003]],
    ["the first scan", { dates: { first_scan: { from: null, to: at(5006.5) } } }, [5007]],
    ["the delivery", { dates: { delivered: { from: at(5002), to: at(5000) } } }, [5001, 5002]],
    ["the last event", { dates: { last_event: { from: at(5002), to: at(5000.5) } } }, [5001, 5002]],
    [
      "a date and a warehouse",
      { dates: { created: { from: null, to: at(5004.5) } }, warehouses: ["Oslo"] },
      [5005, 5006, 5007],
    ],
    ["a text that many have", { text: "row", warehouses: ["Oslo"], details: ["lost"] }, [5003]],
    ["archived ones alone", { marks: ["archived"], warehouses: ["Oslo"] }, [5008]],
  ])("finds by %s what stands far down, in either direction", async (_, part, numbers) => {
    const filter = { ...everything, ...part }
    const found = numbers.map((n) => `ROW${n}`)
    for (const sort of [event, { key: "created", direction: "asc" }] satisfies Sort[]) {
      const expected = sort.direction === "asc" ? found.toReversed() : found
      const page = await list(shop, filter, sort, null)
      expect(page.rows.map((row) => row.trackingNumber)).toEqual(expected)
      const last = page.rows.at(-1)
      if (!last || numbers.length < 3) continue
      const instant = sort.key === "event" ? last.sortAt : last.createdAt
      const place = { at: instant, id: last.id, position: numbers.length - 1 }
      const before = await list(shop, filter, sort, { side: "before", place }, 2)
      expect(before.rows.map((row) => row.trackingNumber)).toEqual(expected.slice(-3, -1))
    }
    const candidates = await candidatesFor(shop, filter.text, { forPage: true })
    const tallies = await readTallies(shop, [filter])
    expect(await countMatching(shop, tallies, { filter, candidates, clock })).toEqual({
      count: numbers.length,
      exact: true,
    })
  })

  it("counts what many have no further than is cheap, and says so", async () => {
    const count = async (part: Partial<ShipmentFilter>) => {
      const filter = { ...everything, ...part }
      const candidates = await candidatesFor(shop, filter.text, { forPage: true })
      return countMatching(shop, await readTallies(shop, [filter]), { filter, candidates, clock })
    }
    expect(await count({ warehouses: ["W1"] })).toEqual({ count: 5_000, exact: false })
    expect(await count({ text: "row" })).toEqual({ count: 1_000, exact: false })
  })
})

function list(db: TeamDb, filter: ShipmentFilter, sort: Sort, cursor: Cursor | null, limit = 50) {
  return listShipments(db, { filter, sort, cursor, limit, clock })
}

async function seed(db: TeamDb) {
  await rawWrite(
    db,
    Prisma.sql`INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "serviceLevel",
        "warehouse", "detail", "milestone", "tags", "orderValue", "promisedAt", "handedOverAt",
        "deliveredAt", "lastEventAt", "sortAt", "createdAt", "archivedAt", "updatedAt")
      SELECT gen_random_uuid(), ${db.teamId}::uuid, 'ups', 'ROW' || n,
        CASE WHEN n = 5002 THEN 'Slow' ELSE 'Standard' END,
        CASE WHEN n > 5000 THEN 'Oslo' ELSE 'W1' END,
        CASE n WHEN 5003 THEN 'lost' WHEN 5004 THEN 'nobody_home' ELSE 'in_transit' END,
        (CASE n WHEN 5005 THEN 'returned' ELSE 'in_transit' END)::"Milestone",
        CASE WHEN n = 5006 THEN ARRAY['late-gift'] ELSE '{}' END,
        CASE WHEN n = 5007 THEN 950 ELSE 10 END, at, at, at, at, at, at,
        CASE WHEN n = 5008 THEN now() END, now()
      FROM (SELECT n, ${clock.now}::timestamptz - n * interval '1 minute' AS at
        FROM generate_series(1, 5008) n) numbers`,
  )
}
