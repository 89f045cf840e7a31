import { expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { addConnection } from "@/lib/sources/connections/mutations"
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
    data: { baseUrl: "http://carrier.test", pausedUntil: minutes(9), consecutiveFailures: 6 },
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
    pausedUntil: minutes(9),
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

test("what waits for a connection is what is due and what failed, and a pause makes more wait", async () => {
  const { db, id } = await connected("sandbox", { apiKey: "key" })
  const add = (trackingNumber: string, data: object) =>
    db.shipment.create({
      data: { teamId: db.teamId, carrier: "sandbox", trackingNumber, connectionId: id, ...data },
    })
  await add("DUE", { nextCheckAt: minutes(-1) })
  await add("FAILED", { nextCheckAt: minutes(60), checkFailures: 2 })
  await add("SOON", { nextCheckAt: minutes(5) })
  await add("LATER", { nextCheckAt: minutes(60) })
  await add("ENDED", { nextCheckAt: null, terminal: true, checkFailures: 1 })
  await add("PUT AWAY", { nextCheckAt: minutes(-1), archivedAt: now, checkFailures: 1 })
  const first = { stale: 1, nextCheckAt: minutes(-1) }
  expect(await waitingFor(db, { id, pausedUntil: null }, now)).toEqual({ waiting: 2, ...first })
  const paused = { id, pausedUntil: minutes(9) }
  expect(await waitingFor(db, paused, now)).toEqual({ waiting: 3, ...first })
})
