import { randomBytes } from "node:crypto"
import { createServer, type RequestListener, type Server } from "node:http"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { dueShipments } from "@/lib/inbox/due"
import { processPayload } from "@/lib/inbox/mutations"
import { pollConnection } from "@/lib/inbox/poll-connection"
import { addShipment } from "@/lib/shipments/mutations"
import { addConnection } from "@/lib/sources/connections/mutations"
import { readKeyRing } from "@/lib/sources/credentials"
import { freshTeam } from "@/tests/database"

const keyText = `k1:${randomBytes(32).toString("base64")}`
const now = new Date("2026-03-01T12:00:00Z")
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const servers: Server[] = []

beforeAll(() => {
  process.env.PORCHLIGHT_KEYS = keyText
})
afterAll(() => {
  for (const server of servers) server.closeAllConnections()
  for (const server of servers) server.close()
})

async function serve(listener: RequestListener) {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return { server, url: `http://127.0.0.1:${(server.address() as { port: number }).port}` }
}

/** A team with AfterShip at `url`, which follows `count` parcels already. */
async function following(url: string, count: number) {
  const { db } = await freshTeam()
  const input = { source: "aftership", name: "AfterShip", credentials: { apiKey: "key" } }
  const { id: connectionId } = await addConnection(db, input, () => readKeyRing(keyText))
  await db.sourceConnection.update({ where: { id: connectionId }, data: { baseUrl: url } })
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const number = { carrier: "usps", trackingNumber: numberOf(index), connectionId }
    ids.push((await addShipment(db, number, { now })).id)
  }
  await db.shipment.updateMany({ where: {}, data: { registeredAt: now } })
  return { db, connectionId, ids }
}

const numberOf = (index: number) => `92055901649173127510${String(index).padStart(2, "0")}`

const tracking = (number: string) => ({
  id: `id-${number}`,
  tracking_number: number,
  slug: "usps",
  tag: "InTransit",
  checkpoints: [
    {
      checkpoint_time: "2026-03-01T08:00:00-05:00",
      tag: "InTransit",
      subtag: "InTransit_003",
      message: "Arrived at hub",
      slug: "usps",
    },
  ],
})

const ask = (db: TeamDb, connectionId: string, ids: readonly string[], at = now) =>
  pollConnection(db, connectionId, ids, { now: () => at, fetch })

test("many numbers go in one call; a number that the answer leaves out is not fresh", async () => {
  const asked: string[] = []
  const { url } = await serve((request, response) => {
    const numbers = new URL(request.url ?? "", "http://x").searchParams.get("tracking_numbers")
    asked.push(numbers ?? "")
    const trackings = (numbers ?? "").split(",").slice(0, 2).map(tracking)
    const body = JSON.stringify({ meta: { code: 200 }, data: { trackings } })
    response.writeHead(200, { "content-type": "application/json" }).end(body)
  })
  const { db, connectionId, ids } = await following(url, 3)
  expect(await ask(db, connectionId, ids)).toEqual({ answered: 2, left: 0, skipped: [] })
  expect(asked).toEqual([[0, 1, 2].map(numberOf).join(",")])
  const rows = () => db.shipment.findMany({ orderBy: { trackingNumber: "asc" } })
  expect(
    (await rows()).map((row) => [row.lastCheckedAt, row.checkFailures, row.checkFailure]),
  ).toEqual([
    [now, 0, null],
    [now, 0, null],
    [null, 1, expect.stringContaining("said nothing of this number")],
  ])
  const payload = await db.inboundPayload.findFirstOrThrow({ where: { connectionId } })
  expect(await processPayload(db, payload.id, { now })).toMatchObject({ fate: "processed" })
  expect((await rows()).map(({ category }) => category)).toEqual(["InTransit", "InTransit", "Info"])
  // Next time it is asked alone, since it may be what a whole call fails for.
  await ask(db, connectionId, ids, minutes(90))
  expect(asked.slice(1)).toEqual([[0, 1].map(numberOf).join(","), numberOf(2)])
})

test("a failed call counts once, the rest leaves shipments due, and one trial ends it", async () => {
  let status = 503
  let calls = 0
  const { url } = await serve((_, response) => {
    calls += 1
    const body = JSON.stringify({
      meta: { code: 200 },
      data: { trackings: [tracking(numberOf(0))] },
    })
    response.writeHead(status, { "content-type": "application/json" }).end(body)
  })
  const { db, connectionId, ids } = await following(url, 7)
  const connection = () => db.sourceConnection.findUniqueOrThrow({ where: { id: connectionId } })
  await ask(db, connectionId, ids)
  expect([calls, (await connection()).consecutiveFailures]).toEqual([1, 1])
  // Each stands alone now; the fifth failure opens the circuit.
  expect(await ask(db, connectionId, ids)).toEqual({ answered: 0, left: 3, skipped: [] })
  expect(await connection()).toMatchObject({ consecutiveFailures: 5, pausedUntil: minutes(1) })
  expect(calls).toBe(5)
  const mine = async (at: Date) =>
    (await dueShipments(at, 100)).filter((due) => due.connectionId === connectionId)
  expect(await mine(minutes(0.5))).toEqual([])
  await db.shipment.updateMany({ where: {}, data: { nextCheckAt: now } })
  const [trial, ...others] = await mine(minutes(2))
  expect([trial?.connectionId, others]).toEqual([connectionId, []])
  await ask(db, connectionId, [trial?.shipmentId ?? ""], minutes(2))
  expect(await connection()).toMatchObject({
    consecutiveFailures: 6,
    failingSince: now,
    pausedUntil: minutes(4),
  })
  status = 200
  const [second] = await mine(minutes(5))
  await ask(db, connectionId, [second?.shipmentId ?? ""], minutes(5))
  expect(await connection()).toMatchObject({
    consecutiveFailures: 0,
    failingSince: null,
    pausedUntil: null,
  })
  expect((await mine(minutes(6))).length).toBeGreaterThan(1)
})

test("a call for many that is answered with something else is the source's failure, and is kept", async () => {
  const { url } = await serve((_, response) => {
    const body = JSON.stringify({ status: "ok", items: [] })
    response.writeHead(200, { "content-type": "application/json" }).end(body)
  })
  const { db, connectionId, ids } = await following(url, 2)
  expect(await ask(db, connectionId, ids)).toEqual({ answered: 0, left: 0, skipped: [] })
  const said = expect.stringContaining("AfterShip answered, but not with tracking data")
  expect(
    await db.sourceConnection.findUniqueOrThrow({ where: { id: connectionId } }),
  ).toMatchObject({
    consecutiveFailures: 1,
    failingSince: now,
    lastFailureAt: now,
    lastFailure: said,
    lastSuccessAt: null,
  })
  const rows = await db.shipment.findMany({ where: {} })
  expect(
    rows.map((row) => [row.lastCheckedAt, row.checkFailures, row.checkFailure, row.category]),
  ).toEqual(Array(2).fill([null, 1, said, "Info"]))
  const payload = await db.inboundPayload.findFirstOrThrow({ where: { connectionId } })
  expect(await processPayload(db, payload.id, { now })).toMatchObject({ fate: "failed" })
})

test("a source that asks for a pause gets exactly that, and no shipment has failed", async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(429, { "retry-after": "600" }).end("{}")
  })
  const { db, connectionId, ids } = await following(url, 2)
  await ask(db, connectionId, ids)
  expect(
    await db.sourceConnection.findUniqueOrThrow({ where: { id: connectionId } }),
  ).toMatchObject({ pausedUntil: minutes(10), consecutiveFailures: 0 })
  const rows = await db.shipment.findMany({ where: {} })
  expect(rows.map((row) => [row.checkFailures, row.nextCheckAt])).toEqual([
    [0, minutes(10)],
    [0, minutes(10)],
  ])
})

test("the most valuable are claimed first", async () => {
  const { db, connectionId, ids } = await following("http://127.0.0.1:9", 4)
  const change = (index: number, data: object) =>
    db.shipment.updateMany({ where: { id: ids[index] ?? "" }, data })
  await change(0, { nextCheckAt: minutes(-60) })
  await change(1, { nextCheckAt: minutes(-3), promisedAt: minutes(-600) })
  await change(2, { nextCheckAt: minutes(-2), actionRequired: true })
  await change(3, { nextCheckAt: minutes(-1), category: "OutForDelivery" })
  const due = await dueShipments(now, 1_000)
  const mine = due.filter((one) => one.connectionId === connectionId)
  expect(mine.map(({ shipmentId }) => ids.indexOf(shipmentId))).toEqual([2, 3, 1, 0])
})

test("a source that hangs delays nobody else", async () => {
  const hanging = await serve(() => {})
  const healthy = await serve((_, response) => {
    const trackings = [0, 1].map((index) => tracking(numberOf(index)))
    const body = JSON.stringify({ meta: { code: 200 }, data: { trackings } })
    response.writeHead(200, { "content-type": "application/json" }).end(body)
  })
  const stuck = await following(hanging.url, 2)
  const well = await following(healthy.url, 2)
  let done = false
  const slow = ask(stuck.db, stuck.connectionId, stuck.ids).then((result) => {
    done = true
    return result
  })
  expect(await ask(well.db, well.connectionId, well.ids)).toMatchObject({ answered: 2 })
  expect(done).toBe(false)
  hanging.server.closeAllConnections()
  expect(await slow).toMatchObject({ answered: 0 })
})
