import { randomUUID } from "node:crypto"
import { expect, it } from "vitest"
import { alertTroubles } from "@/lib/alerts/about-changes"
import { alertMailBounced } from "@/lib/alerts/about-mails"
import { alertSourceFailing, alertSourceRecovered } from "@/lib/alerts/about-sources"
import type { AlertKind } from "@/lib/alerts/kinds"
import { raiseAlert } from "@/lib/alerts/raise"
import { bulkAssignKind } from "@/lib/bulk/kinds"
import type { Role } from "@/lib/db/generated/client"
import { inTransaction } from "@/lib/db/scope"
import { openReport } from "@/lib/exceptions/mutations"
import { addNote, editNote } from "@/lib/notes/mutations"
import { assignByHand } from "@/lib/shipments/by-hand"
import { addShipment } from "@/lib/shipments/mutations"
import { failTask, startTask } from "@/lib/tasks/mutations"
import { runTask } from "@/lib/tasks/run"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-05-12T10:00:00Z")

async function shop() {
  const { db, client } = await freshTeam()
  async function member(name: string, role: Role = "agent") {
    const email = `${randomUUID()}@example.com`
    const user = await client.user.create({ data: { email, name, passwordHash: "" } })
    await db.membership.create({ data: { teamId: db.teamId, userId: user.id, role } })
    return { userId: user.id, name, email }
  }
  const [ada, ben, cleo] = [await member("Ada"), await member("Ben"), await member("Cleo", "owner")]
  const { id } = await addShipment(db, {
    carrier: "ups",
    trackingNumber: "1Z999AA1",
    orderNumber: "10233",
  })
  const names = new Map([ada, ben, cleo].map(({ userId, name }) => [userId, name]))
  /** Who was told what, in the order of telling. */
  async function told() {
    const items = await db.inboxItem.findMany({ orderBy: { id: "asc" } })
    return items.map(({ userId, kind, title, body, href, readAt }) => ({
      to: names.get(userId),
      kind,
      title,
      body,
      href,
      read: readAt !== null,
    }))
  }
  async function events() {
    const rows = await db.outboxEvent.findMany({ where: { name: { startsWith: "alert/" } } })
    return rows.map(({ name }) => name)
  }
  async function wants(
    { userId }: { userId: string },
    kind: AlertKind,
    wish: { inbox: boolean; mail: string },
  ) {
    await db.alertPreference.create({ data: { teamId: db.teamId, userId, kind, ...wish } })
  }
  return { db, id, ada, ben, cleo, told, events, wants }
}

const alert = {
  kind: "mail_bounced",
  dedupeKey: "one",
  title: "A mail bounced",
  href: "/shipments",
  now,
} as const

it("tells each once, as they want it, and not who caused it", async () => {
  const { db, ada, ben, cleo, told, events, wants } = await shop()
  await wants(ben, "mail_bounced", { inbox: false, mail: "now" })
  await wants(cleo, "mail_bounced", { inbox: false, mail: "off" })
  await raiseAlert(db, { ...alert, title: "A\r\nBcc: x@y mail" })
  await raiseAlert(db, { ...alert, title: "Again" })
  const item = { kind: "mail_bounced", title: "A Bcc: x@y mail", body: "", href: "/shipments" }
  expect(await told()).toEqual([
    { ...item, to: "Ada", read: false },
    { ...item, to: "Ben", read: true },
  ])
  expect(await events()).toEqual(["alert/mail"])
  await raiseAlert(db, { ...alert, dedupeKey: "two", causedByUserId: ada.userId })
  expect((await told()).map(({ to }) => to)).toEqual(["Ada", "Ben", "Ben"])
})

it("asks for a delivery to each channel that takes the kind, once", async () => {
  const { db, ada, events } = await shop()
  const channel = (name: string, kinds: string[], enabled = true) =>
    db.alertChannel.create({
      data: { teamId: db.teamId, kind: "slack", name, kinds, enabled, sealedUrl: "" },
    })
  await channel("support", ["mail_bounced", "mention"])
  await channel("other", ["recipient_report"])
  await channel("off", ["mail_bounced"], false)
  await raiseAlert(db, alert)
  await raiseAlert(db, alert)
  const mention = { ...alert, kind: "mention", dedupeKey: "m", concerned: [ada.userId] } as const
  await raiseAlert(db, mention)
  const deliveries = await db.alertDelivery.findMany({ include: { channel: true } })
  expect(deliveries).toMatchObject([
    {
      channel: { name: "support" },
      dedupeKey: "one",
      status: "pending",
      payload: { kind: "mail_bounced", title: "A mail bounced", at: now.toISOString() },
    },
  ])
  expect(await events()).toEqual(["alert/deliver"])
})

it("leaves nothing of what was rolled back", async () => {
  const { db, told, events } = await shop()
  const failing = inTransaction(db, async (tx) => {
    await raiseAlert(tx, alert)
    throw new Error("no")
  })
  await expect(failing).rejects.toThrow("no")
  expect([await told(), await events()]).toEqual([[], []])
})

it("tells whom a note names, and of a rewritten one only who is new", async () => {
  const { db, id, ada, ben, told } = await shop()
  const note = await addNote(db, id, { body: "@Ben and @Ada, look" }, ada, { now })
  const first = {
    to: "Ben",
    kind: "mention",
    title: "Ada named you in a note on UPS 1Z999AA1",
    body: "@Ben and @Ada, look",
    href: `/shipments/${id}`,
    read: false,
  }
  expect(await told()).toEqual([first])
  await editNote(db, note.id, { body: "@Ben and @Cleo, look" }, { by: ada, now })
  expect(await told()).toEqual([first, { ...first, to: "Cleo", body: "@Ben and @Cleo, look" }])
  await addNote(db, id, { body: "@Ben" }, ben, { now })
  expect(await told()).toHaveLength(2)
})

it("tells who gets a shipment, each time, and of many at once in one", async () => {
  const { db, id, ada, ben, told } = await shop()
  const later = { now: new Date(now.getTime() + 1_000) }
  await assignByHand(db, id, ben.userId, ada, { now })
  await assignByHand(db, id, ada.userId, ada, { now })
  await assignByHand(db, id, null, ada, later)
  await assignByHand(db, id, ben.userId, ada, later)
  expect((await told()).map(({ to, title, body }) => ({ to, title, body }))).toEqual(
    Array(2).fill({ to: "Ben", title: "Ada assigned UPS 1Z999AA1 to you", body: "Order 10233." }),
  )
  const other = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA2" })
  const third = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA3" })
  const selection = { ids: [id, other.id, third.id] }
  const input = { selection, userId: ben.userId }
  const taskId = await startTask(db, { kind: bulkAssignKind, input, by: ada })
  await runTask(db, taskId, { kinds: [bulkAssignKind], now: () => now, forMs: 10_000 })
  expect((await told()).slice(2)).toEqual([
    {
      to: "Ben",
      kind: "assigned",
      title: "Ada assigned 2 shipments to you",
      body: "",
      href: `/shipments?assignee=${ben.userId}`,
      read: false,
    },
  ])
})

it("tells the team of a recipient's report, and again of another problem", async () => {
  const { db, id, told } = await shop()
  const { id: feedbackId } = await db.deliveryFeedback.create({
    data: {
      teamId: db.teamId,
      shipmentId: id,
      wentWell: false,
      proven: true,
      text: "my secret",
      givenAt: now,
    },
    select: { id: true },
  })
  const report = { shipmentId: id, feedbackId, now }
  await openReport(db, { ...report, problem: "damaged" })
  await openReport(db, { ...report, problem: "damaged" })
  await openReport(db, { ...report, problem: "not_received" })
  expect((await told()).map(({ to, title, body }) => `${to}: ${title} ${body}`)).toEqual([
    ...["Ada", "Ben", "Cleo"].map(
      (to) => `${to}: The recipient of UPS 1Z999AA1 says it is damaged Order 10233.`,
    ),
    ...["Ada", "Ben", "Cleo"].map(
      (to) => `${to}: The recipient of UPS 1Z999AA1 says it has not arrived Order 10233.`,
    ),
  ])
})

it("tells managers of a source's trouble once while it lasts, and of its end", async () => {
  const { db, told } = await shop()
  const failingSince = new Date(now.getTime() - 10 * 60_000)
  const connection = {
    id: randomUUID(),
    name: "Shippo",
    enabled: true,
    pausedUntil: null,
    lastReceivedAt: null,
    lastSuccessAt: null,
    consecutiveFailures: 2,
    failingSince,
    lastFailureAt: now,
    lastFailure: "Shippo did not answer within 10 seconds.",
  }
  await alertSourceRecovered(db, { ...connection, now })
  await alertSourceFailing(db, connection, now)
  expect(await told()).toEqual([])
  await alertSourceFailing(db, { ...connection, consecutiveFailures: 3 }, now)
  await alertSourceFailing(db, { ...connection, consecutiveFailures: 4 }, now)
  await alertSourceRecovered(db, { ...connection, now })
  await alertSourceRecovered(db, { ...connection, now })
  expect((await told()).map(({ to, kind, title, body }) => ({ to, kind, title, body }))).toEqual([
    {
      to: "Cleo",
      kind: "source_failing",
      title: "Shippo is in trouble",
      body: "Shippo did not answer within 10 seconds.",
    },
    { to: "Cleo", kind: "source_recovered", title: "Shippo works again", body: "" },
  ])
})

it("tells who started it that long work failed, and nobody of what ended well", async () => {
  const { db, id, ada, told } = await shop()
  const input = { selection: { ids: [id] }, userId: null }
  const good = await startTask(db, { kind: bulkAssignKind, input, by: ada })
  await runTask(db, good, { kinds: [bulkAssignKind], now: () => now, forMs: 10_000 })
  expect(await told()).toEqual([])
  const taskId = await startTask(db, { kind: bulkAssignKind, input, by: ada })
  await failTask(db, taskId, "The database is away.", { now })
  await failTask(db, taskId, "Again.", { now })
  expect(await told()).toEqual([
    {
      to: "Ada",
      kind: "task_failed",
      title: "Assigning shipments failed",
      body: "The database is away.",
      href: `/settings/activity/${taskId}`,
      read: false,
    },
  ])
})

it("tells the team of a mail that came back, without the address", async () => {
  const { db, id, told } = await shop()
  const bounce = { mailId: randomUUID(), shipmentId: id, reason: "550 no such user", now }
  await alertMailBounced(db, { ...bounce, what: "bounced" })
  await alertMailBounced(db, { ...bounce, what: "bounced" })
  expect(await told()).toHaveLength(3)
  expect((await told())[0]).toMatchObject({
    title: "The mail about UPS 1Z999AA1 could not be delivered",
    body: "550 no such user\nNo more mails go to this address.\nOrder 10233.",
  })
})

it("tells of a shipment that comes into trouble: its assignee, and who wants to hear of any", async () => {
  const { db, id, ada, ben, told, wants } = await shop()
  await assignByHand(db, id, ada.userId, ada)
  await wants(ada, "shipment_exception", { inbox: true, mail: "off" })
  await wants(ben, "shipment_exception", { inbox: true, mail: "off" })
  let version = 100
  const change = async (given: object = {}) => {
    version += 1
    const made = await db.shipmentChange.create({
      data: {
        teamId: db.teamId,
        shipmentId: id,
        version,
        previousCategory: "InTransit",
        category: "Exception",
        milestone: "needs_attention",
        detail: "damaged",
        exceptionReason: "damaged",
        actionRequired: false,
        occurredAt: now,
        receivedAt: now,
        source: "shippo",
        ...given,
      },
      select: { id: true },
    })
    return made.id
  }
  const { previousCategory } = { previousCategory: "DeliveryFailure" } as const
  const quiet = [
    await change({ replay: true }),
    await change({ previousCategory }),
    await change({ category: "Delayed" }),
    await change({ occurredAt: new Date("2026-05-01T00:00:00Z") }),
  ]
  const bad = await change()
  await alertTroubles(db, [...quiet, bad], { now })
  expect(await told()).toEqual([])
  await db.shipment.update({ where: { id }, data: { category: "Exception" } })
  await alertTroubles(db, [...quiet, bad], { now })
  await alertTroubles(db, [bad], { now })
  expect((await told()).map(({ to, kind, title, body }) => ({ to, kind, title, body }))).toEqual([
    {
      to: "Ada",
      kind: "own_shipment_exception",
      title: "UPS 1Z999AA1 is in trouble",
      body: "Damaged.\nOrder 10233.",
    },
    {
      to: "Ben",
      kind: "shipment_exception",
      title: "UPS 1Z999AA1 is in trouble",
      body: "Damaged.\nOrder 10233.",
    },
  ])
})
