import { beforeEach, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { storePayload } from "@/lib/inbox/mutations"
import { processPayloads } from "@/lib/inbox/process"
import { freshTeam } from "@/tests/database"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

const now = new Date("2016-07-25T08:00:00Z")
let db: TeamDb

beforeEach(async () => {
  db = (await freshTeam()).db
})

/** Stored payloads of parcels of their own, as their jobs find them: what asked for them was handed over. */
async function received(count: number): Promise<string[]> {
  const connection = await db.sourceConnection.create({
    data: {
      teamId: db.teamId,
      source: "shippo",
      name: "Shippo",
      webhookToken: crypto.randomUUID(),
    },
  })
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const payload = shippoWebhook(sampleScans, { number: `PARCEL${n}` })
    const { id } = await storePayload(db, {
      connectionId: connection.id,
      source: "shippo",
      channel: "webhook",
      contentType: "application/json",
      body: new TextEncoder().encode(JSON.stringify(payload)),
      receivedAt: now,
    })
    ids.push(id)
  }
  await db.outboxEvent.deleteMany({})
  return ids
}

const asked = async () => {
  const rows = await db.outboxEvent.findMany({ orderBy: { name: "asc" } })
  return rows.map(({ name }) => name)
}

it("asks jobs to follow the changes", async () => {
  const ids = await received(2)
  expect(await processPayloads(db, ids, { now: () => now })).toEqual({ processed: 2, left: [] })
  expect(await asked()).toEqual(["shipment/changed", "shipment/changed"])
})

it("follows them in the same transaction instead, and leaves what others asked for", async () => {
  const ids = await received(2)
  const other = { shipmentId: crypto.randomUUID(), changeId: crypto.randomUUID() }
  await db.outboxEvent.create({
    data: { teamId: db.teamId, name: "shipment/changed", data: other },
  })
  const followed: string[] = []
  const follow = async (tx: TeamDb, changeIds: readonly string[]) => {
    followed.push(...changeIds)
    expect(await tx.shipmentChange.count({ where: { id: { in: [...changeIds] } } })).toBe(2)
  }
  await processPayloads(db, ids, { now: () => now, follow })
  const changes = await db.shipmentChange.findMany({ select: { id: true } })
  expect(followed.toSorted()).toEqual(changes.map(({ id }) => id).toSorted())
  const rows = await db.outboxEvent.findMany({})
  expect(rows.map(({ data }) => data)).toEqual([other])
})

it("gives all back to be tried alone when they cannot be followed", async () => {
  const ids = await received(2)
  const follow = () => Promise.reject(new Error("A rule is broken."))
  expect(await processPayloads(db, ids, { now: () => now, follow })).toEqual({
    processed: 0,
    left: ids.map((id) => ({ id, reason: "A rule is broken." })),
  })
  expect(await db.shipment.count()).toBe(0)
  expect(await db.inboundPayload.count({ where: { fate: "pending" } })).toBe(2)
  expect(await asked()).toEqual([])
})
