import { randomBytes } from "node:crypto"
import { createServer, type Server } from "node:http"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { checkNow } from "@/lib/inbox/check-now"
import { dueShipments } from "@/lib/inbox/due"
import { pollConnection } from "@/lib/inbox/poll-connection"
import { addShipment } from "@/lib/shipments/mutations"
import { budgetOf } from "@/lib/sources/connections/budget"
import { addConnection } from "@/lib/sources/connections/mutations"
import { readKeyRing } from "@/lib/sources/credentials"
import { freshTeam } from "@/tests/database"

const keyText = `k1:${randomBytes(32).toString("base64")}`
const now = new Date("2026-03-01T12:00:00Z")
const seconds = (count: number) => new Date(now.getTime() + count * 1_000)
let server: Server
let baseUrl: string
let calls = 0

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS = keyText
  server = createServer((_, response) => {
    calls += 1
    response.writeHead(200, { "content-type": "application/json" }).end("{}")
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  baseUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  calls = 0
})

/** A team with `count` parcels of a source that are due; AfterShip allows 600 calls in a minute. */
async function following(source: string, credentials: Record<string, string>, count: number) {
  const { db } = await freshTeam()
  const input = { source, name: source, credentials }
  const { id: connectionId } = await addConnection(db, input, () => readKeyRing(keyText))
  await db.sourceConnection.update({ where: { id: connectionId }, data: { baseUrl } })
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const number = { carrier: "usps", trackingNumber: `92055901649173127510${10 + index}` }
    ids.push((await addShipment(db, { ...number, connectionId }, { now })).id)
  }
  await db.shipment.updateMany({ where: {}, data: { registeredAt: now } })
  const spend = (used: number, startedAt = now) =>
    db.pollBudget.upsert({
      where: { connectionId_window: { connectionId, window: "minute" } },
      create: { teamId: db.teamId, connectionId, window: "minute", startedAt, used },
      update: { used, startedAt },
    })
  const used = async (at = now) => (await budgetOf(db, connectionId, at))[0]?.used
  const ask = (some: readonly string[], at = now) =>
    pollConnection(db, connectionId, some, { now: () => at, fetch })
  const due = async (at = now) =>
    (await dueShipments(at, 1_000)).filter((one) => one.connectionId === connectionId)
  return { db, connectionId, ids, spend, used, ask, due }
}

const aftership = ["aftership", { apiKey: "key" }] as const
const shippo = ["shippo", { apiKey: "key" }] as const

test("a batch is one call", async () => {
  const { ids, used, ask } = await following(...aftership, 5)
  await ask(ids)
  expect([calls, await used()]).toEqual([1, 1])
})

test("two pollers at the same time make no more calls than are left; the others wait, and have not failed", async () => {
  // Shippo allows 500 in a minute, of which ordinary checks may use 400.
  const { db, ids, spend, used, ask } = await following(...shippo, 8)
  await spend(397)
  const [one, two] = await Promise.all([ask(ids.slice(0, 4)), ask(ids.slice(4))])
  expect([calls, await used(), one.left + two.left]).toEqual([3, 400, 5])
  const waiting = await db.shipment.findMany({ where: { nextCheckAt: seconds(60) } })
  expect(waiting.map((row) => [row.checkFailures, row.checkFailure])).toEqual(
    Array(5).fill([0, null]),
  )
  expect((await ask(ids.slice(0, 1), seconds(60))).left).toBe(0)
  expect([calls, await used(seconds(60))]).toEqual([4, 1])
})

test("no more is claimed than calls are open, counted in batches where the API takes them", async () => {
  const single = await following(...shippo, 6)
  await single.spend(398)
  expect(await single.due()).toHaveLength(2)
  await single.spend(400)
  expect(await single.due()).toEqual([])
  // One call of AfterShip's is open, for a batch of all.
  const batched = await following(...aftership, 6)
  await batched.spend(479)
  expect(await batched.due()).toHaveLength(6)
  // Those that failed are asked about alone.
  const failing = await following(...aftership, 6)
  await failing.db.shipment.updateMany({ where: {}, data: { checkFailures: 1 } })
  await failing.spend(478)
  expect(await failing.due()).toHaveLength(2)
})

test("when ordinary checks have had their part, what is at the door is claimed and asked", async () => {
  const { db, ids, spend, ask, due } = await following(...shippo, 3)
  await spend(420)
  const [, door = ""] = ids
  await db.shipment.update({ where: { id: door }, data: { category: "OutForDelivery" } })
  expect((await due()).map(({ shipmentId }) => shipmentId)).toEqual([door])
  expect((await ask([door])).left).toBe(0)
})

test("a check by hand finds the tenth that is kept for it, and says when nothing is left", async () => {
  const { db, ids, spend, used } = await following(...shippo, 1)
  const check = () => checkNow(db, ids[0] ?? "", { now, fetch })
  await spend(460)
  await check()
  expect([calls, await used()]).toEqual([1, 461])
  await spend(500)
  await expect(check()).rejects.toMatchObject({
    code: "rate_limited",
    message: "All the calls that Shippo allows for now are used. It can be asked again in 1 min.",
  })
  expect(calls).toBe(1)
})
