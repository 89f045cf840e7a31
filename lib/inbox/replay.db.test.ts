import { beforeEach, expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { processPayload, storePayload, storeRefused } from "@/lib/inbox/mutations"
import { type ReplayReport, replayReportSchema } from "@/lib/inbox/replay-report"
import { planReplayKind, replayKind } from "@/lib/inbox/replay-tasks"
import type { ReplaySelection } from "@/lib/inbox/schema"
import { decideForChange } from "@/lib/notifications/mutations"
import { changeCarrier } from "@/lib/shipments/change-carrier"
import { startTask } from "@/lib/tasks/mutations"
import { readTask } from "@/lib/tasks/queries"
import { runTask } from "@/lib/tasks/run"
import { freshDatabase, freshTeam } from "@/tests/database"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

let db: TeamDb
let connectionId: string
const received = new Date("2016-07-25T08:00:00Z")
const now = new Date("2016-07-26T08:00:00Z")
const quietly = { now, notify: false }

beforeEach(async () => {
  if (!process.env.DATABASE_URL) await freshDatabase()
  db = (await freshTeam()).db
  const connection = await db.sourceConnection.create({
    data: {
      teamId: db.teamId,
      source: "shippo",
      name: "Shippo",
      webhookToken: crypto.randomUUID(),
    },
  })
  connectionId = connection.id
})

const by = { userId: null, name: "Ada" }
const forEver = new Date("2030-01-01T00:00:00Z")

/** What a task of a replay reports when it is done. */
async function report(team: TeamDb, taskId: string, at: Date): Promise<ReplayReport> {
  const kinds = [planReplayKind, replayKind]
  expect(await runTask(team, taskId, { kinds, now: () => at, forMs: 1 })).toBe("ended")
  return replayReportSchema.parse((await readTask(team, taskId)).report)
}

async function planReplay(team: TeamDb, selection: ReplaySelection, options: { now: Date }) {
  const input = { selection: { receivedBefore: forEver, ...selection } }
  return report(team, await startTask(team, { kind: planReplayKind, input, by }), options.now)
}

async function applyReplay(
  team: TeamDb,
  selection: ReplaySelection,
  { now: at, notify }: { now: Date; notify: boolean },
) {
  const input = { selection: { receivedBefore: forEver, ...selection }, notify }
  return report(team, await startTask(team, { kind: replayKind, input, by }), at)
}

/** How many payloads the last task had. */
async function lastTotal(team: TeamDb) {
  return (await team.task.findFirstOrThrow({ orderBy: { id: "desc" } })).total
}

function sent(payload: unknown, receivedAt = received) {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload)
  return {
    connectionId,
    source: "shippo",
    channel: "webhook" as const,
    contentType: "application/json",
    body: new TextEncoder().encode(body),
    receivedAt,
  }
}

async function receive(payload: unknown, receivedAt = received) {
  const { id } = await storePayload(db, sent(payload, receivedAt))
  await processPayload(db, id, { now: receivedAt })
  return id
}

/** As if an older version had not known what the carrier meant by its delivery. */
async function misread() {
  await db.trackingEvent.updateMany({
    where: { category: "Delivered" },
    data: { category: "Info", detail: "status_unknown", unmapped: true },
  })
  await db.shipment.updateMany({
    data: { category: "InTransit", detail: "departed_origin", milestone: "in_transit" },
  })
}

async function everything() {
  const [shipments, events, readings, changes, payloads, outbox] = await Promise.all([
    db.shipment.findMany({ omit: { updatedAt: true } }),
    db.trackingEvent.findMany({ orderBy: { id: "asc" } }),
    db.eventReading.findMany(),
    db.shipmentChange.findMany({ orderBy: { id: "asc" } }),
    db.inboundPayload.findMany({ orderBy: { id: "asc" } }),
    db.outboxEvent.findMany({
      where: { name: { not: "task/started" } },
      orderBy: { id: "asc" },
    }),
  ])
  return { shipments, events, readings, changes, payloads, outbox }
}

const mended = {
  carrier: "usps",
  trackingNumber: "9205590164917312751089",
  before: { category: "InTransit", detail: "departed_origin" },
  after: { category: "Delivered", detail: "delivered" },
  eta: null,
  events: [
    {
      occurredAt: new Date("2016-07-24T12:55:27Z"),
      message: "Your shipment has been delivered.",
      carrierCode: "DELIVERED",
      from: "status_unknown",
      to: "delivered",
    },
  ],
}

test("a dry run tells what would change, and changes nothing", async () => {
  const id = await receive(shippoWebhook(sampleScans))
  await misread()
  const before = await everything()
  const plan = await planReplay(db, { payloadIds: [id] }, { now })
  expect(plan).toEqual({
    mended: 0,
    scans: 1,
    shipments: [{ ...mended, shipmentId: expect.any(String), payloads: [id] }],
    moreShipments: false,
    failures: [],
    elsewhere: 0,
    strays: [],
  })
  expect(await lastTotal(db)).toBe(1)
  expect(await everything()).toEqual(before)
})

test("applied, it does what the dry run said, keeps both readings, and twice changes nothing", async () => {
  const id = await receive(shippoWebhook(sampleScans))
  await misread()
  const plan = await planReplay(db, {}, { now })
  expect(await applyReplay(db, {}, quietly)).toEqual(plan)
  const shipment = await db.shipment.findFirstOrThrow()
  expect(shipment).toMatchObject({
    category: "Delivered",
    milestone: "delivered",
    terminal: true,
    deliveredAt: new Date("2016-07-24T12:55:27Z"),
    version: 2,
    lastCheckedAt: received,
  })
  const events = await db.trackingEvent.findMany({ include: { readings: true } })
  expect(events.flatMap((event) => event.readings)).toMatchObject([
    {
      category: "Info",
      detail: "status_unknown",
      unmapped: true,
      readAt: received,
      replacedAt: now,
    },
  ])
  expect(await db.shipmentChange.findFirstOrThrow({ where: { version: 2 } })).toMatchObject({
    previousCategory: "InTransit",
    category: "Delivered",
    payloadId: id,
    replay: true,
  })
  const once = await everything()
  expect(await applyReplay(db, {}, quietly)).toMatchObject({
    shipments: [],
    scans: 0,
    failures: [],
  })
  expect(await everything()).toEqual(once)
})

test("recipients are told nothing of a replay, unless it is asked for", async () => {
  await db.notificationRule.create({
    data: { teamId: db.teamId, trigger: "delivered", enabled: true },
  })
  await receive(shippoWebhook(sampleScans))
  await db.shipment.updateMany({ data: { recipientEmail: "ada@example.com" } })
  for (const notify of [false, true]) {
    await misread()
    await applyReplay(db, {}, { now: received, notify })
    const change = await db.shipmentChange.findFirstOrThrow({ orderBy: { version: "desc" } })
    const { sendIds } = await decideForChange(db, change.id, { now: received })
    expect(sendIds).toHaveLength(notify ? 1 : 0)
  }
  const decisions = await db.notificationDecision.findMany({ orderBy: { decidedAt: "asc" } })
  expect(decisions.filter(({ outcome }) => outcome === "suppress").map((d) => d.reason)).toContain(
    "replay",
  )
})

test("a failed payload that can be read today is processed, and one that cannot keeps its reason", async () => {
  const good = await receive(shippoWebhook(sampleScans))
  await db.shipmentChange.deleteMany()
  await db.trackingEvent.deleteMany()
  await db.shipment.deleteMany()
  await db.inboundPayload.updateMany({ data: { fate: "failed", reason: "An older version." } })
  const bad = await receive("<html>502</html>")
  const plan = await planReplay(db, { fates: ["failed"] }, { now })
  const done = await applyReplay(db, { fates: ["failed"] }, quietly)
  expect(done).toMatchObject({
    shipments: [{ before: null, after: mended.after, events: [{ from: null }, { from: null }] }],
    mended: 1,
    failures: [{ payloadId: bad }],
  })
  expect(await db.inboundPayload.findUnique({ where: { id: good } })).toMatchObject({
    fate: "processed",
    reason: null,
  })
  const anonymous = (result: typeof plan) => ({
    ...result,
    shipments: result.shipments.map(({ shipmentId, ...shipment }) => shipment),
  })
  expect(anonymous(done)).toEqual(anonymous(plan))
  expect(await db.inboundPayload.findUnique({ where: { id: bad } })).toMatchObject({
    fate: "failed",
    attempts: 2,
  })
  expect(await db.shipment.findFirst()).toMatchObject({ category: "Delivered", version: 1 })
})

test("refused payloads are never read, and a range takes only what meets all of it", async () => {
  await storeRefused(db, sent(shippoWebhook(sampleScans, { number: "R1" })), "Wrong signature.")
  await receive(shippoWebhook(sampleScans, { number: "A1" }))
  const later = await receive(
    shippoWebhook(sampleScans, { number: "A2" }),
    new Date("2016-07-25T09:00:00Z"),
  )
  const a2 = await db.shipment.findFirstOrThrow({ where: { trackingNumber: "A2" } })
  const count = async (selection: ReplaySelection) => {
    await planReplay(db, selection, { now })
    return lastTotal(db)
  }
  expect(await count({})).toBe(2)
  expect(await count({ source: "shippo", receivedFrom: new Date("2016-07-25T08:30:00Z") })).toBe(1)
  expect(await count({ receivedBefore: received })).toBe(0)
  expect(await count({ shipmentIds: [a2.id] })).toBe(1)
  expect(await count({ payloadIds: [later], fates: ["failed"] })).toBe(0)
  expect(await db.shipment.count()).toBe(2)
})

test("another team's payload is out of reach", async () => {
  const id = await receive(shippoWebhook(sampleScans))
  const other = (await freshTeam()).db
  await planReplay(other, { payloadIds: [id] }, { now })
  expect(await lastTotal(other)).toBe(0)
})

test("a code that the team gives a meaning is read so in earlier and in later payloads", async () => {
  const odd = (number: string) =>
    shippoWebhook(
      [
        {
          at: "2016-07-23T10:00:00Z",
          status: "TELEPORTED",
          words: "Beamed to the hub",
          city: "Reno",
          state: "NV",
          zip: "1",
        },
      ],
      { number },
    )
  await receive(odd("T1"))
  const [unknown] = await db.trackingEvent.findMany({ where: { unmapped: true } })
  expect(unknown).toMatchObject({ category: "Info" })
  const code = {
    source: "shippo",
    carrier: "usps",
    carrierCode: unknown?.carrierCode ?? "",
    words: unknown?.carrierCode ? "" : (unknown?.message ?? ""),
  }
  const { id } = await db.codeMapping.create({
    data: { ...code, teamId: db.teamId, detail: "arrived_facility" },
  })
  await receive(odd("T2"))
  const plan = await planReplay(db, { code }, { now })
  expect(plan.shipments).toMatchObject([
    { trackingNumber: "T1", after: { category: "InTransit", detail: "arrived_facility" } },
  ])
  await applyReplay(db, { code }, quietly)
  const meanings = async () =>
    (await db.trackingEvent.findMany()).map(({ detail, unmapped }) => [detail, unmapped])
  expect(await meanings()).toEqual([
    ["arrived_facility", false],
    ["arrived_facility", false],
  ])
  await db.codeMapping.deleteMany({ where: { id } })
  await applyReplay(db, { code }, quietly)
  expect(await meanings()).toEqual([
    [unknown?.detail, true],
    [unknown?.detail, true],
  ])
})

test("more than one step's worth is read once each, and the dry run finds the same", async () => {
  for (let n = 0; n < 60; n += 1) {
    await receive(
      shippoWebhook(sampleScans, { number: `P${n}` }),
      new Date(received.getTime() + (n % 7) * 1000),
    )
  }
  await misread()
  const plan = await planReplay(db, {}, { now })
  expect(plan).toMatchObject({ scans: 60, moreShipments: false })
  expect(plan.shipments).toHaveLength(60)
  expect(await db.shipment.count({ where: { category: "Delivered" } })).toBe(0)
  expect(await applyReplay(db, {}, quietly)).toEqual(plan)
  expect(await db.shipment.count({ where: { category: "Delivered" } })).toBe(60)
  expect(await db.task.findMany({ select: { done: true, failed: true, total: true } })).toEqual([
    { done: 60, failed: 0, total: 60 },
    { done: 60, failed: 0, total: 60 },
  ])
})

test("a dry run shows what all its parts together come to for a shipment", async () => {
  await receive(shippoWebhook(sampleScans))
  const second = (n: number) => new Date(received.getTime() + n * 1000)
  for (let n = 1; n <= 30; n += 1) {
    await receive(shippoWebhook(sampleScans, { number: `P${n}` }), second(n))
  }
  const late = { at: "2016-07-20T08:00:00Z", status: "TRANSIT", words: "Late scan" }
  await receive(shippoWebhook([{ ...late, city: "Reno", state: "NV", zip: "89501" }]), second(31))
  await misread()
  await db.trackingEvent.updateMany({
    where: { message: "Late scan" },
    data: { category: "Info", detail: "status_unknown", unmapped: true },
  })
  const { id } = await db.shipment.findFirstOrThrow({
    where: { trackingNumber: mended.trackingNumber },
  })
  const plan = await planReplay(db, {}, { now })
  const [outcome, ...others] = plan.shipments.filter(({ shipmentId }) => shipmentId === id)
  expect(others).toEqual([])
  expect(outcome).toMatchObject({
    before: { category: "InTransit", detail: "departed_origin" },
    after: mended.after,
  })
  expect(outcome?.events.map(({ message }) => message)).toContain("Late scan")
  expect(outcome?.payloads).toHaveLength(2)
  expect(await applyReplay(db, {}, quietly)).toEqual(plan)
})

test("a scan means what the payload says that told it first, however many parts there are", async () => {
  const [first] = sampleScans
  await receive(shippoWebhook(first ? [first] : []))
  const later = await receive(shippoWebhook(sampleScans), new Date("2016-07-25T09:00:00Z"))
  await db.trackingEvent.updateMany({ data: { detail: "status_unknown", unmapped: true } })
  expect(await planReplay(db, { payloadIds: [later] }, { now })).toMatchObject({ scans: 1 })
  expect(await planReplay(db, {}, { now })).toMatchObject({ scans: 2 })
})

test("an estimate that is read otherwise today is corrected, by the payload that it came from only", async () => {
  const eta = new Date("2016-07-23T00:00:00Z")
  const payload = await receive(shippoWebhook(sampleScans, { eta: eta.toISOString() }))
  const shipment = await db.shipment.findFirstOrThrow()
  expect(shipment.eta).toEqual(eta)
  const wrong = new Date("2016-08-01T00:00:00Z")
  await db.shipment.updateMany({ data: { eta: wrong } })
  await db.shipmentChange.updateMany({ data: { eta: wrong } })
  const plan = await planReplay(db, {}, { now })
  expect(plan.shipments).toMatchObject([{ eta: { from: wrong, to: eta }, events: [] }])
  expect(await applyReplay(db, {}, quietly)).toEqual(plan)
  expect(await db.shipment.findFirst()).toMatchObject({ eta })
  expect(await applyReplay(db, {}, quietly)).toMatchObject({ shipments: [] })
  // As if another payload of the same instant had told it.
  const other = await receive("<html>")
  await db.shipment.updateMany({ data: { eta: wrong } })
  await db.shipmentChange.updateMany({ data: { eta: wrong } })
  await db.shipmentChange.updateMany({ where: { version: 1 }, data: { payloadId: other } })
  expect(await planReplay(db, { payloadIds: [payload] }, { now })).toMatchObject({ shipments: [] })
})

test("a payload that would be of another shipment today is listed, and moves nothing", async () => {
  const payloadId = await receive(shippoWebhook(sampleScans))
  // As if an older version had read another number out of it.
  await db.shipment.updateMany({ data: { trackingNumber: "OLD" } })
  const before = await everything()
  const stray = {
    payloadId,
    from: [{ carrier: "usps", trackingNumber: "OLD" }],
    to: [{ carrier: "usps", trackingNumber: mended.trackingNumber }],
  }
  const plan = await planReplay(db, {}, { now })
  expect(plan).toMatchObject({ elsewhere: 1, strays: [stray], shipments: [] })
  expect(await applyReplay(db, {}, quietly)).toEqual(plan)
  expect(await everything()).toEqual(before)
})

test("a corrected carrier is no other shipment: its payloads are read again under the new one", async () => {
  await receive(shippoWebhook(sampleScans))
  const { id } = await db.shipment.findFirstOrThrow()
  await changeCarrier(db, id, "ups", { now: received })
  await misread()
  expect(await applyReplay(db, {}, quietly)).toMatchObject({
    elsewhere: 0,
    shipments: [{ shipmentId: id, carrier: "ups", after: mended.after }],
  })
  expect(await db.shipment.count()).toBe(1)
})

test("a window that today's reading has not is taken back, and the dry run says so", async () => {
  const eta = new Date("2016-07-25T16:00:00Z")
  const opens = new Date("2016-07-25T14:00:00Z")
  await receive(shippoWebhook(sampleScans, { eta: eta.toISOString() }))
  await db.shipment.updateMany({ data: { etaFrom: opens } })
  await db.shipmentChange.updateMany({ data: { etaFrom: opens } })
  const plan = await planReplay(db, {}, { now })
  expect(plan.shipments).toMatchObject([
    { eta: { from: eta, to: eta, opens: { from: opens, to: null } }, events: [] },
  ])
  expect(await applyReplay(db, {}, quietly)).toEqual(plan)
  expect(await db.shipment.findFirstOrThrow({ select: { eta: true, etaFrom: true } })).toEqual({
    eta,
    etaFrom: null,
  })
})
