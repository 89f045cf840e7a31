import { beforeEach, expect, it } from "vitest"
import { bulkResendKind } from "@/lib/bulk/resend"
import type { TeamDb } from "@/lib/db/scope"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { deliverDecision } from "@/lib/notifications/mutations"
import { resendByHand, resendLastMail } from "@/lib/notifications/resend"
import type { TaskKind } from "@/lib/tasks/kind"
import { startTask } from "@/lib/tasks/mutations"
import { runTask } from "@/lib/tasks/run"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-11-20T12:00:00Z")
const lastMonth = new Date("2026-10-20T12:00:00Z")
const by = { userId: null, name: "Kari" }

let db: TeamDb
let calls: OutgoingMail[]
const transport: MailTransport = {
  name: "resend",
  deduplicates: true,
  async send(mail) {
    calls.push(mail)
    return { providerId: "p1" }
  },
}

beforeEach(async () => {
  db = (await freshTeam()).db
  calls = []
})

/** A delivered shipment; `told` has had its mail a month ago, the rule is off since. */
async function shipment(number: string, told: boolean): Promise<string> {
  const { teamId } = db
  const { id: shipmentId } = await db.shipment.create({
    data: { teamId, carrier: "ups", trackingNumber: number, recipientEmail: "new@example.com" },
  })
  if (!told) return shipmentId
  const state = { category: "Delivered", milestone: "delivered", detail: "delivered" } as const
  const { id: changeId } = await db.shipmentChange.create({
    data: {
      teamId,
      shipmentId,
      version: 1,
      ...state,
      actionRequired: false,
      occurredAt: lastMonth,
      receivedAt: lastMonth,
      source: "shippo",
    },
  })
  const { id: decisionId } = await db.notificationDecision.create({
    data: {
      teamId,
      shipmentId,
      changeId,
      moment: changeId,
      trigger: "delivered",
      recipient: "old@example.com",
      outcome: "send",
      reason: "rule_on",
      sendKey: "delivered:old@example.com",
      status: "sent",
      decidedAt: lastMonth,
      settledAt: lastMonth,
    },
  })
  const { id: mailId } = await db.mailMessage.create({
    data: {
      teamId,
      decisionId,
      sender: "shop@example.com",
      recipient: "old@example.com",
      subject: "Delivered",
      html: "<p>Delivered</p>",
      text: "Delivered",
      transport: "resend",
      status: "sent",
    },
  })
  await db.notificationDecision.update({ where: { id: decisionId }, data: { mailId } })
  return shipmentId
}

it("sends the same words again, to the address of today, under a key of its own", async () => {
  const id = await shipment("1Z1", true)
  for (const time of [1, 2]) {
    const decisionId = (await resendLastMail(db, id, { now })) ?? ""
    await deliverDecision(db, decisionId, { now, transport })
    expect(calls.at(-1)).toMatchObject({
      to: "new@example.com",
      subject: "Delivered",
      html: "<p>Delivered</p>",
      idempotencyKey: decisionId,
    })
    expect(calls).toHaveLength(time)
    const kept = await db.notificationDecision.findUniqueOrThrow({ where: { id: decisionId } })
    expect(kept).toMatchObject({ reason: "resent", status: "sent", resend: time })
  }
  const asked = await db.outboxEvent.findMany({ where: { name: "notification/send" } })
  expect(asked).toHaveLength(2)
})

it("says when there is nothing to send again, and writes down who asked", async () => {
  const silent = await shipment("1Z2", false)
  await expect(resendByHand(db, silent, by, { now })).rejects.toThrow("no mail to send again")
  const told = await shipment("1Z3", true)
  await resendByHand(db, told, by, { now })
  const audits = await db.auditEntry.findMany({ select: { shipmentId: true, action: true } })
  expect(audits).toEqual([{ shipmentId: told, action: "mail_resent" }])
  const { db: other } = await freshTeam("Other")
  await expect(resendByHand(other, told, by, { now })).rejects.toThrow("no mail to send again")
})

it("does so for many, and counts those who had a mail", async () => {
  const ids = [
    await shipment("1Z4", true),
    await shipment("1Z5", false),
    await shipment("1Z6", true),
  ]
  const taskId = await startTask(db, {
    kind: bulkResendKind,
    input: { selection: { ids } },
    by,
  })
  await runTask(db, taskId, {
    kinds: [bulkResendKind as TaskKind],
    now: () => now,
    forMs: 1_000,
  })
  const task = await db.task.findUniqueOrThrow({ where: { id: taskId } })
  expect(task).toMatchObject({ status: "done", done: 2, failed: 1, report: { changed: 2 } })
  expect(await db.notificationDecision.count({ where: { reason: "resent" } })).toBe(2)
})
