import { beforeEach, expect, test } from "vitest"
import { database } from "@/lib/db/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { changeCarrier } from "@/lib/shipments/change-carrier"
import { addShipment } from "@/lib/shipments/mutations"
import { recordUpdate } from "@/lib/shipments/record"
import type { TrackingUpdate } from "@/lib/tracking/event"
import { findMovedPage, findPage } from "@/lib/tracking-page/queries"
import { freshDatabase, freshTeam } from "@/tests/database"

const number = "12345678901"
const corrected = new Date("2026-05-12T10:00:00Z")
const later = new Date("2026-05-13T10:00:00Z")

let db: TeamDb
let user: string
let connectionId: string

beforeEach(async () => {
  if (!process.env.DATABASE_URL) await freshDatabase()
  const fresh = await freshTeam()
  db = fresh.db
  user = fresh.team.slug
  const connection = await db.sourceConnection.create({
    data: { teamId: db.teamId, source: "ups", name: "UPS", webhookToken: crypto.randomUUID() },
  })
  connectionId = connection.id
})

function update(carrier: string, words: string): TrackingUpdate {
  return {
    source: "ups",
    carrier,
    trackingNumber: number,
    externalId: null,
    notFound: false,
    eta: null,
    originalEta: null,
    signedBy: null,
    serviceLevel: null,
    origin: null,
    destination: null,
    reference: null,
    recipient: null,
    problems: [],
    events: [
      {
        occurredAt: new Date("2026-05-13T08:00:00Z"),
        localTime: null,
        offset: null,
        timeConfidence: "exact",
        category: "InTransit",
        detail: "in_transit",
        carrierCode: null,
        message: words,
        actionRequired: false,
        unmapped: false,
        location: { city: null, region: null, postalCode: null, country: null },
      },
    ],
  }
}

const heard = (carrier: string, words = "On the way", receivedAt = later) =>
  inTransaction(db, (tx) =>
    recordUpdate(tx, {
      update: update(carrier, words),
      connectionId,
      payloadId: null,
      receivedAt,
      now: receivedAt,
      replay: false,
    }),
  )

const page = (carrier: string) => ({ user, carrier, number })

test("what still comes under the old carrier is the corrected shipment's, after every correction", async () => {
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: number })
  await changeCarrier(db, id, "gls", { now: corrected })
  expect(await heard("ups")).toMatchObject({ shipmentId: id })
  await changeCarrier(db, id, "dpd", { now: later })
  expect(await heard("ups", "Sorted")).toMatchObject({ shipmentId: id })
  expect(await heard("gls", "On the van")).toMatchObject({ shipmentId: id })
  expect(await db.shipment.findMany({ select: { carrier: true, category: true } })).toEqual([
    { carrier: "dpd", category: "InTransit" },
  ])
  expect(await db.trackingEvent.count({ where: { shipmentId: id } })).toBe(3)
})

test("moved back, the old carrier is the shipment's own again, and the other leads to it", async () => {
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: number })
  await changeCarrier(db, id, "gls", { now: corrected })
  await changeCarrier(db, id, "ups", { now: later })
  expect(
    await db.carrierCorrection.findMany({ select: { carrier: true, shipmentId: true } }),
  ).toEqual([{ carrier: "gls", shipmentId: id }])
  expect(await heard("ups")).toMatchObject({ shipmentId: id })
  expect(await heard("gls", "Sorted")).toMatchObject({ shipmentId: id })
  expect(await db.shipment.count()).toBe(1)
})

test("one that is added under the old carrier afterwards has the number", async () => {
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: number })
  await changeCarrier(db, id, "gls", { now: corrected })
  const again = await addShipment(db, { carrier: "ups", trackingNumber: number })
  expect(again.id).not.toBe(id)
  expect(await heard("ups")).toMatchObject({ shipmentId: again.id })
})

test("an ended parcel of the number does not keep what is the corrected one's", async () => {
  const ended = await addShipment(db, { carrier: "ups", trackingNumber: number })
  const long = new Date("2025-01-01T00:00:00Z")
  await db.shipment.update({
    where: { id: ended.id },
    data: { terminal: true, createdAt: long, lastEventAt: long, deliveredAt: long },
  })
  const moved = await db.shipment.create({
    data: { teamId: db.teamId, carrier: "ups", trackingNumber: number, generation: 2 },
  })
  await changeCarrier(db, moved.id, "gls", { now: corrected })
  expect(await heard("ups")).toMatchObject({ shipmentId: moved.id })
})

test("another team's correction is none of ours", async () => {
  const other = (await freshTeam()).db
  const { id } = await addShipment(other, { carrier: "ups", trackingNumber: number })
  await changeCarrier(other, id, "gls", { now: corrected })
  await heard("ups")
  expect(await db.shipment.findMany({ select: { carrier: true } })).toEqual([{ carrier: "ups" }])
})

test("the public page under the old carrier leads to the new one, as far as there is one", async () => {
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: number })
  await changeCarrier(db, id, "gls", { now: corrected })
  const client = database()
  expect(await findPage(client, page("ups"))).toBeNull()
  expect(await findMovedPage(client, page("ups"))).toEqual(page("gls"))
  expect(await findMovedPage(client, page("gls"))).toBeNull()
  expect(await findMovedPage(client, { ...page("ups"), user: "nobody" })).toBeNull()
  await db.brand.create({ data: { teamId: db.teamId, published: false } })
  expect(await findMovedPage(client, page("ups"))).toBeNull()
  await db.brand.deleteMany()
  await changeCarrier(db, id, "ups", { now: later })
  expect(await findMovedPage(client, page("ups"))).toBeNull()
  expect(await findMovedPage(client, page("gls"))).toEqual(page("ups"))
})
