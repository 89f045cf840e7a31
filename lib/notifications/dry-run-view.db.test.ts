import { expect, test } from "vitest"
import { dryRunKind } from "@/lib/notifications/dry-run/dry-run"
import { readDryRun } from "@/lib/notifications/dry-run-view"
import { plainRule, plainSettings, triggers } from "@/lib/notifications/schema"
import type { TaskKind } from "@/lib/tasks/kind"
import { startTask } from "@/lib/tasks/mutations"
import { runTask } from "@/lib/tasks/run"
import { freshTeam } from "@/tests/database"
import { standingOf } from "@/tests/mail-sources"

const now = new Date("2026-11-20T12:00:00Z")
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const by = { userId: null, name: "Ada" }

test("a dry run shows what it tried, each reason, and subjects in the rule's language", async () => {
  const { db } = await freshTeam()
  const { teamId } = db
  const { id: shipmentId } = await db.shipment.create({
    data: {
      teamId,
      carrier: "ups",
      trackingNumber: "1Z1",
      recipientEmail: "maria@example.com",
      ...standingOf("delivered"),
      version: 1,
      handedOverAt: ago(30),
      deliveredAt: ago(2),
      createdAt: ago(100),
    },
  })
  await db.shipmentChange.create({
    data: {
      teamId,
      shipmentId,
      version: 1,
      ...standingOf("delivered"),
      occurredAt: ago(2),
      receivedAt: ago(2),
      source: "shippo",
    },
  })
  const rules = triggers.map((trigger) => ({
    ...plainRule(trigger),
    enabled: trigger === "delivered",
    language: trigger === "delivered" ? ("de" as const) : null,
  }))
  const input = { rules, settings: plainSettings, since: ago(30 * 24) }
  const taskId = await startTask(db, { kind: dryRunKind, input, by })
  expect(await readDryRun(db, taskId)).toMatchObject({
    task: { status: "waiting" },
    report: { mails: 0, people: 0, byDay: [], examples: [] },
  })
  await runTask(db, taskId, { kinds: [dryRunKind as TaskKind], now: () => now, forMs: 20_000 })
  const run = await readDryRun(db, taskId)
  expect(run?.proposed).toEqual({ rules, settings: plainSettings })
  expect(run).toMatchObject({
    task: { id: taskId, status: "done" },
    report: {
      mails: 1,
      people: 1,
      copies: 0,
      byTrigger: [{ trigger: "delivered", mails: 1 }],
      byDay: [{ day: "2026-11-20", mails: 1 }],
      examples: [
        { shipmentId, trigger: "delivered", subject: expect.stringMatching(/^Zugestellt/) },
      ],
    },
  })
})

test("another task is no dry run, and another team's is not there", async () => {
  const { db } = await freshTeam()
  const { db: other } = await freshTeam("Other")
  const { id } = await db.task.create({
    data: { teamId: db.teamId, kind: "replay", input: {}, byName: "Ada" },
    select: { id: true },
  })
  expect(await readDryRun(db, id)).toBeNull()
  await expect(readDryRun(other, id)).rejects.toThrow("not there any more")
})
