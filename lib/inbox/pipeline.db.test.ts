import { beforeEach, expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { processPayload, storePayload } from "@/lib/inbox/mutations"
import { freshDatabase, freshTeam } from "@/tests/database"
import { type ShippoScan, sampleScans, shippoWebhook } from "@/tests/shippo-track"

let db: TeamDb
let connectionId: string
const now = new Date("2016-07-25T08:00:00Z")

beforeEach(async () => {
  if (!process.env.DATABASE_URL) await freshDatabase()
  db = (await freshTeam()).db
  const connection = await db.sourceConnection.create({
    data: {
      teamId: db.teamId,
      source: "shippo",
      name: "Shippo",
      webhookToken: crypto.randomUUID(),
    },
  })
  connectionId = connection.id
})

async function receive(payload: unknown, receivedAt = now) {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload)
  const { id } = await storePayload(db, {
    connectionId,
    source: "shippo",
    channel: "webhook",
    contentType: "application/json",
    body: new TextEncoder().encode(body),
    receivedAt,
  })
  return { id, ...(await processPayload(db, id, { now: receivedAt })) }
}

async function everything() {
  const shipments = await db.shipment.findMany({
    omit: { updatedAt: true, id: true, createdAt: true },
  })
  const events = await db.trackingEvent.findMany({
    omit: { id: true, shipmentId: true, payloadId: true, receivedAt: true, sequence: true },
    orderBy: { occurredAt: "asc" },
  })
  return { shipments, events }
}

test("the documented track makes a delivered shipment with both scans, its change and its outbox row", async () => {
  const { id, fate, changeIds } = await receive(
    shippoWebhook(sampleScans, { metadata: "Order 000123" }),
  )
  expect({ fate, changes: changeIds.length }).toEqual({ fate: "processed", changes: 1 })
  const shipment = await db.shipment.findFirstOrThrow({ include: { events: true, changes: true } })
  expect(shipment).toMatchObject({
    carrier: "usps",
    trackingNumber: "9205590164917312751089",
    generation: 1,
    category: "Delivered",
    milestone: "delivered",
    terminal: true,
    orderNumber: "Order 000123",
    deliveredAt: new Date("2016-07-24T12:55:27Z"),
    handedOverAt: new Date("2016-07-22T14:36:50Z"),
    lastCity: "Spotsylvania",
    nextCheckAt: null,
    version: 1,
  })
  expect(shipment.events.map((event) => [event.city, event.category, event.payloadId])).toEqual([
    ["Las Vegas", "InTransit", id],
    ["Spotsylvania", "Delivered", id],
  ])
  expect(shipment.changes).toMatchObject([
    { previousCategory: null, category: "Delivered", version: 1, payloadId: id, replay: false },
  ])
  const outbox = await db.outboxEvent.findMany({ orderBy: { createdAt: "asc" } })
  expect(outbox.map((row) => row.name)).toEqual(["payload/received", "shipment/changed"])
  const search = await db.shipmentSearch.findUniqueOrThrow({ where: { id: shipment.id } })
  expect(search.text).toContain("order 000123")
})

test("three times more, and with its history reversed, nothing changes", async () => {
  await receive(shippoWebhook(sampleScans))
  const before = await everything()
  const fates = []
  for (const _ of [1, 2, 3]) fates.push(await receive(shippoWebhook(sampleScans)))
  fates.push(await receive(shippoWebhook(sampleScans.toReversed())))
  expect(fates.map(({ fate, changeIds }) => [fate, changeIds.length])).toEqual([
    ["duplicate", 0],
    ["duplicate", 0],
    ["duplicate", 0],
    ["processed", 0],
  ])
  expect(await everything()).toEqual(before)
  expect(await db.shipmentChange.count()).toBe(1)
})

const journey: ShippoScan[] = [
  ["2026-03-01T08:00:00Z", "PRE_TRANSIT", "Shipping label created", "Las Vegas"],
  ["2026-03-02T09:00:00Z", "TRANSIT", "Accepted", "Las Vegas"],
  ["2026-03-03T10:00:00Z", "TRANSIT", "Arrived at facility", "Denver"],
  ["2026-03-05T11:00:00Z", "DELIVERED", "Delivered", "Spotsylvania"],
].map(([at = "", status = "", words = "", city = ""]) => ({
  at,
  status,
  words,
  city,
  state: "NV",
  zip: "1",
}))

test("batches in any order end in the same state, also when they come at the same time", async () => {
  const slices = [journey.slice(0, 1), journey.slice(0, 3), journey, journey.slice(1, 2)]
  for (const slice of slices) await receive(shippoWebhook(slice, { number: "A1" }))
  for (const slice of slices.toReversed()) await receive(shippoWebhook(slice, { number: "A2" }))
  await Promise.all(slices.map((slice) => receive(shippoWebhook(slice, { number: "A3" }))))
  const { shipments } = await everything()
  const state = shipments.map(({ trackingNumber, version, sortAt, ...rest }) => rest)
  expect(state[1]).toEqual(state[0])
  expect(state[2]).toEqual(state[0])
  expect(state[0]).toMatchObject({ category: "Delivered", lastCity: "Spotsylvania" })
  for (const number of ["A1", "A2", "A3"]) {
    expect(await db.trackingEvent.count({ where: { shipment: { trackingNumber: number } } })).toBe(
      4,
    )
  }
})

test("a late scan is kept, and does not take the parcel backwards", async () => {
  await receive(shippoWebhook([journey[3] as ShippoScan]))
  await receive(shippoWebhook(journey.slice(0, 3)))
  expect(await db.shipment.findFirstOrThrow()).toMatchObject({
    category: "Delivered",
    milestone: "delivered",
  })
  expect(await db.trackingEvent.count()).toBe(4)
})

test("a number used again after its parcel ended long ago starts the next generation", async () => {
  await receive(shippoWebhook(sampleScans))
  await receive(shippoWebhook([journey[0] as ShippoScan]), new Date("2026-03-01T08:05:00Z"))
  const generations = await db.shipment.findMany({ orderBy: { generation: "asc" } })
  expect(generations.map(({ generation, category }) => [generation, category])).toEqual([
    [1, "Delivered"],
    [2, "Info"],
  ])
  // The old history, told again, goes to the parcel that it is about.
  await receive(shippoWebhook(sampleScans.toReversed()), new Date("2026-03-02T08:05:00Z"))
  expect(await db.shipment.count()).toBe(2)
  expect(await db.trackingEvent.count()).toBe(3)
})

test.each([
  ["nothing", ""],
  ["rubbish", "\u0000\u0001 not json"],
  ["truncated JSON", JSON.stringify(shippoWebhook(sampleScans)).slice(0, 300)],
  ["a list", "[]"],
  ["null", "null"],
  ["another thing", '{"hello":"world"}'],
])("%s is kept, failed, with its reason, and gives nothing", async (_, body) => {
  const { id, fate, reason } = await receive(body)
  expect(fate).toBe("failed")
  expect(reason).toBeTruthy()
  const kept = await db.inboundPayload.findUniqueOrThrow({ where: { id } })
  expect(Buffer.from(kept.body).toString()).toBe(body)
  expect(kept).toMatchObject({ fate: "failed", reason })
  expect(await db.shipment.count()).toBe(0)
})

test("a bad event costs that event, not the payload", async () => {
  const payload = shippoWebhook(sampleScans)
  payload.data.tracking_history.splice(1, 0, { status: 7 } as never, null as never)
  const { id, fate } = await receive(payload)
  expect(fate).toBe("processed")
  expect(await db.trackingEvent.count()).toBe(2)
  const { problems } = await db.inboundPayload.findUniqueOrThrow({ where: { id } })
  expect((problems as { path: string }[]).map(({ path }) => path)).toEqual([
    "tracking_history[1]",
    "tracking_history[2]",
  ])
})
