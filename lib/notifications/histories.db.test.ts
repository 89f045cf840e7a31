import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { Shipment } from "@/lib/db/generated/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { processPayload, storePayload } from "@/lib/inbox/mutations"
import { replayPayloads } from "@/lib/inbox/replay"
import { resendTransport } from "@/lib/mail/resend"
import type { MailTransport } from "@/lib/mail/transport"
import { recipientAddress } from "@/lib/notifications/address"
import { followChanges } from "@/lib/notifications/decide-changes"
import { askForDue } from "@/lib/notifications/due/sql"
import { followMoments } from "@/lib/notifications/moments/moments"
import { findMoments } from "@/lib/notifications/moments/sql"
import { deliverDecision, saveRule, saveSettings } from "@/lib/notifications/mutations"
import { plainRule, plainSettings, type Trigger, triggers } from "@/lib/notifications/schema"
import { addShipment } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"
import { type MailProvider, startMailProvider } from "@/tests/mail-provider"
import { shippoWebhook } from "@/tests/shippo-track"

/** The histories of one run of the suite; each has its own team, parcels and clock. */
const runs = 10
const startAt = Date.parse("2026-11-20T08:00:00Z")
const minute = 60_000
const copyTo = "desk@shop.example"
const addresses = ["maria@example.com", "Ole@Example.com"]

/** Scans of a Shippo payload: its status, its words, and hours after the start. */
const course = [
  ["PRE_TRANSIT", "Label created", null, 0],
  ["TRANSIT", "Accepted", "package_accepted", 1],
  ["TRANSIT", "Departed", "package_departed", 2],
  ["TRANSIT", "Delayed", "delayed", 3],
  ["TRANSIT", "Address problem", "address_issue", 4],
  ["TRANSIT", "Out for delivery", "out_for_delivery", 5],
  ["TRANSIT", "Delivery attempted", "delivery_attempted", 6],
  ["TRANSIT", "Out for delivery again", "out_for_delivery", 7],
  ["TRANSIT", "Ready for pickup", "pickup_available", 8],
  ["DELIVERED", "Delivered", null, 9],
  ["RETURNED", "Going back", "return_to_sender", 10],
] as const

const parcel = fc.record({
  to: fc.constantFrom(...addresses),
  order: fc.constantFrom("#1", "#1", "#2", null),
})

const crash = fc.constantFrom("none", "none", "before", "after", "twice", "rolled_back")

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("hear" as const),
      parcel: fc.nat(2),
      /** Any scans in any order: late, doubled, missing. */
      scans: fc.array(fc.nat(course.length - 1), { minLength: 1, maxLength: 4 }),
      /** The carrier corrects its clock. */
      correctedBy: fc.constantFrom(0, 0, 0, 20),
      eta: fc.constantFrom(null, "2026-11-22T00:00:00Z", "2026-11-25T00:00:00Z"),
      crash,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("work" as const), crash }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      minutes: fc.constantFrom(1, 3, 30, 600, 1500),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("replay" as const) }) },
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const history = fc.record({
  parcels: fc.array(parcel, { minLength: 3, maxLength: 3 }),
  steps: fc.array(step, { minLength: 5, maxLength: 16 }),
  delays: fc.constantFrom({}, { handed_over: 10, delayed: 120 }, { delivered: 1, in_transit: 5 }),
  quiet: fc.constantFrom(null, { quietFrom: "20:00", quietUntil: "07:30" }),
  dailyLimit: fc.constantFrom(2, 20),
  copies: fc.boolean(),
})

type History = typeof history extends fc.Arbitrary<infer H> ? H : never

let provider: MailProvider

beforeAll(async () => {
  provider = await startMailProvider()
})

afterAll(() => provider.close())

it("tells each recipient at most once, only what is true, and explains everything", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (given) => {
      const run = await Run.start(given)
      for (const one of given.steps) await run.take(one)
      await run.settle()
      await run.check()
    }),
    { numRuns: runs, seed: 20_261_122, endOnFailure: true },
  )
}, 120_000)

class Crash extends Error {}

class Run {
  private now = startAt
  private todo: { name: string; data: Record<string, string> }[] = []
  private taken: { at: number; recipient: string; copy: boolean; told: string[] }[] = []
  private keys = new Set<string>()
  private untrue: string[] = []
  private shipmentIds: string[] = []
  private constructor(
    private readonly db: TeamDb,
    private readonly connectionId: string,
    private readonly given: History,
  ) {}

  static async start(given: History): Promise<Run> {
    const { db } = await freshTeam()
    const connection = await db.sourceConnection.create({
      data: { teamId: db.teamId, source: "shippo", name: "Shippo", webhookToken: randomUUID() },
    })
    const run = new Run(db, connection.id, given)
    const delays: Partial<Record<Trigger, number>> = given.delays
    for (const trigger of triggers) {
      await saveRule(db, {
        ...plainRule(trigger),
        enabled: true,
        delayMinutes: delays[trigger] ?? 0,
        copies: given.copies && trigger === "delivered" ? [copyTo] : [],
      })
    }
    const { dailyLimit, quiet } = given
    await saveSettings(db, { ...plainSettings, ...quiet, dailyLimit })
    for (const [index, { to, order }] of given.parcels.entries()) {
      const { id } = await addShipment(db, {
        carrier: "usps",
        trackingNumber: `PARCEL${index}`,
        recipientEmail: to,
        ...(order ? { orderNumber: order } : {}),
      })
      run.shipmentIds.push(id)
      const sortAt = new Date(startAt)
      const promisedAt = new Date(startAt + 30 * 60 * minute)
      await db.shipment.update({
        where: { id },
        data: { promisedAt, sortAt, createdAt: sortAt },
      })
    }
    await db.outboxEvent.deleteMany({})
    return run
  }

  async take(one: Step) {
    if (one.do === "wait") this.now += one.minutes * minute
    if (one.do === "wait") await this.tick()
    if (one.do === "replay") await this.replay()
    if (one.do === "hear") await this.hear(one)
    if (one.do === "work") await this.work(one.crash)
  }

  /** A scan had been misread, and everything is processed again with a better table. */
  private async replay() {
    const scan = await this.db.trackingEvent.findFirst({ where: { payloadId: { not: null } } })
    if (!scan) return
    await this.db.trackingEvent.update({
      where: { id: scan.id },
      data: { category: "InTransit", detail: "in_transit" },
    })
    const payloads = await this.db.inboundPayload.findMany({ where: { fate: "processed" } })
    await inTransaction(this.db, (tx) => {
      return replayPayloads(tx, payloads, { now: new Date(this.now), notify: false })
    })
    await this.work("none")
  }

  /** A webhook comes: stored at once, understood by a job. */
  private async hear(one: Extract<Step, { do: "hear" }>) {
    const scans = one.scans.flatMap((index) => {
      const [status, words, code, hours] = course[index] ?? course[0]
      const at = new Date(startAt + hours * 60 * minute + one.correctedBy * minute).toISOString()
      const substatus = code ? { code, text: words, action_required: false } : null
      return [{ at, status, words, substatus, city: "Aarhus", state: "", zip: "8000" }]
    })
    const number = `PARCEL${one.parcel}`
    const body = JSON.stringify(shippoWebhook(scans, { number, eta: one.eta }))
    // A webhook tells of what has happened.
    this.now = Math.max(this.now, ...scans.map(({ at }) => Date.parse(at)))
    await storePayload(this.db, {
      connectionId: this.connectionId,
      source: "shippo",
      channel: "webhook",
      contentType: "application/json",
      body: new TextEncoder().encode(body),
      receivedAt: new Date(this.now),
    })
    await this.work(one.crash)
  }

  /** The outbox's jobs, some of them killed before, after or in the middle of what they do, or run twice. */
  private async work(crash: string) {
    await this.collect()
    let first = true
    while (this.todo.length > 0) {
      const event = this.todo.shift()
      if (!event) break
      const fault = first ? crash : "none"
      first = false
      await this.run(event, fault)
      await this.collect()
    }
  }

  private async run(event: Run["todo"][number], fault: string) {
    if (fault === "before") {
      this.todo.push(event)
    } else if (fault === "rolled_back") {
      await inTransaction(this.db, async (tx) => {
        await this.job(tx, event)
        throw new Crash()
      }).catch(ignoreCrash)
      this.todo.push(event)
    } else if (fault === "twice") {
      await Promise.all([this.job(this.db, event), this.job(this.db, event)])
    } else {
      await this.job(this.db, event)
      if (fault === "after") this.todo.push(event)
    }
  }

  private async job(db: TeamDb, { name, data }: Run["todo"][number]) {
    const now = new Date(this.now)
    if (name === "payload/received") await processPayload(db, data.payloadId ?? "", { now })
    if (name === "shipment/changed") await followChanges(db, [data.changeId ?? ""], { now })
    if (name === "notification/send") {
      const options = { now, transport: this.transport() }
      await deliverDecision(db, data.decisionId ?? "", options)
    }
  }

  private async collect() {
    const rows = await this.db.outboxEvent.findMany({ orderBy: { createdAt: "asc" } })
    await this.db.outboxEvent.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
    this.todo.push(
      ...rows.map(({ name, data }) => ({ name, data: data as Record<string, string> })),
    )
  }

  /** The jobs of the clock. */
  private async tick() {
    const now = new Date(this.now)
    const found = await findMoments(now, 500)
    const own = found.filter(({ teamId }) => teamId === this.db.teamId)
    if (own.length > 0) await followMoments(this.db, own, { now })
    await askForDue(now, 500)
    await this.work("none")
  }

  async settle() {
    await this.work("none")
    for (let n = 0; n < 6; n += 1) {
      this.now += 12 * 60 * minute
      await this.tick()
    }
    // The afternoon of a day without news: nobody sleeps, and nothing is left to wait for.
    const day = 24 * 60 * minute
    this.now = (Math.floor(this.now / day) + 8) * day + 18 * 60 * minute
    await this.tick()
  }

  /** Resend, as far as a mail knows; it looks at the parcels when it first takes one. */
  private transport(): MailTransport {
    const real = resendTransport({ apiKey: "re_test", baseUrl: provider.url })
    return {
      ...real,
      send: async (mail) => {
        const key = mail.idempotencyKey
        if (!this.keys.has(key)) await this.look(key, mail.to)
        this.keys.add(key)
        return real.send(mail)
      },
    }
  }

  private async look(key: string, recipient: string) {
    const told = await this.db.notificationDecision.findMany({
      where: { mail: { decisionId: key } },
      include: { shipment: true },
    })
    for (const { trigger, shipment } of told) {
      if (!wouldBeTrue(trigger, shipment, this.now)) {
        this.untrue.push(`${trigger} of a parcel that is ${shipment.category} ${shipment.detail}`)
      }
    }
    this.taken.push({
      at: this.now,
      recipient,
      copy: told.some(({ copy }) => copy),
      told: told.map(({ shipmentId, trigger }) => `${shipmentId}:${trigger}:${recipient}`),
    })
  }

  async check() {
    const rows = await this.db.notificationDecision.findMany({ include: { change: true } })
    const told = this.taken.flatMap((mail) => mail.told)
    expect(doubles(told), "one mail for each parcel, trigger and recipient").toEqual([])
    expect(this.untrue, "nothing untrue").toEqual([])
    expect(provider.changed, "a try is the mail that it was").toEqual([])
    expect(
      rows.filter(({ status }) => status === "pending"),
      "nothing waits for ever",
    ).toEqual([])
    const sent = rows.filter(({ status }) => status === "sent")
    expect(sent.map((row) => `${row.shipmentId}:${row.trigger}:${row.recipient}`).sort()).toEqual(
      told.toSorted(),
    )
    const decided = rows.map((row) =>
      [row.shipmentId, row.moment, row.trigger, row.recipient].join(),
    )
    expect(doubles(decided), "one decision for each moment, trigger and recipient").toEqual([])
    expect(await this.unexplained(new Set(decided)), "every transition is explained").toEqual([])
    expect(this.overLimit(), "so many a day").toEqual([])
  }

  /** Transitions into a state that have no decision for somebody. */
  private async unexplained(decided: ReadonlySet<string>) {
    const changes = await this.db.shipmentChange.findMany({ include: { shipment: true } })
    return changes.flatMap((change) => {
      const { category, previousCategory, shipment } = change
      const trigger = states.find(([, state]) => state === category)?.[0]
      if (!trigger || category === previousCategory) return []
      const own = recipientAddress(shipment.recipientEmail).address
      const to = this.given.copies && trigger === "delivered" ? [own, copyTo] : [own]
      const keys = to.map((address) => [shipment.id, change.id, trigger, address].join())
      return keys.filter((key) => !decided.has(key))
    })
  }

  private overLimit() {
    const mails = this.taken.filter(({ copy }) => !copy)
    return mails.filter(({ at, recipient }) => {
      const day = mails.filter((other) => {
        return other.recipient === recipient && other.at <= at && other.at > at - 24 * 60 * minute
      })
      return day.length > this.given.dailyLimit
    })
  }
}

const states = [
  ["out_for_delivery", "OutForDelivery"],
  ["ready_for_pickup", "AvailableForPickup"],
  ["delivered", "Delivered"],
  ["delayed", "Delayed"],
  ["delivery_failed", "DeliveryFailure"],
] as const

/** What a person would say who looks at the parcel; written apart from the rules that are tried. */
function wouldBeTrue(trigger: Trigger, shipment: Shipment, now: number): boolean {
  const state = states.find(([name]) => name === trigger)
  if (state) return shipment.category === state[1]
  const moves = ["handed_over", "in_transit"].includes(shipment.milestone)
  switch (trigger) {
    case "handed_over":
    case "in_transit":
    case "eta_moved":
      return moves && !["Exception", "DeliveryFailure"].includes(shipment.category)
    case "returned":
      return shipment.returning
    case "action_required":
    case "exception":
      return shipment.category === "Exception" && !shipment.returning
    case "no_first_scan":
      return shipment.handedOverAt === null
    case "pickup_reminder":
      return shipment.category === "AvailableForPickup"
    default: {
      const promised = shipment.promisedAt?.getTime() ?? Number.POSITIVE_INFINITY
      const late = now > promised || (shipment.eta?.getTime() ?? 0) > promised
      return late && shipment.deliveredAt === null && !shipment.returning
    }
  }
}

function doubles(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index)
}

function ignoreCrash(error: unknown) {
  if (!(error instanceof Crash)) throw error
}
