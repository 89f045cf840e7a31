import { expect, it } from "vitest"
import { readFigures } from "@/lib/notifications/figures/queries"
import { freshTeam } from "@/tests/database"

const hour = 3_600_000
const now = new Date()
const ago = (ms: number) => new Date(now.getTime() - ms)

it("counts what was decided, sent and told of since, by trigger, carrier and reason", async () => {
  const { db } = await freshTeam()
  const other = (await freshTeam()).db
  const add = async (over: {
    carrier?: string
    reason?: string
    sentAfterMs?: number
    events?: string[]
    decidedAt?: Date
    of?: typeof db
  }) => {
    const at = over.decidedAt ?? ago(hour)
    const team = over.of ?? db
    const { teamId } = team
    const shipment = await team.shipment.create({
      data: { teamId, carrier: over.carrier ?? "ups", trackingNumber: crypto.randomUUID() },
    })
    const change = await team.shipmentChange.create({
      data: {
        teamId,
        shipmentId: shipment.id,
        version: 1,
        category: "Delivered",
        milestone: "delivered",
        detail: "delivered",
        actionRequired: false,
        occurredAt: ago(2 * hour),
        receivedAt: at,
        source: "shippo",
      },
    })
    const sends = over.reason === undefined
    const decision = await team.notificationDecision.create({
      data: {
        teamId,
        shipmentId: shipment.id,
        changeId: change.id,
        moment: change.id,
        trigger: "delivered",
        recipient: "maria@example.com",
        outcome: sends ? "send" : "suppress",
        reason: over.reason ?? "rule_on",
        status: sends ? (over.sentAfterMs === undefined ? "pending" : "sent") : null,
        decidedAt: at,
      },
    })
    if (over.sentAfterMs === undefined) return
    const mail = await team.mailMessage.create({
      data: {
        teamId,
        decisionId: decision.id,
        sender: "a@b.example",
        recipient: "maria@example.com",
        subject: "",
        html: "",
        text: "",
        transport: "resend",
        status: "sent",
        sentAt: new Date(at.getTime() + over.sentAfterMs),
      },
    })
    for (const kind of over.events ?? []) {
      const event = { kind, externalId: crypto.randomUUID(), occurredAt: now }
      await team.mailEvent.create({ data: { teamId, mailId: mail.id, ...event } })
    }
  }
  await add({ sentAfterMs: 1_000, events: ["sent", "delivered", "opened", "clicked"] })
  await add({ sentAfterMs: 3_000, events: ["delivered"], carrier: "dhl" })
  await add({ sentAfterMs: 2_000, events: ["delivered", "bounced"] })
  await add({})
  await add({ reason: "rule_off" })
  await add({ reason: "rule_off", carrier: "dhl" })
  await add({ reason: "no_address", decidedAt: ago(40 * 24 * hour) })
  await add({ sentAfterMs: 1, of: other })

  const { total, byTrigger, byCarrier, reasons } = await readFigures(db, ago(30 * 24 * hour))
  const times = { receiptP50: 2, receiptP95: 2.9, scanP50: 3_602, scanP95: 3_602.9 }
  expect(total).toEqual({
    decided: 6,
    suppressed: 2,
    waiting: 1,
    sent: 3,
    delivered: 2,
    bounced: 1,
    opened: 1,
    clicked: 1,
    failed: 0,
    ...Object.fromEntries(Object.entries(times).map(([k, v]) => [k, expect.closeTo(v, 1)])),
  })
  expect(byTrigger).toEqual([{ ...total, trigger: "delivered" }])
  expect(byCarrier.map(({ carrier, decided, sent }) => [carrier, decided, sent])).toEqual([
    ["ups", 4, 2],
    ["dhl", 2, 1],
  ])
  expect(reasons).toEqual([{ reason: "rule_off", count: 2 }])
})

it("is empty where nothing was decided", async () => {
  const { db } = await freshTeam()
  const { total, byTrigger, reasons } = await readFigures(db, ago(hour))
  expect(total.decided).toBe(0)
  expect([byTrigger, reasons]).toEqual([[], []])
})
