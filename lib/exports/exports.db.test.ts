import { expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { exportCsv } from "@/lib/exports/csv"
import { textStream } from "@/lib/exports/text-stream"
import { everything, type ShipmentFilter, type Sort } from "@/lib/shipments/filter"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import { addShipment } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"

const clock = { now: new Date("2026-03-01T10:00:00Z"), timeZone: "Asia/Kathmandu" }

const newestFirst: Sort = { key: "event", direction: "desc" }

async function selectionOf(db: TeamDb, filter: Partial<ShipmentFilter> = {}) {
  const whole = { ...everything, ...filter }
  const candidates = await candidatesFor(db, whole.text)
  return { filter: whole, candidates, except: [], sort: newestFirst, clock }
}

async function textOf(parts: AsyncGenerator<string>): Promise<string> {
  let text = ""
  for await (const part of parts) text += part
  return text
}

test("gives the columns asked for, marked as UTF-8, with instants in the team's zone and no formula", async () => {
  const { db } = await freshTeam()
  await addShipment(db, {
    carrier: "dpd",
    trackingNumber: "D1111",
    orderNumber: "=cmd|' /C calc'!A0",
    recipientName: 'Kari, "K"',
    promisedAt: new Date("2026-05-12T20:00:00Z"),
  })
  const columns = ["number", "orderNumber", "recipientName", "promised", "state"]
  expect(await textOf(exportCsv(db, await selectionOf(db), columns))).toBe(
    [
      "\ufeffCarrier,Carrier code,Tracking number,Order number,Recipient,Promised for,Status,Category,Detail",
      `DPD,dpd,D1111,'=cmd|' /C calc'!A0,"Kari, ""K""",2026-05-13T01:45:00.000+05:45,No scan yet,Info,registered`,
      "",
    ].join("\r\n"),
  )
})

test("narrows as the list does, takes single ids, and nothing of another team", async () => {
  const { db } = await freshTeam()
  const { db: other } = await freshTeam()
  const { id: foreign } = await addShipment(other, { carrier: "ups", trackingNumber: "F9999" })
  const { id: first } = await addShipment(db, { carrier: "ups", trackingNumber: "A1111" })
  const { id } = await addShipment(db, { carrier: "dpd", trackingNumber: "B2222" })
  await db.shipment.update({ where: { id }, data: { archivedAt: clock.now } })
  await addShipment(db, { carrier: "dpd", trackingNumber: "C3333", orderNumber: "#77" })
  const numbers = async (selection: Parameters<typeof exportCsv>[1]) =>
    (await textOf(exportCsv(db, selection, ["trackingNumber"]))).trim().split("\r\n").slice(1)
  expect(await numbers(await selectionOf(db))).toEqual(["C3333", "A1111"])
  expect(await numbers(await selectionOf(db, { carriers: ["ups"] }))).toEqual(["A1111"])
  expect(await numbers(await selectionOf(db, { marks: ["archived"] }))).toEqual(["B2222"])
  expect(await numbers(await selectionOf(db, { text: "#77" }))).toEqual(["C3333"])
  expect(await numbers({ ids: [first, id, foreign], sort: newestFirst, clock })).toEqual([
    "B2222",
    "A1111",
  ])
})

test("follows the list's order, and leaves the exceptions out", async () => {
  const { db } = await freshTeam()
  const eta = (day: number) => new Date(Date.UTC(2026, 2, day))
  const add = async (trackingNumber: string, day: number | null) => {
    const { id } = await addShipment(db, { carrier: "ups", trackingNumber })
    await db.shipment.update({ where: { id }, data: { eta: day === null ? null : eta(day) } })
    return id
  }
  await add("LATER", 9)
  await add("NEVER", null)
  const soon = await add("SOON", 2)
  await add("SOONER", 1)
  const all = await selectionOf(db)
  const numbers = async (selection: Parameters<typeof exportCsv>[1]) =>
    (await textOf(exportCsv(db, selection, ["trackingNumber"]))).trim().split("\r\n").slice(1)
  expect(await numbers(all)).toEqual(["SOONER", "SOON", "NEVER", "LATER"])
  const byEta: Sort = { key: "eta", direction: "asc" }
  expect(await numbers({ ...all, sort: byEta })).toEqual(["SOONER", "SOON", "LATER", "NEVER"])
  expect(await numbers({ ...all, sort: { ...byEta, direction: "desc" }, except: [soon] })).toEqual([
    "LATER",
    "SOONER",
    "NEVER",
  ])
  // What is exactly the text comes first, as in the list.
  await db.shipment.update({ where: { id: soon }, data: { orderNumber: "SOONER" } })
  const found = { ...(await selectionOf(db, { text: "SOON" })), sort: byEta }
  expect(await numbers(found)).toEqual(["SOON", "SOONER"])
})

test("each shipment stands in it once while parcels move, and nothing is read ahead of who takes it", async () => {
  const { db, client, team } = await freshTeam()
  await client.$executeRaw`
    INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "updatedAt")
    SELECT gen_random_uuid(), ${team.id}::uuid, 'dpd', 'N' || n, now() FROM generate_series(1, 2500) n`
  const parts = exportCsv(db, await selectionOf(db), ["trackingNumber"])
  const reader = textStream(parts).getReader()
  let text = ""
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    text += new TextDecoder().decode(value)
    await db.shipment.updateMany({
      where: { trackingNumber: { endsWith: String(text.length % 10) } },
      data: { sortAt: new Date() },
    })
  }
  const numbers = text.trim().split("\r\n").slice(1)
  expect(numbers.length).toBe(2500)
  expect(new Set(numbers).size).toBe(2500)

  const left = exportCsv(db, await selectionOf(db), ["trackingNumber"])
  const cancelled = textStream(left).getReader()
  await cancelled.read()
  await cancelled.cancel()
  expect(await left.next()).toEqual({ done: true, value: undefined })
})
