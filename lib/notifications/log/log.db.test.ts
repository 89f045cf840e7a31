import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { exportDecisions } from "@/lib/notifications/log/export"
import { listDecisions } from "@/lib/notifications/log/queries"
import { type LogFilter, logFilterSchema } from "@/lib/notifications/log/schema"
import { type MailEventKind, undelivered } from "@/lib/notifications/provider-events/schema"
import type { Reason, Trigger } from "@/lib/notifications/schema"
import { freshTeam } from "@/tests/database"

const zone = "Europe/Copenhagen"
let db: TeamDb

beforeAll(async () => {
  db = (await freshTeam()).db
  await decided("1Z1", "#100", "maria@example.com", "delivered", null, "2026-11-20T12:00:00Z")
  await decided("1Z2", "#200", "ole@example.com", "delivered", "rule_off", "2026-11-20T12:00:00Z")
  // Half past midnight in Copenhagen.
  await decided("1Z3", "=1+1", "maria@example.com", "returned", "bounced", "2026-11-20T23:30:00Z")
})

async function decided(
  trackingNumber: string,
  orderNumber: string,
  recipient: string,
  trigger: Trigger,
  against: Reason | null,
  at: string,
) {
  const { teamId } = db
  const { id: shipmentId } = await db.shipment.create({
    data: { teamId, carrier: "ups", trackingNumber, orderNumber },
  })
  const sent = { outcome: "send", reason: "rule_on", status: "sent" } as const
  await db.notificationDecision.create({
    data: {
      teamId,
      shipmentId,
      moment: `${trigger}:1`,
      trigger,
      recipient,
      decidedAt: new Date(at),
      ...(against ? { outcome: "suppress" as const, reason: against } : sent),
    },
  })
}

async function numbers(asked: Record<string, string>) {
  const { decisions } = await listDecisions(db, logFilterSchema.parse(asked), { timeZone: zone })
  return decisions.map(({ shipment }) => shipment.trackingNumber)
}

it.each([
  [{}, ["1Z3", "1Z2", "1Z1"]],
  [{ q: "Maria@" }, ["1Z3", "1Z1"]],
  [{ q: "1z 2" }, ["1Z2"]],
  [{ q: "100" }, ["1Z1"]],
  [{ q: "#200" }, ["1Z2"]],
  [{ trigger: "returned" }, ["1Z3"]],
  [{ outcome: "sent" }, ["1Z1"]],
  [{ outcome: "suppressed", reason: "rule_off" }, ["1Z2"]],
  [{ from: "2026-11-21" }, ["1Z3"]],
  [{ from: "2026-11-20", until: "2026-11-20" }, ["1Z2", "1Z1"]],
  [{ trigger: "none", reason: "'", from: "yesterday", after: "x" }, ["1Z3", "1Z2", "1Z1"]],
])("finds %j", async (asked, found) => {
  expect(await numbers(asked as Record<string, string>)).toEqual(found)
})

it("pages through decisions of one instant", async () => {
  expect(await allPages(db, {})).toEqual(["1Z3", "1Z2", "1Z1"])
})

describe("what became of a mail", () => {
  let mails: TeamDb

  beforeAll(async () => {
    mails = (await freshTeam()).db
    await mailed("gone", "ups")
    await mailed("arrived", "ups", ["sent", "delivered"])
    // The provider tells of the opening before it tells of the arrival, and some never tell of that.
    await mailed("opened", "dhl", ["opened"])
    await mailed("clicked", "dhl", ["delivered", "opened", "clicked"])
    await mailed("back", "ups", ["delivered", "bounced"])
    await mailed("unwanted", "dhl", ["delivered", "complained"])
    await mailed("refused", "dhl", ["suppressed"])
    await mailed("queued", "ups", [], "pending")
  })

  async function mailed(
    trackingNumber: string,
    carrier: string,
    kinds: MailEventKind[] = [],
    status: "sent" | "pending" = "sent",
  ) {
    const { teamId } = mails
    const shipment = await mails.shipment.create({ data: { teamId, carrier, trackingNumber } })
    const lost = kinds.some((kind) => undelivered.has(kind))
    const decision = await mails.notificationDecision.create({
      data: {
        teamId,
        shipmentId: shipment.id,
        moment: "delivered:1",
        trigger: "delivered",
        recipient: "maria@example.com",
        outcome: "send",
        reason: "rule_on",
        status: lost ? "failed" : status,
        decidedAt: new Date("2026-11-20T12:00:00Z"),
      },
    })
    const texts = { sender: "a@b.example", subject: "News", html: "", text: "" }
    const mail = await mails.mailMessage.create({
      data: {
        teamId,
        decisionId: decision.id,
        recipient: "maria@example.com",
        transport: "resend",
        ...texts,
      },
    })
    await mails.notificationDecision.update({
      where: { id: decision.id },
      data: { mailId: mail.id },
    })
    for (const kind of kinds) {
      const event = { kind, externalId: randomUUID(), occurredAt: new Date() }
      await mails.mailEvent.create({ data: { teamId, mailId: mail.id, ...event } })
    }
  }

  it.each([
    [{ outcome: "sent" }, ["arrived", "back", "clicked", "gone", "opened", "unwanted"]],
    [{ outcome: "delivered" }, ["arrived", "clicked", "opened", "unwanted"]],
    [{ outcome: "opened" }, ["clicked", "opened"]],
    [{ outcome: "clicked" }, ["clicked"]],
    [{ outcome: "bounced" }, ["back"]],
    [{ outcome: "complained" }, ["unwanted"]],
    [{ outcome: "failed" }, ["refused"]],
    [{ outcome: "waiting" }, ["queued"]],
    [{ carrier: "ups" }, ["arrived", "back", "gone", "queued"]],
    [{ carrier: "dhl", outcome: "delivered" }, ["clicked", "opened", "unwanted"]],
    [{ carrier: "no carrier's code", outcome: "clicked" }, ["clicked"]],
  ])("is asked for by %j, in the list, page by page, and in the file", async (asked, found) => {
    const filter = logFilterSchema.parse(asked)
    expect((await allPages(mails, filter)).sort()).toEqual(found)
    const rows = (await fileOf(mails, filter)).split("\r\n").slice(1, -1)
    expect(rows.map((row) => row.split(",")[9]).sort()).toEqual(found)
  })

  it("is told in the file, as far as it is known", async () => {
    const lines = (await fileOf(mails, {})).split("\r\n").slice(1, -1)
    const told = lines.map((line) => [line.split(",")[9], line.split(",")[15]])
    expect(Object.fromEntries(told)).toEqual({
      gone: "",
      arrived: "delivered",
      opened: "opened",
      clicked: "clicked",
      back: "bounced",
      unwanted: "complained",
      refused: "suppressed",
      queued: "",
    })
  })
})

async function allPages(db: TeamDb, filter: LogFilter): Promise<string[]> {
  const seen: string[] = []
  let after: string | undefined
  do {
    const asked = { ...filter, after }
    const page = await listDecisions(db, asked, { timeZone: zone, limit: 1 })
    seen.push(...page.decisions.map(({ shipment }) => shipment.trackingNumber))
    after = page.nextCursor ?? undefined
  } while (after)
  return seen
}

async function fileOf(db: TeamDb, filter: LogFilter): Promise<string> {
  let file = ""
  for await (const part of exportDecisions(db, filter, { timeZone: zone })) file += part
  return file
}

it("writes a file without formulas, and nothing of another team", async () => {
  expect(await fileOf(db, { trigger: "returned" })).toBe(
    "\ufeffDecided at,Mail,Recipient,Copy,Outcome,Reason,Explanation,Error,Carrier,Tracking number,Order,Happened at,Due at,Sent at,Subject,What became of it\r\n" +
      "2026-11-20T23:30:00.000Z,Going back,maria@example.com,no,not sent,Address bounced," +
      "An earlier mail came back: the address takes no mail. Correct it on the shipment.,,ups,1Z3,'=1+1,,,,,\r\n",
  )
  const { db: other } = await freshTeam("Other")
  expect((await listDecisions(other, {}, { timeZone: zone })).decisions).toEqual([])
})
