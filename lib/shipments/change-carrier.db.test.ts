import { expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { carrierHistory } from "@/lib/shipments/carrier-history"
import { changeCarrier } from "@/lib/shipments/change-carrier"
import { addShipment } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-05-12T10:00:00Z")
const number = "12345678901"

it("moves the shipment with its events and history, and has the new carrier asked at once", async () => {
  const { db } = await freshTeam()
  await connect(db, "shippo")
  const ups = await connect(db, "ups")
  const gls = await connect(db, "gls")
  const { id } = await addShipment(db, {
    carrier: "ups",
    trackingNumber: number,
    connectionId: ups,
    orderNumber: "#7",
  })
  await scan(db, id)
  await changeCarrier(db, id, "gls", { now })
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({
    carrier: "gls",
    trackingNumber: number,
    generation: 1,
    orderNumber: "#7",
    connectionId: gls,
    nextCheckAt: now,
    version: 2,
  })
  expect(await db.trackingEvent.count({ where: { shipmentId: id } })).toBe(1)
  const changes = await db.shipmentChange.findMany({
    where: { shipmentId: id },
    orderBy: { version: "asc" },
  })
  expect(
    changes.map(({ version, correctedFrom, replay }) => ({ version, correctedFrom, replay })),
  ).toEqual([
    { version: 1, correctedFrom: null, replay: false },
    { version: 2, correctedFrom: "ups", replay: true },
  ])
  await changeCarrier(db, id, "gls", { now })
  expect(await db.shipmentChange.count({ where: { shipmentId: id } })).toBe(2)
  expect(await carrierHistory(db)).toEqual([{ carrier: "gls", shape: "99999999999", count: 1 }])
})

it("keeps a source of many carriers, and waits for webhooks where no source knows the carrier", async () => {
  const { db } = await freshTeam()
  const many = await connect(db, "shippo")
  await connect(db, "gls")
  const { id } = await addShipment(db, {
    carrier: "ups",
    trackingNumber: number,
    connectionId: many,
  })
  await changeCarrier(db, id, "gls", { now })
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({ connectionId: many })

  const { db: other } = await freshTeam()
  const ups = await connect(other, "ups")
  const added = await addShipment(other, {
    carrier: "ups",
    trackingNumber: number,
    connectionId: ups,
  })
  await changeCarrier(other, added.id, "dpd", { now })
  expect(await other.shipment.findUnique({ where: { id: added.id } })).toMatchObject({
    carrier: "dpd",
    connectionId: null,
    nextCheckAt: null,
  })
})

it("refuses when the number is under way with that carrier, and follows one that has ended", async () => {
  const { db } = await freshTeam()
  const there = await addShipment(db, { carrier: "gls", trackingNumber: number })
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: number })
  await expect(changeCarrier(db, id, "gls", { now })).rejects.toMatchObject({
    code: "conflict",
    field: "carrier",
    cause: { shipmentId: there.id },
  })
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({
    carrier: "ups",
    version: 1,
  })
  await db.shipment.update({ where: { id: there.id }, data: { terminal: true } })
  await changeCarrier(db, id, "gls", { now })
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({
    carrier: "gls",
    generation: 2,
  })
})

it("lets one of two that come at once to the same carrier through, and of two to different ones", async () => {
  const { db } = await freshTeam()
  const a = await addShipment(db, { carrier: "ups", trackingNumber: number })
  const b = await addShipment(db, { carrier: "dpd", trackingNumber: number })
  const toOne = await Promise.allSettled([
    changeCarrier(db, a.id, "gls", { now }),
    changeCarrier(db, b.id, "gls", { now }),
  ])
  expect(toOne.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  expect(await db.shipment.count({ where: { carrier: "gls" } })).toBe(1)

  const c = await addShipment(db, { carrier: "ups", trackingNumber: "998877665544" })
  await Promise.allSettled([
    changeCarrier(db, c.id, "bring", { now }),
    changeCarrier(db, c.id, "postnord", { now }),
  ])
  const moved = await db.shipment.findUniqueOrThrow({ where: { id: c.id } })
  const changes = await db.shipmentChange.count({ where: { shipmentId: c.id } })
  expect(["bring", "postnord"]).toContain(moved.carrier)
  expect(moved.version).toBe(changes)
})

it("refuses another team's shipment, and a carrier that is none", async () => {
  const { db } = await freshTeam()
  const { db: other } = await freshTeam("Another")
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: number })
  await expect(changeCarrier(other, id, "gls", { now })).rejects.toMatchObject({
    code: "not_found",
  })
  await expect(changeCarrier(db, id, "  ", { now })).rejects.toThrow("Choose the carrier.")
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({ carrier: "ups" })
})

async function connect(db: TeamDb, source: string): Promise<string> {
  const { id } = await db.sourceConnection.create({
    data: { teamId: db.teamId, source, name: source, webhookToken: `${source}-${db.teamId}` },
  })
  return id
}

async function scan(db: TeamDb, shipmentId: string) {
  await db.trackingEvent.create({
    data: {
      teamId: db.teamId,
      shipmentId,
      dedupeKey: "scan",
      source: "ups",
      occurredAt: now,
      timeConfidence: "exact",
      category: "InTransit",
      detail: "in_transit",
      message: "On the way",
    },
  })
}
