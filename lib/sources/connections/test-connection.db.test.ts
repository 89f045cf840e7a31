import { expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { budgetOf } from "@/lib/sources/connections/budget"
import { addConnection, setConnectionEnabled } from "@/lib/sources/connections/mutations"
import { waitingFor } from "@/lib/sources/connections/queries"
import { testConnection } from "@/lib/sources/connections/test-connection"
import { readKeyRing } from "@/lib/sources/credentials"
import { freshTeam } from "@/tests/database"

const ring = readKeyRing(`k1:${Buffer.alloc(32, 7).toString("base64")}`)
const keys = () => ring
const now = new Date("2026-11-21T12:00:00Z")
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

async function connected(source: string, credentials: Record<string, string>) {
  const { db } = await freshTeam()
  const { id } = await addConnection(db, { source, name: "One", credentials }, keys)
  await db.sourceConnection.update({
    where: { id },
    data: {
      baseUrl: "http://carrier.test",
      pausedUntil: minutes(9),
      consecutiveFailures: 6,
      failingSince: minutes(-20),
    },
  })
  return { db, id }
}

const answering =
  (status: number, body: unknown): typeof fetch =>
  async () =>
    Response.json(body, { status })

const read = (db: TeamDb, id: string) =>
  db.sourceConnection.findUniqueOrThrow({
    where: { id },
    select: {
      lastSuccessAt: true,
      lastFailureAt: true,
      lastFailure: true,
      consecutiveFailures: true,
      failingSince: true,
      pausedUntil: true,
    },
  })

test("a key that works ends the trouble", async () => {
  const { db, id } = await connected("sandbox", { apiKey: "key" })
  const fetch = answering(404, { error: "unknown_number", number: "SBXTEST" })
  expect(await testConnection(db, id, { now, fetch, keys })).toEqual({
    outcome: "worked",
    message: "Sandbox carrier answered and accepted the key.",
  })
  expect(await read(db, id)).toEqual({
    lastSuccessAt: now,
    lastFailureAt: null,
    lastFailure: null,
    consecutiveFailures: 0,
    failingSince: null,
    pausedUntil: null,
  })
})

test("a refused key is said and noted, and stands nowhere in the words", async () => {
  const { db, id } = await connected("sandbox", { apiKey: "sesame-key" })
  const fetch = answering(401, { message: "sesame-key is no key" })
  const message =
    "The sandbox carrier refused the API key (401). Check the key in Settings, Sources. It says: … is no key"
  expect(await testConnection(db, id, { now, fetch, keys })).toEqual({ outcome: "failed", message })
  expect(await read(db, id)).toEqual({
    lastSuccessAt: null,
    lastFailureAt: now,
    lastFailure: message,
    consecutiveFailures: 7,
    failingSince: minutes(-20),
    pausedUntil: minutes(9),
  })
})

test("a test counts as a call of a person's, and asks nobody when none is left", async () => {
  const { db, id } = await connected("sandbox", { apiKey: "key" })
  const unknown = answering(404, { error: "unknown_number", number: "SBXTEST" })
  await testConnection(db, id, { now, fetch: unknown, keys })
  const [minute] = await budgetOf(db, id, now)
  expect(minute).toMatchObject({ window: "minute", used: 1 })
  const used = minute?.allowed ?? 0
  await db.pollBudget.updateMany({ where: { connectionId: id }, data: { used } })
  const nobody = () => Promise.reject(new Error("nobody must be asked"))
  expect(await testConnection(db, id, { now, fetch: nobody, keys })).toEqual({
    outcome: "untested",
    message:
      "All the calls that Sandbox carrier allows for now are used. It can be asked again in 1 min.",
  })
  expect(await read(db, id)).toMatchObject({ lastFailure: null, consecutiveFailures: 0 })
})

test("a first failure of a test begins the trouble", async () => {
  const { db, id } = await connected("sandbox", { apiKey: "key" })
  await setConnectionEnabled(db, id, true)
  expect(await read(db, id)).toMatchObject({ consecutiveFailures: 0, failingSince: null })
  for (const at of [now, minutes(7)]) {
    await testConnection(db, id, { now: at, fetch: answering(500, {}), keys })
  }
  expect(await read(db, id)).toMatchObject({
    lastFailureAt: minutes(7),
    consecutiveFailures: 2,
    failingSince: now,
  })
})

test("a pause and a key that was never entered are no failures of the source", async () => {
  const paused = await connected("sandbox", { apiKey: "key" })
  const slow = answering(429, {})
  expect(await testConnection(paused.db, paused.id, { now, fetch: slow, keys })).toEqual({
    outcome: "failed",
    message: "The sandbox carrier asks us to slow down. The next check comes later by itself.",
  })
  const keyless = await connected("dhl", {})
  expect(await testConnection(keyless.db, keyless.id, { now, fetch: slow, keys })).toEqual({
    outcome: "failed",
    message: "DHL has no API key yet: enter it in Settings, Sources.",
  })
  for (const { db, id } of [paused, keyless])
    expect(await read(db, id)).toMatchObject({ lastFailure: null, consecutiveFailures: 6 })
})

test("a source without a call that only tests says when its key is checked", async () => {
  const { db, id } = await connected("shippo", { apiKey: "key" })
  const fetch = () => Promise.reject(new Error("nobody must be asked"))
  expect(await testConnection(db, id, { now, fetch, keys })).toEqual({
    outcome: "untested",
    message:
      "Shippo has no call that only tests. Its key is checked with the first shipment that is asked about. When the first webhook comes, its address is checked, and its signature if a secret is set.",
  })
})

test("what waits for a connection is what is due and what failed; news is old once a check is long overdue, or failed", async () => {
  const { db, id } = await connected("sandbox", { apiKey: "key" })
  const add = (trackingNumber: string, data: object) =>
    db.shipment.create({
      data: { teamId: db.teamId, carrier: "sandbox", trackingNumber, connectionId: id, ...data },
    })
  await add("DUE", { nextCheckAt: minutes(-1) })
  await add("OVERDUE", { nextCheckAt: minutes(-16) })
  await add("FAILED", { nextCheckAt: minutes(60), checkFailures: 2 })
  await add("SOON", { nextCheckAt: minutes(5) })
  await add("LATER", { nextCheckAt: minutes(60) })
  await add("ENDED", { nextCheckAt: null, terminal: true, checkFailures: 1 })
  await add("PUT AWAY", { nextCheckAt: minutes(-1), archivedAt: now, checkFailures: 1 })
  await add("FORGOTTEN", { nextCheckAt: minutes(-16), archivedAt: now })
  const first = { stale: 2, nextCheckAt: minutes(-16) }
  expect(await waitingFor(db, { id, pausedUntil: null }, now)).toEqual({ waiting: 3, ...first })
  const paused = { id, pausedUntil: minutes(9) }
  expect(await waitingFor(db, paused, now)).toEqual({ waiting: 4, ...first })
})
