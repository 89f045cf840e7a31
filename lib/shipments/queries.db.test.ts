import { beforeAll, describe, expect, it } from "vitest"
import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import {
  everything,
  filterOfView,
  type ShipmentFilter,
  type Sort,
  type ViewKey,
  views,
} from "@/lib/shipments/filter"
import { type Cursor, decodePlace, encodePlace } from "@/lib/shipments/keyset"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import {
  countCategories,
  countKnownViews,
  countMatching,
  readTallies,
  settleTallies,
} from "@/lib/shipments/list/counts"
import { listShipments } from "@/lib/shipments/queries"
import { countedViews, countViews } from "@/lib/views/counts"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-03-10T12:00:00Z")
const clock = { now, timeZone: "Europe/Copenhagen" }
const patient = { msOfOne: 30_000, msOfAll: 30_000 }
const person = "0190a2b4-0000-7000-8000-000000000001"
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

let db: TeamDb
let other: TeamDb

beforeAll(async () => {
  db = (await freshTeam()).db
  other = (await freshTeam("Another shop")).db
})

describe("keyset paging", () => {
  let paged: TeamDb

  beforeAll(async () => {
    paged = (await freshTeam()).db
    // Groups of four share each instant, and every fifth parcel has no estimate.
    for (let n = 0; n < 23; n++) {
      const at = hoursAgo(Math.floor(n / 4))
      await add(paged, {
        trackingNumber: `PAGE${n}`,
        sortAt: at,
        createdAt: at,
        eta: n % 5 ? at : null,
      })
    }
  })

  const sorts: Sort[] = (["event", "created", "eta"] as const).flatMap((key) => [
    { key, direction: "desc" },
    { key, direction: "asc" },
  ])

  it.each(sorts)(
    "visits every row once, forwards and backwards, by $key $direction",
    async (sort) => {
      const forwards = await walk(paged, sort, "after", null)
      expect(forwards.numbers).toHaveLength(23)
      expect(new Set(forwards.numbers).size).toBe(23)
      expect(forwards.starts).toEqual([0, 5, 10, 15, 20])

      const backwards = await walk(paged, sort, "before", forwards.lastPlace)
      expect(backwards.numbers).toEqual(forwards.numbers.slice(0, 20))
      expect(backwards.starts).toEqual([0, 5, 10, 15])
    },
  )

  it("orders rows without an estimate last, whichever way it is sorted", async () => {
    for (const direction of ["asc", "desc"] as const) {
      const page = await list(paged, everything, { sort: { key: "eta", direction }, limit: 50 })
      const known = page.rows.map((row) => row.eta !== null)
      expect(known).toEqual([...Array(18).fill(true), ...Array(5).fill(false)])
    }
  })

  it("answers a full first page when the way back has fewer rows than a page", async () => {
    const sort: Sort = { key: "event", direction: "desc" }
    const first = await list(paged, everything, { sort, limit: 5 })
    const third = first.rows[2]
    if (!third) throw new Error("no third row")
    const place = { at: third.sortAt, id: third.id, position: 2 }
    const back = await list(paged, everything, {
      sort,
      limit: 5,
      cursor: { side: "before", place },
    })
    expect(back).toEqual(first)
  })
})

describe("search", () => {
  beforeAll(async () => {
    const jensen = {
      recipientName: "Márta Jensen",
      recipientEmail: "marta_j@example.com",
      recipientPhone: "+45 20-30 40 50",
      postalCode: "8000C",
    }
    await add(db, { trackingNumber: "1Z999AA10123456784", orderNumber: "#10233", ...jensen })
    await add(db, { trackingNumber: "1Z999AA101234567840", orderNumber: "NO-7-1042", sortAt: now })
    await add(db, {
      trackingNumber: "SHIPPO_TRANSIT",
      carrier: "shippo",
      recipientEmail: "martaxj@example.com",
      orderNumber: "NL 1111 2222 3333 4444 5555",
    })
    await add(other, { trackingNumber: "1Z999AA10123456784", orderNumber: "#10233", ...jensen })
  })

  it.each([
    ["1Z999AA1012345678", ["1Z999AA101234567840", "1Z999AA10123456784"]],
    ["1Z999AA10123456784", ["1Z999AA10123456784"]],
    ["1z 999 aa1-0123 456784", ["1Z999AA10123456784"]],
    ["https://www.ups.com/track?tracknum=1Z999AA10123456784", ["1Z999AA10123456784"]],
    ["10233", ["1Z999AA10123456784"]],
    ["#10233", ["1Z999AA10123456784"]],
    ["no-7-1042", ["1Z999AA101234567840"]],
    ["JENSEN márta", ["1Z999AA10123456784"]],
    ["Marta_J@example.com", ["1Z999AA10123456784"]],
    ["marta", ["SHIPPO_TRANSIT", "1Z999AA10123456784"]],
    ["je", ["1Z999AA10123456784"]],
    ["sen", []],
    ["en", []],
    ["20304050", ["1Z999AA10123456784"]],
    ["0045 2030-4050", ["1Z999AA10123456784"]],
    ["8000 C", ["1Z999AA10123456784"]],
    ["shippo_", ["SHIPPO_TRANSIT"]],
    ["5555 444 333 222 111", ["SHIPPO_TRANSIT"]],
    ["5555 444 333 222 1112", []],
    ["100%", []],
    ["\\", []],
    ["nobody", []],
  ])("%j finds %j, the exact number first", async (text, numbers) => {
    const page = await list(db, { ...everything, text })
    expect(page.rows.map((row) => row.trackingNumber)).toEqual(numbers)
  })

  it("keeps to the one whose number it is when that one is filtered out", async () => {
    const text = "1Z999AA10123456784"
    const elsewhere = await list(db, { ...everything, text, categories: ["Delivered"] })
    expect(elsewhere.rows).toEqual([])
    expect(await byCategory(db, { ...everything, text })).toEqual({
      byCategory: { Info: 1 },
      exact: true,
    })
  })

  it("pins the exact number on the first page, and still shows every row once", async () => {
    const shop = (await freshTeam()).db
    for (let n = 0; n < 7; n++) {
      await add(shop, { trackingNumber: `PINNED${n || ""}`, sortAt: hoursAgo(10 - n) })
    }
    const filter = { ...everything, text: "pinned" }
    const pages = await walk(shop, undefined, "after", null, filter, 3)
    expect(pages.numbers).toEqual([
      "PINNED",
      "PINNED6",
      "PINNED5",
      "PINNED4",
      "PINNED3",
      "PINNED2",
      "PINNED1",
    ])
    const back = await walk(shop, undefined, "before", pages.lastPlace, filter, 3)
    expect(back.numbers).toEqual(pages.numbers.slice(0, 6))
  })
})

describe("filters and counts", () => {
  let shop: TeamDb

  beforeAll(async () => {
    const team = await freshTeam()
    shop = team.db
    const rows: Partial<Prisma.ShipmentUncheckedCreateInput>[] = [
      {
        category: "InTransit",
        carrier: "gls",
        handedOverAt: hoursAgo(20),
        tags: ["vip"],
        destinationCountry: "DK",
        orderValue: 20.5,
        checkFailures: 2,
      },
      {
        category: "InTransit",
        carrier: "dhl",
        handedOverAt: hoursAgo(20),
        promisedAt: hoursAgo(1),
        nextCheckAt: hoursAgo(0.3),
        tags: ["gift"],
        warehouse: "W1",
        serviceLevel: "Express",
        assigneeId: person,
      },
      {
        category: "OutForDelivery",
        carrier: "gls",
        handedOverAt: hoursAgo(20),
        eta: hoursAgo(2),
        nextCheckAt: hoursAgo(0.2),
      },
      { category: "AvailableForPickup", handedOverAt: hoursAgo(20), actionRequired: true },
      {
        category: "DeliveryFailure",
        detail: "nobody_home",
        handedOverAt: hoursAgo(20),
        actionRequired: true,
      },
      {
        category: "Exception",
        milestone: "returned",
        handedOverAt: hoursAgo(90),
        terminal: true,
      },
      { category: "Exception", handedOverAt: hoursAgo(90), terminal: true, actionRequired: true },
      {
        category: "Delayed",
        handedOverAt: hoursAgo(190),
        sortAt: hoursAgo(150),
        eta: hoursAgo(30),
      },
      {
        category: "Delivered",
        handedOverAt: hoursAgo(90),
        terminal: true,
        promisedAt: hoursAgo(30),
      },
      { category: "Info", createdAt: hoursAgo(30) },
      { category: "Info", createdAt: hoursAgo(3) },
      { category: "Delivered", terminal: true, handedOverAt: hoursAgo(90), archivedAt: now },
    ]
    for (const [n, row] of rows.entries()) await add(shop, { trackingNumber: `ROW${n}`, ...row })
  })

  const seen: Record<ViewKey, string[]> = {
    all: ["ROW0", "ROW1", "ROW10", "ROW2", "ROW3", "ROW4", "ROW5", "ROW6", "ROW7", "ROW8", "ROW9"],
    attention: ["ROW4", "ROW6"],
    today: ["ROW2"],
    no_first_scan: ["ROW9"],
    stalled: ["ROW7"],
    late: ["ROW1", "ROW7"],
    pickup: ["ROW3"],
    returned: ["ROW5"],
    delivered: ["ROW8"],
  }

  it.each(views.map(({ key }) => key))("lists the view %s", async (key) => {
    const page = await list(shop, filterOfView(key))
    expect(page.rows.map((row) => row.trackingNumber).sort()).toEqual(seen[key])
  })

  it("counts what the list of each view shows, also once the tallies are settled", async () => {
    const count = async () => ({
      ...countKnownViews(await readTallies(shop, [])),
      ...(await countViews(shop, countedViews([], clock), clock, patient)),
    })
    const expected = Object.fromEntries(
      Object.entries(seen).map(([key, rows]) => [key, { count: rows.length, exact: true }]),
    )
    expect(await count()).toEqual(expected)
    await settleTallies(shop)
    expect(await count()).toEqual(expected)
  })

  it.each<[string, Partial<ShipmentFilter>, string[]]>([
    ["archived", { marks: ["archived"] }, ["ROW11"]],
    ["stale", { marks: ["stale"] }, ["ROW0", "ROW1"]],
    ["action required", { marks: ["action_required"] }, ["ROW3", "ROW4", "ROW6"]],
    ["both of two marks", { marks: ["attention", "action_required"] }, ["ROW4", "ROW6"]],
    ["carriers", { carriers: ["gls", "dhl"] }, ["ROW0", "ROW1", "ROW2"]],
    ["a tag", { tags: ["vip", "gift"] }, ["ROW0", "ROW1"]],
    ["a country", { countries: ["DK"] }, ["ROW0"]],
    ["a warehouse and a service", { warehouses: ["W1"], serviceLevels: ["Express"] }, ["ROW1"]],
    ["a value", { value: { from: 10, to: 20.5 } }, ["ROW0"]],
    ["a milestone", { milestones: ["returned"] }, ["ROW5"]],
    ["a detail", { details: ["nobody_home"] }, ["ROW4"]],
    ["nobody's", { assignees: ["none"], tags: ["vip"] }, ["ROW0"]],
    ["somebody's", { assignees: [person] }, ["ROW1"]],
    ["somebody's or nobody's", { assignees: [person, "none"], tags: ["gift"] }, ["ROW1"]],
    ["the promise", { dates: { promised: { from: hoursAgo(2), to: now } } }, ["ROW1"]],
    ["the time of adding", { dates: { created: { from: null, to: hoursAgo(29) } } }, ["ROW9"]],
    ["a source", { sources: ["shippo"] }, []],
  ])("filters by %s, and counts the same", async (_, part, numbers) => {
    const filter = { ...everything, ...part }
    const page = await list(shop, filter)
    expect(page.rows.map((row) => row.trackingNumber).sort()).toEqual(numbers)
    const candidates = await candidatesFor(shop, "")
    expect(
      await countMatching(shop, await readTallies(shop, [filter]), { filter, candidates, clock }),
    ).toEqual({ count: numbers.length, exact: true })
  })

  it("counts categories as the list has them under the other filters", async () => {
    const filter: ShipmentFilter = { ...everything, carriers: ["gls"], categories: ["Delivered"] }
    const tallied = { byCategory: { InTransit: 1, OutForDelivery: 1 }, exact: true }
    expect(await byCategory(shop, filter)).toEqual(tallied)
    expect(await byCategory(shop, { ...filter, text: "row" })).toEqual(tallied)
  })

  it("shows another team none of it", async () => {
    const stranger = (await freshTeam("Stranger")).db
    expect(await readTallies(stranger, [])).toEqual([])
    expect((await list(stranger, everything)).rows).toEqual([])
    expect((await list(stranger, { ...everything, text: "row1" })).rows).toEqual([])
    expect((await byCategory(stranger, { ...everything, text: "row" })).byCategory).toEqual({})
  })

  it("keeps its tallies when shipments move, are archived and go", async () => {
    const moving = (await freshTeam()).db
    for (const n of [1, 2, 3]) await add(moving, { trackingNumber: `T${n}` })
    await moving.shipment.updateMany({
      where: { trackingNumber: "T1" },
      data: { category: "InTransit" },
    })
    await moving.shipment.updateMany({ where: { trackingNumber: "T2" }, data: { archivedAt: now } })
    await moving.shipment.deleteMany({ where: { trackingNumber: "T3" } })
    const found = (await readTallies(moving, [])).map(({ category, archived, count }) => ({
      category,
      archived,
      count,
    }))
    expect(found).toHaveLength(2)
    expect(found).toEqual(
      expect.arrayContaining([
        { category: "InTransit", archived: false, count: 1 },
        { category: "Info", archived: true, count: 1 },
      ]),
    )
  })
})

interface Options {
  sort?: Sort
  cursor?: Cursor | null
  limit?: number
}

function list(of: TeamDb, filter: ShipmentFilter, options: Options = {}) {
  const sort: Sort = { key: "event", direction: "desc" }
  return listShipments(of, { filter, sort, cursor: null, limit: 50, clock, ...options })
}

/** Follows the pages to one end, through the form that a place has in a URL. */
async function walk(
  of: TeamDb,
  sort: Sort | undefined,
  side: Cursor["side"],
  from: string | null,
  filter: ShipmentFilter = everything,
  limit = 5,
) {
  const numbers: string[] = []
  const starts: number[] = []
  let place = from
  for (let page = 0; page < 20; page++) {
    const at = place === null ? null : decodePlace(place)
    const cursor = at ? { side, place: at } : null
    const found = await list(of, filter, { ...(sort ? { sort } : {}), limit, cursor })
    const these = found.rows.map((row) => row.trackingNumber)
    if (side === "after") numbers.push(...these)
    else numbers.unshift(...these)
    if (side === "after") starts.push(found.start)
    else starts.unshift(found.start)
    const next = found[side]
    if (!next)
      return { numbers, starts, lastPlace: found.before ? encodePlace(found.before) : null }
    place = encodePlace(next)
  }
  throw new Error("The pages do not end.")
}

async function add(
  of: TeamDb,
  row: Partial<Prisma.ShipmentUncheckedCreateInput> & { trackingNumber: string },
) {
  await of.shipment.create({
    data: {
      teamId: of.teamId,
      carrier: "ups",
      createdAt: hoursAgo(2),
      sortAt: hoursAgo(2),
      ...row,
    },
  })
}

/** The counts of the categories, as the page asks for them. */
async function byCategory(of: TeamDb, filter: ShipmentFilter) {
  const candidates = await candidatesFor(of, filter.text)
  return countCategories(of, await readTallies(of, [filter]), { filter, candidates, clock })
}
