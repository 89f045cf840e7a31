import { beforeEach, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { mailbox } from "@/lib/mail/mailbox"
import { followChanges } from "@/lib/notifications/decide-changes"
import { askForDue } from "@/lib/notifications/due/sql"
import { followMoments } from "@/lib/notifications/moments/moments"
import { findMoments } from "@/lib/notifications/moments/sql"
import { deliverDecision, saveRule, saveSettings } from "@/lib/notifications/mutations"
import { plainRule, plainSettings, type Rule, type Trigger } from "@/lib/notifications/schema"
import { freshTeam } from "@/tests/database"
import { standingOf } from "@/tests/mail-sources"

const now = new Date("2026-11-20T12:00:00Z")
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
const days = (n: number) => minutes(n * 24 * 60)

let db: TeamDb
let count = 0

beforeEach(async () => {
  // What an earlier test left waiting must not be found.
  if (db) await db.shipment.deleteMany({})
  db = (await freshTeam()).db
})

async function rule(trigger: Trigger, over: Partial<Rule> = {}) {
  await saveRule(db, { ...plainRule(trigger), enabled: true, ...over })
}

/** A parcel that came into a state a moment ago. */
async function parcel(detail: string, over: object = {}) {
  count += 1
  const { teamId } = db
  const standing = standingOf(detail)
  const { id: shipmentId } = await db.shipment.create({
    data: {
      teamId,
      carrier: "ups",
      trackingNumber: `1Z${count}`,
      recipientEmail: "maria@example.com",
      destinationCountry: "DK",
      ...standing,
      handedOverAt: standing.milestone === "label_created" ? null : minutes(-60),
      version: 1,
      ...over,
    },
  })
  const before = { previousCategory: "InTransit", previousMilestone: "in_transit" } as const
  const { id: changeId } = await db.shipmentChange.create({
    data: {
      teamId,
      shipmentId,
      version: 1,
      ...before,
      ...standing,
      occurredAt: minutes(-60),
      receivedAt: now,
      source: "shippo",
    },
  })
  return { shipmentId, changeId }
}

async function rows() {
  const found = await db.notificationDecision.findMany({ orderBy: { id: "asc" } })
  return found.map(({ trigger, reason, status }) => `${trigger}:${reason}:${status ?? "-"}`)
}

async function asked(): Promise<string[]> {
  const events = await db.outboxEvent.findMany({ where: { name: "notification/send" } })
  await db.outboxEvent.deleteMany({})
  return events.map(({ data }) => (data as { decisionId: string }).decisionId)
}

async function deliver(ids: readonly string[], at: Date) {
  for (const id of ids) await deliverDecision(db, id, { now: at, transport: mailbox })
}

it("asks for a mail when it is due, once, however many look", async () => {
  await rule("out_for_delivery", { delayMinutes: 60 })
  const { changeId } = await parcel("out_for_delivery")
  await followChanges(db, [changeId], { now })
  expect(await asked()).toEqual([])
  expect(await askForDue(minutes(59), 10)).toBe(0)
  const found = await Promise.all([1, 2, 3].map(() => askForDue(minutes(60), 10)))
  expect(found.toSorted()).toEqual([0, 0, 1])
  const ids = await asked()
  expect(ids).toHaveLength(1)
  await deliver(ids, minutes(60))
  expect(await rows()).toEqual(["out_for_delivery:rule_on:sent"])
})

it("leaves out what is not true any more when its delay is over", async () => {
  await rule("delayed", { delayMinutes: 60 })
  const { shipmentId, changeId } = await parcel("weather_delay")
  await followChanges(db, [changeId], { now })
  await db.shipment.update({ where: { id: shipmentId }, data: standingOf("departed_facility") })
  await askForDue(minutes(60), 10)
  await deliver(await asked(), minutes(60))
  expect(await rows()).toEqual(["delayed:superseded:-"])
  expect(await db.mailMessage.count()).toBe(0)
})

const onlyDenmark = { conditions: { countries: ["DK"] }, copies: ["desk@shop.example"] }
const onlyGifts = { conditions: { tags: ["gift"] } }
const cheap = { conditions: { value: { max: 50, currency: "EUR" } } }

it.each<[string, Partial<Rule>, object, object]>([
  ["other_country", onlyDenmark, {}, { destinationCountry: "SE" }],
  ["other_tags", onlyGifts, { tags: ["gift"] }, { tags: [] }],
  ["other_value", cheap, { orderValue: 20, currency: "EUR" }, { orderValue: 90 }],
])(
  "asks a rule's conditions again of a mail that waited (%s)",
  async (reason, over, made, edited) => {
    await rule("out_for_delivery", { delayMinutes: 60, ...over })
    const { shipmentId, changeId } = await parcel("out_for_delivery", made)
    const other = await parcel("out_for_delivery", made)
    await followChanges(db, [changeId, other.changeId], { now })
    await db.shipment.update({ where: { id: shipmentId }, data: edited })
    await askForDue(minutes(60), 10)
    await deliver(await asked(), minutes(60))
    const told = 1 + (over.copies?.length ?? 0)
    expect((await rows()).toSorted()).toEqual([
      ...Array.from({ length: told }, () => `out_for_delivery:${reason}:-`),
      ...Array.from({ length: told }, () => "out_for_delivery:rule_on:sent"),
    ])
    // It keeps no later mail of the same kind from going.
    const held = await db.notificationDecision.count({
      where: { shipmentId, sendKey: { not: null } },
    })
    expect(held).toBe(0)
  },
)

it("does not ask the rule about a mail that a first try may have brought", async () => {
  await rule("out_for_delivery", onlyDenmark)
  const { shipmentId, changeId } = await parcel("out_for_delivery")
  await followChanges(db, [changeId], { now })
  const ids = await asked()
  const away = { ...mailbox, send: () => Promise.reject(new Error("away")) }
  for (const id of ids) {
    await expect(deliverDecision(db, id, { now, transport: away })).rejects.toThrow("away")
  }
  await db.shipment.update({ where: { id: shipmentId }, data: { destinationCountry: "SE" } })
  await deliver(ids, now)
  expect(await rows()).toEqual(["out_for_delivery:rule_on:sent", "out_for_delivery:rule_on:sent"])
})

it("waits for the morning when its turn comes at night", async () => {
  await rule("delivered")
  await rule("out_for_delivery")
  const { changeId } = await parcel("out_for_delivery")
  await followChanges(db, [changeId], { now })
  await saveSettings(db, { ...plainSettings, quietFrom: "11:00", quietUntil: "18:00" })
  const ids = await asked()
  await deliver(ids, now)
  const waiting = await db.notificationDecision.findFirstOrThrow()
  expect(waiting).toMatchObject({
    status: "pending",
    askedAt: null,
    dueAt: new Date("2026-11-20T17:00:00Z"),
  })
  await askForDue(waiting.dueAt ?? now, 10)
  expect(await asked()).toEqual(ids)
  await deliver(ids, waiting.dueAt ?? now)
  expect(await rows()).toEqual(["out_for_delivery:rule_on:sent"])
})

it("tells of an order's parcels in one mail, and each decision says so", async () => {
  await rule("out_for_delivery")
  await saveSettings(db, { ...plainSettings, dailyLimit: 1 })
  const order = { orderNumber: "#100" }
  const first = await parcel("out_for_delivery", order)
  const second = await parcel("out_for_delivery", order)
  const gone = await parcel("out_for_delivery", order)
  const alone = await parcel("out_for_delivery", { recipientEmail: "ole@example.com", ...order })
  const all = [first, second, gone, alone].map(({ changeId }) => changeId)
  await followChanges(db, all, { now })
  // Who has no other parcel hears at once.
  await deliver(await asked(), now)
  await db.shipment.update({ where: { id: gone.shipmentId }, data: standingOf("delivered") })
  expect(await askForDue(minutes(1), 10)).toBe(0)
  await askForDue(minutes(2), 10)
  const due = await asked()
  await Promise.all([...due, ...due].map((id) => deliver([id], minutes(2))))
  expect((await rows()).toSorted()).toEqual([
    "out_for_delivery:rule_on:sent",
    "out_for_delivery:superseded:-",
    "out_for_delivery:told_together:sent",
    "out_for_delivery:told_together:sent",
  ])
  const mails = await db.mailMessage.findMany({ include: { tells: true } })
  expect(mails.map(({ tells }) => tells.length).toSorted()).toEqual([1, 2])
})

it("sends an address so many mails a day, whatever its parcels do", async () => {
  await rule("out_for_delivery")
  await saveSettings(db, { ...plainSettings, dailyLimit: 2 })
  for (let n = 0; n < 3; n += 1) {
    const { changeId } = await parcel("out_for_delivery")
    await followChanges(db, [changeId], { now })
  }
  await deliver(await asked(), now)
  expect((await rows()).toSorted()).toEqual([
    "out_for_delivery:daily_limit:-",
    "out_for_delivery:rule_on:sent",
    "out_for_delivery:rule_on:sent",
  ])
})

it("counts a mail of the day that was given up, but may have gone", async () => {
  await rule("out_for_delivery")
  await rule("delivered")
  await saveSettings(db, { ...plainSettings, dailyLimit: 1 })
  const first = await parcel("out_for_delivery")
  await followChanges(db, [first.changeId], { now })
  const [id = ""] = await asked()
  const cutOff = { ...mailbox, send: () => Promise.reject(new Error("No answer.")) }
  await expect(deliverDecision(db, id, { now, transport: cutOff })).rejects.toThrow("No answer.")
  await db.shipment.update({ where: { id: first.shipmentId }, data: standingOf("in_transit") })
  await deliver([id], now)
  const second = await parcel("out_for_delivery")
  await followChanges(db, [second.changeId], { now })
  await deliver(await asked(), now)
  expect(await rows()).toEqual([
    "out_for_delivery:rule_on:failed",
    "out_for_delivery:daily_limit:-",
  ])
})

it("finds what comes with time alone, and decides on each once", async () => {
  await rule("no_first_scan", { conditions: { afterHours: 24 } })
  await rule("promise_missed")
  await rule("pickup_reminder", { conditions: { daysBefore: 2 } })
  await parcel("label_created", { sortAt: days(-1.5) })
  await parcel("label_created", { sortAt: days(-0.5) })
  await parcel("departed_facility", { sortAt: now, promisedAt: minutes(-5) })
  await parcel("departed_facility", { sortAt: now, promisedAt: minutes(5) })
  const kept = (keptUntil: string) => ({ sortAt: days(-1), pickupPoint: { keptUntil } })
  await parcel("ready_for_pickup", kept("2026-11-22"))
  await parcel("ready_for_pickup", kept("2026-11-25"))
  await parcel("ready_for_pickup", kept("soon"))
  const own = async () => (await findMoments(now, 100)).filter(({ teamId }) => teamId === db.teamId)
  const found = await own()
  expect(found.map(({ trigger, newsAt }) => [trigger, newsAt])).toEqual([
    ["no_first_scan", days(-0.5)],
    ["promise_missed", minutes(-5)],
    ["pickup_reminder", new Date("2026-11-20T00:00:00Z")],
  ])
  await Promise.all([1, 2].map(() => followMoments(db, found, { now })))
  expect((await rows()).toSorted()).toEqual([
    "no_first_scan:rule_on:pending",
    "pickup_reminder:rule_on:pending",
    "promise_missed:rule_on:pending",
  ])
  expect(await own()).toEqual([])
  await deliver(await asked(), now)
  expect((await rows()).every((row) => row.endsWith(":sent"))).toBe(true)
})
