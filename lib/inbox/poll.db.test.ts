import { randomBytes } from "node:crypto"
import { createServer, type Server } from "node:http"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { dueShipments } from "@/lib/inbox/due"
import { processPayload } from "@/lib/inbox/mutations"
import { pollShipment } from "@/lib/inbox/poll"
import { addShipment } from "@/lib/shipments/mutations"
import { addConnection, updateConnection } from "@/lib/sources/connections/mutations"
import { readKeyRing } from "@/lib/sources/credentials"
import { freshTeam } from "@/tests/database"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

const keyText = `k1:${randomBytes(32).toString("base64")}`
const keys = () => readKeyRing(keyText)
const now = new Date("2026-03-01T12:00:00Z")
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

let server: Server
let baseUrl: string
const asked: string[] = []
let answer: { status: number; body: string }

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS = keyText
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  baseUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  asked.length = 0
  answer = { status: 200, body: JSON.stringify(shippoWebhook(sampleScans).data) }
})

async function followed(credentials: Record<string, string>) {
  const { db } = await freshTeam()
  const { id: connectionId } = await addConnection(
    db,
    { source: "shippo", name: "Shippo", credentials },
    keys,
  )
  await db.sourceConnection.update({ where: { id: connectionId }, data: { baseUrl } })
  const number = { carrier: "usps", trackingNumber: "9205590164917312751089" }
  const { id } = await addShipment(db, { ...number, connectionId }, { now })
  return { db, connectionId, id }
}

const poll = (db: TeamDb, id: string, at = now) => pollShipment(db, id, { now: at, fetch })

test("the first check registers the number, the next ones ask; the answer is stored raw and understood", async () => {
  const { db, id } = await followed({ apiKey: "key" })
  const { payloadId, failure } = await poll(db, id)
  expect(failure).toBeNull()
  await poll(db, id, minutes(5))
  expect(asked).toEqual([
    "POST /tracks/ ShippoToken key",
    "GET /tracks/usps/9205590164917312751089 ShippoToken key",
  ])
  const payload = await db.inboundPayload.findUniqueOrThrow({ where: { id: payloadId ?? "" } })
  expect(payload).toMatchObject({
    channel: "poll",
    fate: "pending",
    subject: "9205590164917312751089",
  })
  expect(await processPayload(db, payload.id, { now })).toMatchObject({ fate: "processed" })
  expect(await db.shipment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    category: "Delivered",
    nextCheckAt: null,
    checkFailure: null,
  })
})

test("a failure stands beside the state, waits longer each time, and in the end rests the connection", async () => {
  const { db, id, connectionId } = await followed({ apiKey: "key" })
  answer = { status: 500, body: "<html>no</html>" }
  for (const at of [0, 1, 2, 3])
    expect((await poll(db, id, minutes(at))).failure).toContain("Shippo")
  const failing = await db.shipment.findUniqueOrThrow({ where: { id } })
  expect(failing).toMatchObject({ category: "Info", checkFailures: 4 })
  expect(failing.nextCheckAt?.getTime()).toBeGreaterThan(minutes(60).getTime())
  await poll(db, id, minutes(4))
  // Nothing is known of it yet, and the retries are spent: its state says so.
  expect(await db.shipment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    category: "Error",
  })
  const connection = await db.sourceConnection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection.consecutiveFailures).toBe(5)
  expect(connection.pausedUntil).toEqual(minutes(5))
  answer = { status: 200, body: JSON.stringify(shippoWebhook(sampleScans).data) }
  const { payloadId } = await poll(db, id, minutes(9))
  await processPayload(db, payloadId ?? "", { now })
  expect(await db.shipment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    category: "Delivered",
    checkFailure: null,
  })
})

test("a parcel that has moved keeps its state while its source fails", async () => {
  const { db, id } = await followed({ apiKey: "key" })
  answer.body = JSON.stringify(shippoWebhook(sampleScans.slice(0, 1)).data)
  const { payloadId } = await poll(db, id)
  await processPayload(db, payloadId ?? "", { now })
  answer = { status: 503, body: "" }
  for (const at of [1, 2, 3, 4, 5, 6]) await poll(db, id, minutes(at))
  expect(await db.shipment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    category: "InTransit",
    checkFailures: 6,
  })
})

test("an answer of another shape is kept, and is a failed check", async () => {
  const { db, id, connectionId } = await followed({ apiKey: "key" })
  answer.body = JSON.stringify(shippoWebhook(sampleScans.slice(0, 1)).data)
  await poll(db, id)
  answer.body = '{"status":"ok","items":[]}'
  const { payloadId, failure } = await poll(db, id, minutes(60))
  expect(failure).toMatch(/^Shippo answered, but not with tracking data that we can read \(.+\)\./)
  expect(await processPayload(db, payloadId ?? "", { now })).toMatchObject({ fate: "failed" })
  expect(await db.shipment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    lastCheckedAt: now,
    checkFailure: failure,
    checkFailures: 1,
  })
  const connection = await db.sourceConnection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection).toMatchObject({ lastSuccessAt: now, lastFailure: failure })
  expect(connection.consecutiveFailures).toBe(1)
})

test("without a key nothing fails: the shipment waits for webhooks until the key is entered", async () => {
  const { db, id, connectionId } = await followed({})
  expect((await poll(db, id)).failure).toContain("no API key yet")
  expect(asked).toEqual([])
  const resting = await db.shipment.findUniqueOrThrow({
    where: { id },
    include: { connection: true },
  })
  expect(resting).toMatchObject({
    nextCheckAt: null,
    checkFailures: 0,
    connection: { lastFailure: null },
  })
  await updateConnection(db, connectionId, { name: "Shippo", credentials: { apiKey: "key" } }, keys)
  expect((await db.shipment.findUniqueOrThrow({ where: { id } })).nextCheckAt).not.toBeNull()
})

test("a key that was lost is a failure to be seen", async () => {
  const { db, id } = await followed({ apiKey: "key" })
  process.env.PORCHLIGHT_KEYS = `k9:${randomBytes(32).toString("base64")}`
  expect((await poll(db, id)).failure).toContain("can't be read")
  process.env.PORCHLIGHT_KEYS = keyText
  expect(await db.shipment.findUniqueOrThrow({ where: { id } })).toMatchObject({ checkFailures: 1 })
})

test("due shipments are claimed once, by two processes at the same time too", async () => {
  const { db, id, connectionId } = await followed({ apiKey: "key" })
  const mine = (claims: { shipmentId: string }[]) =>
    claims.filter(({ shipmentId }) => shipmentId === id)
  const both = await Promise.all([dueShipments(minutes(1), 100), dueShipments(minutes(1), 100)])
  expect(mine(both.flat())).toEqual([{ teamId: db.teamId, shipmentId: id, connectionId }])
  expect(mine(await dueShipments(minutes(2), 100))).toEqual([])
  // Whoever claimed it died: the claim runs out.
  expect(mine(await dueShipments(minutes(12), 100))).toHaveLength(1)
  await db.sourceConnection.update({
    where: { id: connectionId },
    data: { pausedUntil: minutes(60) },
  })
  expect(mine(await dueShipments(minutes(30), 100))).toEqual([])
  await db.sourceConnection.update({ where: { id: connectionId }, data: { enabled: false } })
  expect(mine(await dueShipments(minutes(90), 100))).toEqual([])
})
