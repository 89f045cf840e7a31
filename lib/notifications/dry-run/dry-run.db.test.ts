import { randomUUID } from "node:crypto"
import { beforeEach, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { dryRun, dryRunKind } from "@/lib/notifications/dry-run/dry-run"
import { plainRule, plainSettings, type Trigger, triggers } from "@/lib/notifications/schema"
import type { TaskKind } from "@/lib/tasks/kind"
import { startTask } from "@/lib/tasks/mutations"
import { runTask } from "@/lib/tasks/run"
import { freshTeam } from "@/tests/database"
import { standingOf } from "@/tests/mail-sources"

const now = new Date("2026-11-20T12:00:00Z")
const hour = 3_600_000
const ago = (hours: number) => new Date(now.getTime() - hours * hour)
const since = ago(30 * 24)

let db: TeamDb

beforeEach(async () => {
  db = (await freshTeam()).db
})

/** A parcel that went through these details, so many hours ago each. */
async function parcel(
  number: string,
  course: [detail: string, hoursAgo: number][],
  over: { recipientEmail?: string; orderNumber?: string } = { recipientEmail: "maria@example.com" },
) {
  const { teamId } = db
  const last = course.at(-1) ?? ["registered", 0]
  const { id: shipmentId } = await db.shipment.create({
    data: {
      teamId,
      carrier: "ups",
      trackingNumber: number,
      ...over,
      ...standingOf(last[0]),
      version: course.length,
      createdAt: ago(100),
      sortAt: ago(last[1]),
      handedOverAt: ago(course.find(([detail]) => detail === "accepted")?.[1] ?? 0),
      deliveredAt: last[0] === "delivered" ? ago(last[1]) : null,
    },
  })
  for (const [index, [detail, hours]] of course.entries()) {
    const before = course[index - 1]
    const { category, milestone } = standingOf(before?.[0] ?? "registered")
    await db.shipmentChange.create({
      data: {
        teamId,
        shipmentId,
        version: index + 1,
        ...standingOf(detail),
        ...(before ? { previousCategory: category, previousMilestone: milestone } : {}),
        occurredAt: ago(hours),
        receivedAt: ago(hours),
        source: "shippo",
      },
    })
  }
  return shipmentId
}

const way: [string, number][] = [
  ["label_created", 90],
  ["accepted", 30],
  ["departed_facility", 20],
  ["out_for_delivery", 6],
  ["delivered", 2],
]

const rulesFor = (...on: Trigger[]) =>
  triggers.map((trigger) => ({ ...plainRule(trigger), enabled: on.includes(trigger) }))

it("tells what would have been sent, to how many, and what not and why, and writes nothing", async () => {
  await parcel("1Z1", way)
  const second = await parcel("1Z2", way, { recipientEmail: "ole@example.com" })
  await parcel("1Z3", way, {})
  const input = { rules: rulesFor("handed_over", "delivered"), settings: plainSettings, since }
  const report = await dryRun(db, input, { now })
  expect(report).toMatchObject({
    mails: 4,
    recipients: 2,
    copies: 0,
    byTrigger: { handed_over: 2, delivered: 2 },
    byDay: { "2026-11-19": 2, "2026-11-20": 2 },
    byReason: { label_is_not_movement: 3, no_address: 2, rule_off: 9 },
  })
  expect(report.examples).toHaveLength(4)
  expect(report.examples.at(-1)).toEqual({
    shipmentId: second,
    carrier: "ups",
    trackingNumber: "1Z2",
    orderNumber: null,
    recipient: "ole@example.com",
    trigger: "delivered",
    at: ago(2).toISOString(),
  })
  expect(await db.notificationDecision.count()).toBe(0)
  expect(await db.mailMessage.count()).toBe(0)
})

it("knows time's own moments, delays that outlive their news, the day's limit and an order's parcels", async () => {
  await parcel("1Z1", way, { recipientEmail: "a@example.com", orderNumber: "#1" })
  await parcel("1Z2", way, { recipientEmail: "a@example.com", orderNumber: "#1" })
  const on = rulesFor("no_first_scan", "out_for_delivery", "delivered")
  const rules = on.map((rule) => {
    return rule.trigger === "out_for_delivery" ? { ...rule, delayMinutes: 5 * 60 } : rule
  })
  const tried = await dryRun(db, { rules, settings: plainSettings, since }, { now })
  expect(tried).toMatchObject({
    mails: 2,
    recipients: 1,
    byTrigger: { no_first_scan: 1, delivered: 1 },
    byReason: expect.objectContaining({ superseded: 2 }),
  })
  const strict = { ...plainSettings, newsHours: 1, dailyLimit: 1 }
  const late = await dryRun(
    db,
    { rules: rulesFor("out_for_delivery", "delivered"), settings: strict, since },
    { now },
  )
  expect(late).toMatchObject({ byTrigger: { out_for_delivery: 1 }, mails: 1 })
  expect(late.byReason.daily_limit).toBe(2)
})

it("does the same as a task, whatever the number", async () => {
  for (let n = 0; n < 5; n += 1)
    await parcel(`1Z${n}`, way, { recipientEmail: `${randomUUID()}@example.com` })
  const input = { rules: rulesFor("delivered"), settings: plainSettings, since }
  const by = { userId: null, name: "Ada" }
  const taskId = await startTask(db, { kind: dryRunKind, input, by })
  await runTask(db, taskId, { kinds: [dryRunKind as TaskKind], now: () => now, forMs: 20_000 })
  const task = await db.task.findUniqueOrThrow({ where: { id: taskId } })
  expect(task).toMatchObject({ status: "done", report: { mails: 5, recipients: 5 } })
})
