import { afterEach, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { planReplayKind, replayKind } from "@/lib/inbox/replay-tasks"
import { startTask } from "@/lib/tasks/mutations"
import { readTask } from "@/lib/tasks/queries"
import { freshTeam } from "@/tests/database"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"
import { endAllWorkers, endWorker, startWorker } from "@/tests/workers"

const payloads = 150

afterEach(endAllWorkers)

/** Payloads that an older version could not read. */
async function failedPayloads(db: TeamDb) {
  const { id: connectionId } = await db.sourceConnection.create({
    data: { teamId: db.teamId, source: "shippo", name: "Shippo", webhookToken: "killed" },
  })
  const rows = Array.from({ length: payloads }, (_, n) => {
    const body = Buffer.from(JSON.stringify(shippoWebhook(sampleScans, { number: `KILL${n}` })))
    return {
      teamId: db.teamId,
      connectionId,
      source: "shippo",
      channel: "webhook" as const,
      body,
      bodySize: body.byteLength,
      contentHash: String(n),
      fate: "failed" as const,
      reason: "An older version.",
    }
  })
  await db.inboundPayload.createMany({ data: rows })
}

it("goes on where it stood when its executor is killed, and does no payload twice", async () => {
  const { db, url } = await freshTeam()
  await failedPayloads(db)
  const by = { userId: null, name: "Ada" }
  const selection = { receivedBefore: new Date(Date.now() + 60_000) }
  const planId = await startTask(db, { kind: planReplayKind, input: { selection }, by })
  let worker = await startWorker("app-worker", { DATABASE_URL: url })
  const statusOf = async (id: string) => (await readTask(db, id)).status
  await expect.poll(() => statusOf(planId), { timeout: 60_000, interval: 50 }).toBe("done")
  expect(await readTask(db, planId)).toMatchObject({ done: payloads, failed: 0, total: payloads })
  expect(await db.shipment.count()).toBe(0)

  const input = { selection, notify: false }
  const id = await startTask(db, { kind: replayKind, input, by })
  for (const share of [0.2, 0.5]) {
    await expect
      .poll(async () => (await readTask(db, id)).done, { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(payloads * share)
    await endWorker(worker, "SIGKILL")
    worker = await startWorker("app-worker", { DATABASE_URL: url })
  }
  await expect.poll(() => statusOf(id), { timeout: 120_000, interval: 50 }).toBe("done")
  expect(await readTask(db, id)).toMatchObject({
    done: payloads,
    failed: 0,
    total: payloads,
    report: { mended: payloads, scans: 2 * payloads, moreShipments: false },
  })
  const attempts = await db.inboundPayload.groupBy({ by: ["fate", "attempts"], _count: true })
  expect(attempts).toEqual([{ fate: "processed", attempts: 1, _count: payloads }])
  expect(await db.shipment.count({ where: { category: "Delivered", version: 1 } })).toBe(payloads)
  expect(await db.shipmentChange.count()).toBe(payloads)
}, 300_000)
