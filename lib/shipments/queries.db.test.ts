import { beforeAll, describe, expect, it } from "vitest"
import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { everything, type Mark, type ShipmentFilter, type Sort } from "@/lib/shipments/filter"
import { type Cursor, decodePlace, encodePlace } from "@/lib/shipments/keyset"
import {
  countByCarrier,
  countByCategory,
  countByView,
  hasShipments,
  listShipments,
} from "@/lib/shipments/queries"
import { searchTextOf } from "@/lib/shipments/search"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-03-10T12:00:00Z")
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
    const jensen = { recipientName: "Márta Jensen", recipientEmail: "marta_j@example.com" }
    await add(db, { trackingNumber: "1Z999AA10123456784", orderNumber: "#10233", ...jensen })
    await add(db, { trackingNumber: "1Z999AA101234567840", orderNumber: "NO-7-1042", sortAt: now })
    await add(db, {
      trackingNumber: "SHIPPO_TRANSIT",
      carrier: "shippo",
      recipientEmail: "martaxj@example.com",
    })
    await add(other, { trackingNumber: "1Z999AA10123456784", orderNumber: "#10233", ...jensen })
  })

  it.each([
    ["1Z999AA10123456784", ["1Z999AA10123456784", "1Z999AA101234567840"]],
    ["1z 999 aa1-0123 456784", ["1Z999AA10123456784", "1Z999AA101234567840"]],
    ["https://www.ups.com/track?tracknum=1Z999AA10123456784", ["1Z999AA10123456784"]],
    ["10233", ["1Z999AA10123456784"]],
    ["#10233", ["1Z999AA10123456784"]],
    ["no-7-1042", ["1Z999AA101234567840"]],
    ["JENSEN márta", ["1Z999AA10123456784"]],
    ["Marta_J@example.com", ["1Z999AA10123456784"]],
    ["shippo_", ["SHIPPO_TRANSIT"]],
    ["100%", []],
    ["\\", []],
    ["nobody", []],
  ])("%j finds %j, the exact number first", async (text, numbers) => {
    const page = await list(db, { ...everything, text })
    expect(page.rows.map((row) => row.trackingNumber)).toEqual(numbers)
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
      { category: "InTransit", carrier: "gls", handedOverAt: hoursAgo(20) },
      {
        category: "InTransit",
        carrier: "dhl",
        handedOverAt: hoursAgo(20),
        promisedAt: hoursAgo(1),
      },
      { category: "OutForDelivery", carrier: "gls", handedOverAt: hoursAgo(20), eta: hoursAgo(2) },
      { category: "AvailableForPickup", handedOverAt: hoursAgo(20), actionRequired: true },
      { category: "DeliveryFailure", handedOverAt: hoursAgo(20), actionRequired: true },
      { category: "Exception", handedOverAt: hoursAgo(90), terminal: true },
      { category: "Exception", handedOverAt: hoursAgo(90), terminal: true, actionRequired: true },
      { category: "Delayed", handedOverAt: hoursAgo(90), eta: hoursAgo(30) },
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

  it("counts what the list of each view shows", async () => {
    expect(await countByView(shop, now)).toEqual({
      all: 11,
      attention: 2,
      out_for_delivery: 1,
      pickup: 1,
      no_first_scan: 1,
      late: 2,
      delivered: 1,
    })
  })

  it.each<[Mark, string[]]>([
    ["attention", ["ROW4", "ROW6"]],
    ["no_first_scan", ["ROW9"]],
    ["late", ["ROW1", "ROW7"]],
    ["archived", ["ROW11"]],
  ])("lists what is %s", async (mark, numbers) => {
    const page = await list(shop, { ...everything, marks: [mark] })
    expect(page.rows.map((row) => row.trackingNumber).sort()).toEqual(numbers)
  })

  it("counts categories and carriers as the list has them under the other filters", async () => {
    const filter: ShipmentFilter = { ...everything, carriers: ["gls"], categories: ["Delivered"] }
    const byCategory = await countByCategory(shop, filter, now)
    expect(byCategory).toEqual({ InTransit: 1, OutForDelivery: 1 })
    for (const [category, count] of Object.entries(byCategory)) {
      const page = await list(shop, { ...filter, categories: [category as "InTransit"] })
      expect(page.rows).toHaveLength(count)
    }
    expect(await countByCarrier(shop, { ...filter, categories: ["InTransit"] }, now)).toEqual([
      { carrier: "dhl", count: 1 },
      { carrier: "gls", count: 1 },
    ])
  })

  it("shows another team none of it", async () => {
    const stranger = (await freshTeam("Stranger")).db
    expect(await hasShipments(stranger)).toBe(false)
    expect(await hasShipments(shop)).toBe(true)
    expect((await list(stranger, everything)).rows).toEqual([])
    expect(await countByCategory(stranger, everything, now)).toEqual({})
    expect((await countByView(stranger, now)).all).toBe(0)
  })
})

interface Options {
  sort?: Sort
  cursor?: Cursor | null
  limit?: number
}

function list(of: TeamDb, filter: ShipmentFilter, options: Options = {}) {
  const sort: Sort = { key: "event", direction: "desc" }
  return listShipments(of, { filter, sort, cursor: null, limit: 50, now, ...options })
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
  const searchable = {
    trackingNumber: row.trackingNumber,
    orderNumber: row.orderNumber ?? null,
    customerId: null,
    recipientName: row.recipientName ?? null,
    recipientEmail: row.recipientEmail ?? null,
    recipientPhone: null,
    postalCode: null,
  }
  await of.shipment.create({
    data: {
      teamId: of.teamId,
      carrier: "ups",
      createdAt: hoursAgo(2),
      sortAt: hoursAgo(2),
      searchText: searchTextOf(searchable),
      ...row,
    },
  })
}
