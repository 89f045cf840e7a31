import { expect, it } from "vitest"
import { planChosenReplay } from "@/lib/bulk/replay"
import type { TeamDb } from "@/lib/db/scope"
import { processPayload, storePayload } from "@/lib/inbox/mutations"
import { replayReportSchema } from "@/lib/inbox/replay-report"
import { planReplayKind, replayKind } from "@/lib/inbox/replay-tasks"
import { pinnedSelectionSchema } from "@/lib/inbox/schema"
import { startTask } from "@/lib/tasks/mutations"
import { readTask } from "@/lib/tasks/queries"
import { runTask } from "@/lib/tasks/run"
import { freshTeam } from "@/tests/database"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

const received = new Date("2016-07-25T08:00:00Z")
const now = new Date("2030-01-01T00:00:00Z")
const by = { userId: null, name: "Ada" }

async function freshConnection() {
  const { db, client, team } = await freshTeam()
  const { id: connectionId } = await db.sourceConnection.create({
    data: {
      teamId: db.teamId,
      source: "shippo",
      name: "Shippo",
      webhookToken: crypto.randomUUID(),
    },
  })
  return { db, client, team, connectionId }
}

/** Parcels that were delivered, and that an older version did not understand. */
async function misreadParcels(db: TeamDb, connectionId: string, numbers: readonly string[]) {
  for (const number of numbers) {
    const body = new TextEncoder().encode(JSON.stringify(shippoWebhook(sampleScans, { number })))
    const contentType = "application/json"
    const { id } = await storePayload(db, {
      connectionId,
      source: "shippo",
      channel: "webhook",
      contentType,
      body,
      receivedAt: received,
    })
    await processPayload(db, id, { now: received })
  }
  await db.trackingEvent.updateMany({
    where: { category: "Delivered" },
    data: { category: "Info", detail: "status_unknown", unmapped: true },
  })
  await db.shipment.updateMany({
    data: { category: "InTransit", detail: "departed_origin", milestone: "in_transit" },
  })
}

/** Runs it step by step, so that every step begins from its stored cursor. */
async function finish(db: TeamDb, taskId: string) {
  const options = { kinds: [planReplayKind, replayKind], now: () => now, forMs: 0 }
  while ((await runTask(db, taskId, options)) === "more");
  const task = await readTask(db, taskId)
  return { ...task, report: replayReportSchema.parse(task.report) }
}

async function apply(db: TeamDb, planId: string) {
  const { input } = await readTask(db, planId)
  const { selection } = input as { selection: unknown }
  const whole = { selection: pinnedSelectionSchema.parse(selection), notify: false }
  return finish(db, await startTask(db, { kind: replayKind, input: whole, by }))
}

async function categories(db: TeamDb) {
  const found = await db.shipment.findMany({
    where: { trackingNumber: { startsWith: "A" } },
    orderBy: { trackingNumber: "asc" },
  })
  return Object.fromEntries(found.map((one) => [one.trackingNumber, one.category]))
}

it("tries, then does, a filter's shipments but the exceptions, also when that takes them out of it", async () => {
  const { db, client, team, connectionId } = await freshConnection()
  // Enough of the filter that have no payload to fill several stretches, before and after.
  await client.$executeRaw`
    INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "updatedAt", "createdAt")
    SELECT gen_random_uuid(), ${team.id}::uuid, 'usps', 'N' || n, now(), '2016-01-01'
    FROM generate_series(1, 2300) n`
  const numbers = Array.from({ length: 30 }, (_, n) => `A${String(n).padStart(3, "0")}`)
  await misreadParcels(db, connectionId, numbers)
  const except = await db.shipment.findFirstOrThrow({ where: { trackingNumber: "A000" } })
  const selection = { query: "category=InTransit", except: [except.id] }
  const planId = await planChosenReplay(db, selection, { by, now })
  const plan = await finish(db, planId)
  expect(plan).toMatchObject({ status: "done", total: 29, done: 29, failed: 0 })
  expect(plan.report).toMatchObject({ scans: 29, moreShipments: false })
  expect(new Set(Object.values(await categories(db)))).toEqual(new Set(["InTransit"]))

  // One that comes into the filter meanwhile was not tried, and is not done.
  await db.shipment.updateMany({
    where: { trackingNumber: "A001" },
    data: { category: "Exception" },
  })
  await misreadParcels(db, connectionId, ["A999"])
  const done = await apply(db, planId)
  expect(done).toMatchObject({ status: "done", total: 29, done: 29 })
  expect(await categories(db)).toEqual({
    ...Object.fromEntries(numbers.map((number) => [number, "Delivered"])),
    A000: "InTransit",
    A999: "InTransit",
  })
})

it("takes single ids, and none of another team", async () => {
  const mine = await freshConnection()
  const other = await freshConnection()
  await misreadParcels(mine.db, mine.connectionId, ["A001", "A002"])
  await misreadParcels(other.db, other.connectionId, ["A003"])
  const [first] = await mine.db.shipment.findMany({ where: { trackingNumber: "A001" } })
  const [theirs] = await other.db.shipment.findMany()
  const ids = [first?.id ?? "", theirs?.id ?? ""]
  const plan = await finish(mine.db, await planChosenReplay(mine.db, { ids }, { by, now }))
  expect(plan.report.shipments.map(({ trackingNumber }) => trackingNumber)).toEqual(["A001"])
  await expect(
    planChosenReplay(mine.db, { ids: [theirs?.id ?? ""] }, { by, now }),
  ).rejects.toMatchObject({ code: "not_found" })
  // Its list is the other team's file as well.
  const { input } = await readTask(mine.db, plan.id)
  const selection = pinnedSelectionSchema.parse((input as { selection: unknown }).selection)
  const stolen = await startTask(other.db, { kind: planReplayKind, input: { selection }, by })
  expect(await finish(other.db, stolen)).toMatchObject({ status: "done", total: 0, done: 0 })
})
