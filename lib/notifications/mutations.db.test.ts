import { randomUUID } from "node:crypto"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { mailbox } from "@/lib/mail/mailbox"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import {
  createDefaultRules,
  decideForChange,
  deliverDecision,
  saveSettings,
  setRule,
} from "@/lib/notifications/mutations"
import { decisionsOf, listMails, mail } from "@/lib/notifications/queries"
import { listRules } from "@/lib/notifications/rule-book"
import { plainRule, plainSettings, triggers } from "@/lib/notifications/schema"
import { freshTeam } from "@/tests/database"
import { standingOf } from "@/tests/mail-sources"

const now = new Date("2026-11-20T12:00:00Z")
const anHourAgo = new Date("2026-11-20T11:00:00Z")

let db: TeamDb
let otherTeam: TeamDb

beforeAll(async () => {
  otherTeam = (await freshTeam("Other shop")).db
})

beforeEach(async () => {
  db = (await freshTeam("Nordic Outfitters")).db
  await createDefaultRules(db)
})

/** A shipment that stands so; its changes are added by `move`. */
async function shipment(
  over: { recipientEmail?: string | null; recipientName?: string; orderNumber?: string } = {},
) {
  const { id } = await db.shipment.create({
    data: {
      teamId: db.teamId,
      carrier: "ups",
      trackingNumber: `1Z${randomUUID().slice(0, 8).toUpperCase()}`,
      orderNumber: "#10233",
      recipientName: "Maria Jensen",
      recipientEmail: "Maria@example.com",
      ...over,
    },
  })
  return id
}

/** Moves the shipment to the state of `detail`, as recording an update does, and gives the change. */
async function move(shipmentId: string, detail: string, over: { replay?: boolean } = {}) {
  const before = await db.shipment.findFirstOrThrow({ where: { id: shipmentId } })
  const standing = standingOf(detail)
  const version = before.version + 1
  const left = standing.milestone !== "label_created"
  await db.shipment.update({
    where: { id: shipmentId },
    data: {
      ...standing,
      version,
      handedOverAt: before.handedOverAt ?? (left ? anHourAgo : null),
      deliveredAt: standing.category === "Delivered" ? anHourAgo : null,
    },
  })
  const { id } = await db.shipmentChange.create({
    data: {
      teamId: db.teamId,
      shipmentId,
      version,
      ...(version > 1
        ? { previousCategory: before.category, previousMilestone: before.milestone }
        : {}),
      ...standing,
      occurredAt: anHourAgo,
      receivedAt: now,
      source: "shippo",
      ...over,
    },
  })
  return id
}

async function rows(shipmentId: string) {
  const found = await db.notificationDecision.findMany({ where: { shipmentId } })
  return found.map((row) => `${row.trigger}:${row.reason}:${row.status ?? "-"}`).sort()
}

async function onlySend(changeId: string): Promise<string> {
  const { sendIds } = await decideForChange(db, changeId, { now })
  expect(sendIds).toHaveLength(1)
  return sendIds[0] ?? ""
}

/** A transport that answers each call with the next of `answers`; the last one for all the rest. */
function scripted(deduplicates: boolean, answers: (Error | null)[]) {
  const calls: OutgoingMail[] = []
  const transport: MailTransport = {
    name: deduplicates ? "resend" : "smtp",
    deduplicates,
    async send(mail) {
      const answer = answers[Math.min(calls.length, answers.length - 1)]
      calls.push(mail)
      if (answer) throw answer
      return { providerId: `provider-${calls.length}` }
    },
  }
  return { calls, transport }
}

describe("decideForChange", () => {
  it("keeps each decision with its reason, and gives those to send", async () => {
    const id = await shipment()
    const label = await decideForChange(db, await move(id, "label_created"), { now })
    expect(label).toEqual({ sendIds: [] })
    await setRule(db, "out_for_delivery", false)
    const accepted = await decideForChange(db, await move(id, "accepted"), { now })
    await decideForChange(db, await move(id, "out_for_delivery"), { now })
    expect(accepted.sendIds).toHaveLength(1)
    expect(await rows(id)).toEqual([
      "handed_over:label_is_not_movement:-",
      "handed_over:rule_on:pending",
      "out_for_delivery:rule_off:-",
    ])
    const [send] = await db.notificationDecision.findMany({
      where: { id: accepted.sendIds[0] ?? "" },
    })
    expect(send).toMatchObject({
      recipient: "maria@example.com",
      sendKey: "handed_over:maria@example.com",
      outcome: "send",
      decidedAt: now,
      attempts: 0,
    })
  })

  it("gives the same rows and sends however often it runs, also at once", async () => {
    const id = await shipment()
    const changeId = await move(id, "delivered")
    const runs = await Promise.all(
      Array.from({ length: 6 }, () => decideForChange(db, changeId, { now })),
    )
    runs.push(await decideForChange(db, changeId, { now }))
    expect(await rows(id)).toEqual(["delivered:rule_on:pending", "handed_over:superseded:-"])
    expect(new Set(runs.map((run) => run.sendIds.join()))).toHaveLength(1)
  })

  it("sends a trigger once, though several changes touch it and are decided at once", async () => {
    const id = await shipment()
    const changes = [await move(id, "accepted")]
    for (let round = 0; round < 4; round++) {
      changes.push(await move(id, "nobody_home"), await move(id, "out_for_delivery"))
    }
    const runs = await Promise.all(changes.map((change) => decideForChange(db, change, { now })))
    expect(runs.flatMap((run) => run.sendIds)).toHaveLength(1)
    const decided = await rows(id)
    expect(decided.filter((row) => row === "out_for_delivery:rule_on:pending")).toHaveLength(1)
    expect(decided.filter((row) => row === "out_for_delivery:already_sent:-")).toHaveLength(3)
    expect(decided.filter((row) => row === "delivery_failed:superseded:-")).toHaveLength(4)
  })

  it("explains the states that came with a newer one in the same payload", async () => {
    const id = await shipment()
    const connection = await db.sourceConnection.create({
      data: { teamId: db.teamId, source: "shippo", name: "Shippo", webhookToken: randomUUID() },
    })
    const payload = await db.inboundPayload.create({
      data: {
        teamId: db.teamId,
        connectionId: connection.id,
        source: "shippo",
        channel: "webhook",
        body: new Uint8Array([123, 125]),
        bodySize: 2,
        contentHash: "0",
      },
    })
    for (const detail of ["accepted", "nobody_home", "out_for_delivery", "delivered"]) {
      const { category } = standingOf(detail)
      await db.trackingEvent.create({
        data: {
          teamId: db.teamId,
          shipmentId: id,
          payloadId: payload.id,
          dedupeKey: detail,
          source: "shippo",
          occurredAt: anHourAgo,
          timeConfidence: "exact",
          category,
          detail,
          message: detail,
        },
      })
    }
    const changeId = await move(id, "delivered")
    await db.shipmentChange.update({ where: { id: changeId }, data: { payloadId: payload.id } })
    await onlySend(changeId)
    expect(await rows(id)).toEqual([
      "delivered:rule_on:pending",
      "delivery_failed:superseded:-",
      "handed_over:superseded:-",
      "out_for_delivery:superseded:-",
    ])
  })

  it("tells nobody of a replay, and explains a shipment without address", async () => {
    const replayed = await shipment()
    await decideForChange(db, await move(replayed, "accepted", { replay: true }), { now })
    expect(await rows(replayed)).toEqual(["handed_over:replay:-"])
    const silent = await shipment({ recipientEmail: null })
    await decideForChange(db, await move(silent, "accepted"), { now })
    expect(await rows(silent)).toEqual(["handed_over:no_address:-"])
  })

  it("does not decide another team's change", async () => {
    const changeId = await move(await shipment(), "accepted")
    await expect(decideForChange(otherTeam, changeId, { now })).rejects.toMatchObject({
      code: "not_found",
    })
  })
})

describe("deliverDecision", () => {
  it("keeps the mail in the mailbox, once, and settles the decision", async () => {
    const id = await shipment()
    const decisionId = await onlySend(await move(id, "accepted"))
    await Promise.all(
      Array.from({ length: 4 }, () => deliverDecision(db, decisionId, { now, transport: mailbox })),
    )
    await deliverDecision(db, decisionId, { now, transport: mailbox })
    expect(await rows(id)).toEqual(["handed_over:rule_on:sent"])
    const { mails, nextCursor } = await listMails(db, {})
    expect(nextCursor).toBe(null)
    expect(mails).toMatchObject([
      {
        sender: '"Nordic Outfitters" <tracking@porchlight.test>',
        recipient: "maria@example.com",
        subject: "On its way: your order #10233 from Nordic Outfitters",
        status: "sent",
        transport: "mailbox",
        sentAt: now,
        decision: { trigger: "handed_over", reason: "rule_on", error: null },
      },
    ])
    const whole = await mail(db, mails[0]?.id ?? "")
    expect(whole.text).toContain("Hello Maria Jensen,")
    expect(whole.html).toContain("On its way to you with UPS")
    await expect(mail(otherTeam, whole.id)).rejects.toMatchObject({ code: "not_found" })
  })

  it.each([true, false])(
    "tries again with the same mail and key after a crash (provider knows keys: %s)",
    async (deduplicates) => {
      const id = await shipment()
      const decisionId = await onlySend(await move(id, "accepted"))
      const lost = new Error("connection reset after the mail was taken")
      const { calls, transport } = scripted(deduplicates, [lost, lost, null])
      for (let crash = 0; crash < 2; crash++) {
        await expect(deliverDecision(db, decisionId, { now, transport })).rejects.toBe(lost)
      }
      const [waiting] = await decisionsOf(db, id)
      expect(waiting).toMatchObject({ status: "pending", attempts: 2, error: lost.message })
      await db.shipment.update({ where: { id }, data: { recipientName: "Somebody Else" } })
      await deliverDecision(db, decisionId, { now, transport })
      await deliverDecision(db, decisionId, { now, transport })
      expect(calls).toHaveLength(3)
      expect(calls[1]).toEqual(calls[0])
      expect(calls[2]).toEqual(calls[0])
      expect(calls[0]?.idempotencyKey).toBe(decisionId)
      expect(await db.mailMessage.count({ where: { decisionId } })).toBe(1)
      const [settled] = await decisionsOf(db, id)
      expect(settled).toMatchObject({ status: "sent", attempts: 3, error: null })
      expect(settled?.mail).toMatchObject({ status: "sent", sentAt: now })
    },
  )

  it("lets overlapping runs send once where the provider knows no keys", async () => {
    const decisionId = await onlySend(await move(await shipment(), "accepted"))
    const { calls, transport } = scripted(false, [null])
    const slow: MailTransport = {
      ...transport,
      async send(mail) {
        await new Promise((done) => setTimeout(done, 50))
        return transport.send(mail)
      },
    }
    await Promise.all(
      Array.from({ length: 4 }, () => deliverDecision(db, decisionId, { now, transport: slow })),
    )
    expect(calls).toHaveLength(1)
  })

  it.each([true, false])("settles what is refused for good (keys: %s)", async (deduplicates) => {
    const id = await shipment()
    const decisionId = await onlySend(await move(id, "out_for_delivery"))
    const refusal = new AppError("invalid", "Resend: no such mailbox (422 validation_error)")
    const { calls, transport } = scripted(deduplicates, [refusal, null])
    await deliverDecision(db, decisionId, { now, transport })
    await deliverDecision(db, decisionId, { now, transport })
    expect(calls).toHaveLength(1)
    const failed = (await decisionsOf(db, id)).find((row) => row.id === decisionId)
    expect(failed).toMatchObject({ status: "failed", error: refusal.message, sendKey: null })
    // The next day's round is a new occasion.
    await move(id, "nobody_home")
    await onlySend(await move(id, "out_for_delivery"))
  })

  it("withdraws a mail that is no longer true when its turn comes", async () => {
    const id = await shipment()
    const decisionId = await onlySend(await move(id, "out_for_delivery"))
    await move(id, "delivered")
    const { calls, transport } = scripted(true, [null])
    await deliverDecision(db, decisionId, { now, transport })
    expect(calls).toEqual([])
    expect(await rows(id)).toEqual(["handed_over:superseded:-", "out_for_delivery:superseded:-"])
    expect((await listMails(db, {})).mails).toEqual([])
  })

  it("withdraws a mail whose rule was switched off while it waited", async () => {
    const id = await shipment()
    const decisionId = await onlySend(await move(id, "accepted"))
    await setRule(db, "handed_over", false)
    const { calls, transport } = scripted(true, [null])
    await deliverDecision(db, decisionId, { now, transport })
    expect(calls).toEqual([])
    expect(await rows(id)).toEqual(["handed_over:rule_off:-"])
  })

  it("gives up, and lets nothing take its place, when a try that may have succeeded is too old", async () => {
    const id = await shipment()
    const decisionId = await onlySend(await move(id, "accepted"))
    const { calls, transport } = scripted(true, [new Error("time-out"), null])
    await expect(deliverDecision(db, decisionId, { now, transport })).rejects.toThrow("time-out")
    const nextDay = new Date(now.getTime() + 24 * 3_600_000)
    await deliverDecision(db, decisionId, { now: nextDay, transport })
    expect(calls).toHaveLength(1)
    const [row] = await decisionsOf(db, id)
    expect(row).toMatchObject({
      status: "failed",
      error: "time-out No try succeeded within 23 hours.",
      sendKey: "handed_over:maria@example.com",
      mail: { status: "failed" },
    })
  })

  it("says when the sender's address is not set right, and sends once it is", async () => {
    const id = await shipment()
    const decisionId = await onlySend(await move(id, "accepted"))
    process.env.MAIL_FROM = "nobody"
    try {
      const sending = deliverDecision(db, decisionId, { now, transport: mailbox })
      await expect(sending).rejects.toMatchObject({ code: "misconfigured" })
    } finally {
      delete process.env.MAIL_FROM
    }
    expect((await decisionsOf(db, id))[0]).toMatchObject({
      status: "pending",
      error: expect.stringContaining("MAIL_FROM"),
    })
    await deliverDecision(db, decisionId, { now, transport: mailbox })
    expect(await rows(id)).toEqual(["handed_over:rule_on:sent"])
  })

  it("does not send another team's decision", async () => {
    const decisionId = await onlySend(await move(await shipment(), "accepted"))
    const { calls, transport } = scripted(true, [null])
    await expect(deliverDecision(otherTeam, decisionId, { now, transport })).rejects.toMatchObject({
      code: "not_found",
    })
    expect(calls).toEqual([])
  })
})

describe("settings and mailbox", () => {
  it("starts a team with every mail off", async () => {
    const enabled = async () => (await listRules(otherTeam)).filter((rule) => rule.enabled)
    expect((await listRules(otherTeam)).map(({ trigger }) => trigger)).toEqual(triggers)
    expect(await enabled()).toEqual([])
    await setRule(otherTeam, "delivered", true)
    await setRule(otherTeam, "delivered", true)
    expect(await enabled()).toEqual([{ ...plainRule("delivered"), enabled: true }])
  })

  it("pages through the mails, newest first", async () => {
    await saveSettings(db, { ...plainSettings, dailyLimit: 10 })
    const subjects: string[] = []
    for (let minute = 0; minute < 5; minute++) {
      const id = await shipment({ orderNumber: `#${minute}` })
      const decisionId = await onlySend(await move(id, "accepted"))
      // Two of them in the same instant: the id decides.
      const at = new Date(now.getTime() + Math.floor(minute / 2) * 60_000)
      await deliverDecision(db, decisionId, { now: at, transport: mailbox })
    }
    let cursor: string | null = null
    const instants: number[] = []
    do {
      const page: Awaited<ReturnType<typeof listMails>> = await listMails(db, { cursor, limit: 2 })
      subjects.push(...page.mails.map((mail) => mail.id))
      instants.push(...page.mails.map((mail) => mail.createdAt.getTime()))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(subjects).size).toBe(5)
    expect(instants).toEqual(instants.toSorted((a, b) => b - a))
    expect((await listMails(otherTeam, {})).mails).toEqual([])
  })

  it("takes an id that is none as one that is not there", async () => {
    await expect(mail(db, "..")).rejects.toMatchObject({ code: "not_found" })
    expect(await listMails(db, { cursor: "'" })).toEqual({ mails: [], nextCursor: null })
  })
})
