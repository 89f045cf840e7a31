import { expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { everything, type Sort } from "@/lib/shipments/filter"
import { addShipment } from "@/lib/shipments/mutations"
import { neighboursOf } from "@/lib/shipments/neighbours"
import { listShipments } from "@/lib/shipments/queries"
import { freshTeam } from "@/tests/database"

const clock = { now: new Date("2026-05-12T10:00:00Z"), timeZone: "UTC" }
const newestFirst: Sort = { key: "event", direction: "desc" }

async function shopWith(count: number) {
  const { db } = await freshTeam()
  for (let n = 0; n < count; n++) {
    const now = new Date(clock.now.getTime() - n * 60_000)
    const parcel = { carrier: "ups", trackingNumber: `1Z999AA${n}`, orderNumber: `#${n % 2}` }
    const { id } = await addShipment(db, parcel, { now })
    // Two in three are expected some day.
    if (n % 3 > 0) await db.shipment.update({ where: { id }, data: { eta: now } })
  }
  return db
}

/** Walking by the neighbours must be the list, forwards and backwards. */
async function expectWalk(db: TeamDb, list: { text?: string; sort: Sort }) {
  const filter = { ...everything, text: list.text ?? "" }
  const question = { filter, sort: list.sort, clock }
  const { rows } = await listShipments(db, { ...question, cursor: null, limit: 50 })
  const ids = rows.map(({ id }) => id)
  for (const [index, row] of rows.entries()) {
    expect(await neighboursOf(db, row, question)).toEqual({
      previous: ids[index - 1] ?? null,
      next: ids[index + 1] ?? null,
      position: index + 1,
    })
  }
  return ids.length
}

it("walks through the list in each of its orders", async () => {
  const db = await shopWith(7)
  for (const key of ["event", "created", "eta"] as const) {
    for (const direction of ["desc", "asc"] as const) {
      expect(await expectWalk(db, { sort: { key, direction } })).toBe(7)
    }
  }
})

it("walks through what a search found, the exact matches first", async () => {
  const db = await shopWith(7)
  expect(await expectWalk(db, { text: "1z999", sort: newestFirst })).toBe(7)
  expect(await expectWalk(db, { text: "#1", sort: newestFirst })).toBeGreaterThan(2)
})

it("stands where it was when the filter does not have it any more, and sees its own team alone", async () => {
  const db = await shopWith(3)
  const { db: other } = await freshTeam("Another")
  await addShipment(other, { carrier: "ups", trackingNumber: "1Z999BB" })
  const rows = await db.shipment.findMany({ orderBy: { sortAt: "desc" } })
  const [first, second, third] = rows
  if (!first || !second || !third) throw new Error("three were added")
  await db.shipment.update({ where: { id: second.id }, data: { archivedAt: clock.now } })
  const list = { filter: everything, sort: newestFirst, clock }
  expect(await neighboursOf(db, second, list)).toEqual({
    previous: first.id,
    next: third.id,
    position: 2,
  })
  expect(await neighboursOf(db, third, list)).toEqual({
    previous: first.id,
    next: null,
    position: 2,
  })
})
