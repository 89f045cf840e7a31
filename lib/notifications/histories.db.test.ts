import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { Shipment } from "@/lib/db/generated/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { storePayload } from "@/lib/inbox/mutations"
import { processPayloads } from "@/lib/inbox/process"
import { replayPayloads } from "@/lib/inbox/replay"
import { resendTransport } from "@/lib/mail/resend"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { followChanges, followChangesWithin } from "@/lib/notifications/decide-changes"
import { deliverDecisions } from "@/lib/notifications/deliver-many"
import { askForDue } from "@/lib/notifications/due/sql"
import { followMoments } from "@/lib/notifications/moments/moments"
import { findMoments } from "@/lib/notifications/moments/sql"
import { deliverDecision, saveRule, saveSettings } from "@/lib/notifications/mutations"
import { plainRule, plainSettings, type Trigger, triggers } from "@/lib/notifications/schema"
import { addShipment } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"
import {
  course,
  doubles,
  faultsOfDecisions,
  scansOf,
  states,
  webhookOf,
} from "@/tests/mail-histories"
import { type Fault, type MailProvider, startMailProvider } from "@/tests/mail-provider"

/** The histories of one run of the suite; each has its own team, parcels and clock. */
const runs = 48
const seed = 20_261_122
const startAt = Date.parse("2026-11-20T08:00:00Z")
const minute = 60_000
const copyTo = "desk@shop.example"
const addresses = ["maria@example.com", "Ole@Example.com"]

const parcel = fc.record({
  to: fc.constantFrom(...addresses),
  order: fc.constantFrom("#1", "#1", "#2", null),
})

/** What becomes of the first jobs: killed before, after or in the middle of what they do, or run twice at once. */
const crash = fc.constantFrom("none", "none", "before", "after", "twice", "rolled_back")

/** How many jobs are done before the next thing happens: they may be busy, or away. */
const jobs = fc.constantFrom(0, 1, 1, 2, 3, 99)

/**
 * What the provider does with one request after another; afterwards it is well. `die` is our own end: just
 * before the request leaves, or when it was taken and the answer never read.
 */
const fault = fc.constantFrom<Fault | "die before" | "die after" | null>(
  null,
  null,
  "take and break",
  { status: 500, name: "internal_server_error" },
  { status: 429, name: "rate_limit_exceeded", retryAfter: 0 },
  { status: 429, name: "daily_quota_exceeded", retryAfter: 3_600 },
  { status: 422, name: "validation_error" },
  "die before",
  "die after",
)

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("hear" as const),
      /** Each in a webhook of its own. */
      parcels: fc.constantFrom<number[]>([0], [1], [2], [0, 1, 2]),
      /** Any scans in any order: late, doubled, missing. */
      scans: fc.array(fc.nat(course.length - 1), { minLength: 1, maxLength: 4 }),
      /** The carrier corrects its clock. */
      correctedBy: fc.constantFrom(0, 0, 0, 20),
      eta: fc.constantFrom(null, "2026-11-22T00:00:00Z", "2026-11-25T00:00:00Z"),
      crash,
      jobs,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("work" as const), crash, jobs }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      minutes: fc.constantFrom(1, 3, 30, 600, 1500),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      /** Somebody corrects where the parcels go that were heard of last. */
      do: fc.constant("correct" as const),
      country: fc.constantFrom("DK", "SE"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("replay" as const) }) },
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const history = fc.record({
  parcels: fc.array(parcel, { minLength: 3, maxLength: 3 }),
  steps: fc.array(step, { minLength: 8, maxLength: 24 }),
  /** What the team does not tell. */
  off: fc.subarray([...triggers], { maxLength: 8 }),
  delays: fc.constantFrom(
    {},
    { handed_over: 10, delayed: 120, out_for_delivery: 30 },
    { delivered: 1, in_transit: 5, ready_for_pickup: 60 },
  ),
  quiet: fc.constantFrom(null, { quietFrom: "20:00", quietUntil: "07:30" }),
  dailyLimit: fc.constantFrom(2, 20),
  copies: fc.boolean(),
  /** Where the rules tell of parcels at all. */
  countries: fc.constantFrom<string[]>(["DK"], ["DK"], ["DK", "SE"]),
  faults: fc.array(fault, { maxLength: 8 }),
  /** Whether what failed is tried again as it was, each alone, or with whatever else is to be sent. */
  retries: fc.constantFrom("together", "alone", "mixed"),
})

type History = typeof history extends fc.Arbitrary<infer H> ? H : never

let provider: MailProvider
let faultOf: () => Fault | null = () => null

beforeAll(async () => {
  provider = await startMailProvider(() => faultOf())
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
    { numRuns: runs, seed, endOnFailure: true },
  )
}, 120_000)

class Crash extends Error {}

type Asked = { name: string; data: Record<string, string> }
type Job = { name: string; asked: Asked[] }

class Run {
  private now = startAt
  private todo: Job[] = []
  private failed: Job[] = []
  private heard: string[] = []
  private taken: { at: number; recipient: string; copy: boolean; told: string[] }[] = []
  private tried = new Set<string>()
  private recorded = new Set<string>()
  private untrue: string[] = []
  private readonly faults: History["faults"]
  private constructor(
    private readonly db: TeamDb,
    private readonly connectionId: string,
    private readonly given: History,
  ) {
    this.faults = [...given.faults]
  }

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
        enabled: !given.off.includes(trigger),
        delayMinutes: delays[trigger] ?? 0,
        conditions: { countries: given.countries },
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
        destinationCountry: "DK",
        ...(order ? { orderNumber: order } : {}),
      })
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
    if (one.do === "correct") await this.correct(one)
    if (one.do === "hear") await this.hear(one)
    if (one.do === "work") await this.work(one.crash, one.jobs)
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

  private async correct({ country }: Extract<Step, { do: "correct" }>) {
    await this.db.shipment.updateMany({
      where: { trackingNumber: { in: this.heard } },
      data: { destinationCountry: country },
    })
  }

  /** Webhooks come: stored at once, understood by a job. */
  private async hear(one: Extract<Step, { do: "hear" }>) {
    const scans = scansOf(one.scans, startAt, one.correctedBy)
    this.heard = one.parcels.map((parcel) => `PARCEL${parcel}`)
    // A webhook tells of what has happened.
    this.now = Math.max(this.now, ...scans.map(({ at }) => Date.parse(at)))
    for (const number of this.heard) {
      await storePayload(this.db, {
        connectionId: this.connectionId,
        source: "shippo",
        channel: "webhook",
        contentType: "application/json",
        body: new TextEncoder().encode(webhookOf(scans, number, one.eta)),
        receivedAt: new Date(this.now),
      })
    }
    await this.work(one.crash, one.jobs)
  }

  /** The outbox's jobs, the first of them with a crash. What failed is tried again the next time. */
  private async work(crash: string, most = Number.POSITIVE_INFINITY) {
    await this.collect()
    this.todo.push(...this.failed.splice(0))
    if (this.given.retries === "mixed") this.mix()
    for (let done = 0; done < most; done += 1) {
      const job = this.todo.shift()
      if (!job) break
      await this.run(job, done === 0 ? crash : "none")
      await this.collect()
    }
  }

  /** The outbox handed over anew after a crash, in other parts. */
  private mix() {
    const sends = this.todo.filter(({ name }) => name === "notification/send")
    if (sends.length < 2) return
    const asked = sends.flatMap((job) => job.asked)
    this.todo = this.todo.filter((job) => !sends.includes(job))
    this.todo.push({ name: "notification/send", asked })
  }

  private async run(job: Job, fault: string) {
    if (fault === "before") {
      this.todo.push(job)
    } else if (fault === "rolled_back" && job.name !== "notification/send") {
      await inTransaction(this.db, async (tx) => {
        await this.job(tx, job)
        throw new Crash()
      }).catch(ignoreCrash)
      this.todo.push(job)
    } else if (fault === "twice") {
      await Promise.all([this.job(this.db, job), this.job(this.db, job)])
    } else {
      await this.job(this.db, job)
      if (fault === "after") this.todo.push(job)
    }
  }

  /** As lib/jobs does it, with what was handed over together. */
  private async job(db: TeamDb, { name, asked }: Job) {
    const now = () => new Date(this.now)
    const ids = (key: string) => asked.map(({ data }) => data[key] ?? "")
    if (name === "payload/received") {
      const follow = (tx: TeamDb, changeIds: readonly string[]) => {
        return followChangesWithin(tx, changeIds, { now: now() }).then(() => undefined)
      }
      const { left } = await processPayloads(db, ids("payloadId"), { now, follow })
      expect(left).toEqual([])
    }
    if (name === "shipment/changed") await followChanges(db, ids("changeId"), { now: now() })
    if (name === "notification/send") await this.send(db, ids("decisionId"))
  }

  /** What fails is tried again: as it was, or each alone when its own job is spent. */
  private async send(db: TeamDb, ids: string[]) {
    const again = (names: string[]) => {
      const asked = names.map((decisionId) => ({ name: "notification/send", data: { decisionId } }))
      const parts = this.given.retries === "alone" ? asked.map((one) => [one]) : [asked]
      this.failed.push(...parts.map((part) => ({ name: "notification/send", asked: part })))
    }
    try {
      const options = { now: () => new Date(this.now), transport: this.transport() }
      const { alone } = await deliverDecisions(db, ids, options)
      for (const id of alone) {
        await deliverDecision(db, id, { ...options, now: options.now() }).catch(() => again([id]))
      }
    } catch (error) {
      if (!(error instanceof AppError || error instanceof Crash)) throw error
      again(ids)
    }
  }

  /** The outbox as the dispatcher hands it over: all of a kind together. */
  private async collect() {
    const rows = await this.db.outboxEvent.findMany({ orderBy: { createdAt: "asc" } })
    await this.db.outboxEvent.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
    const asked = rows.map(({ name, data }) => ({ name, data: data as Record<string, string> }))
    for (const name of new Set(asked.map((one) => one.name))) {
      this.todo.push({ name, asked: asked.filter((one) => one.name === name) })
    }
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
    // Every fault is over in the end.
    for (let n = 0; n < 10; n += 1) await this.work("none")
    for (let n = 0; n < 6; n += 1) {
      this.now += 12 * 60 * minute
      await this.tick()
    }
    // The afternoon of a day without news: nobody sleeps, and nothing is left to wait for.
    const day = 24 * 60 * minute
    this.now = (Math.floor(this.now / day) + 8) * day + 18 * 60 * minute
    await this.tick()
  }

  /** Resend over HTTP, with the history's faults; what it takes is looked at beside the parcels. */
  private transport(): MailTransport {
    const real = resendTransport({ apiKey: "re_test", baseUrl: provider.url })
    const { sendTogether } = real
    if (!sendTogether) throw new Error("Resend takes several mails.")
    faultOf = () => {
      const next = this.faults.shift() ?? null
      return next === "die before" || next === "die after" ? null : next
    }
    return {
      ...real,
      send: (mail) => this.watched([mail], () => real.send(mail)),
      sendTogether: (mails, key) => this.watched(mails, () => sendTogether(mails, key)),
    }
  }

  private async watched<T>(mails: readonly OutgoingMail[], ask: () => Promise<T>): Promise<T> {
    const seen = await Promise.all(mails.map((mail) => this.look(mail)))
    const dies = this.faults[0]
    if (dies === "die before" || dies === "die after") this.faults.shift()
    if (dies === "die before") throw new Crash()
    try {
      const answer = await ask()
      if (dies === "die after") throw new Crash()
      return answer
    } finally {
      for (const one of seen) this.record(one)
    }
  }

  /** What a mail says of the parcels as they are when it leaves. */
  private async look({ idempotencyKey: key, to: recipient, text }: OutgoingMail) {
    const told = await this.db.notificationDecision.findMany({
      where: { mail: { decisionId: key } },
      include: { shipment: true },
    })
    const untrue = told.flatMap(({ trigger, shipment }) => {
      const { category, detail, destinationCountry: country } = shipment
      if (!wouldBeTrue(trigger, shipment, this.now)) {
        return [`${trigger} of a parcel that is ${category} ${detail}`]
      }
      // Of a mail that may have gone before, the rule is not asked again.
      const asked = this.tried.has(key) || this.given.countries.includes(country ?? "")
      return asked ? [] : [`${trigger} of a parcel to ${country}`]
    })
    this.tried.add(key)
    const copy = told.some((one) => one.copy)
    // What a reader finds in it, whatever the database says of it.
    const numbers = new Set(text.match(/PARCEL\d/g))
    const names = [...numbers].map((number) => `${number}:${told[0]?.trigger}:${recipient}`)
    return { key, untrue, mail: { at: this.now, recipient, copy, told: names } }
  }

  private record({ key, untrue, mail }: Awaited<ReturnType<Run["look"]>>) {
    if (this.recorded.has(key) || !provider.taken.has(key)) return
    this.recorded.add(key)
    this.taken.push(mail)
    this.untrue.push(...untrue)
  }

  async check() {
    const rows = await this.db.notificationDecision.findMany({
      include: {
        shipment: { select: { trackingNumber: true } },
        mail: { select: { decisionId: true } },
      },
    })
    const told = this.taken.flatMap((mail) => mail.told)
    expect(doubles(told), "one mail for each parcel, trigger and recipient").toEqual([])
    expect(this.untrue, "nothing untrue").toEqual([])
    expect(provider.doubled, "no mail goes out once more").toEqual([])
    expect(
      rows.filter(({ status }) => status === "pending"),
      "nothing waits for ever",
    ).toEqual([])
    // Of a mail that was cut off, and that was passed by before it could be tried again, nobody knows.
    const unknown = /Not tried again|No try succeeded/
    const known = rows.filter(({ mail, status, error }) => {
      const went = provider.taken.has(mail?.decisionId ?? "")
      return status === "sent" || (unknown.test(error ?? "") && went)
    })
    const names = known.map(({ shipment, trigger, recipient }) => {
      return `${shipment.trackingNumber}:${trigger}:${recipient}`
    })
    expect(names.toSorted(), "what went is known, and nothing else").toEqual(told.toSorted())
    expect(await faultsOfDecisions(this.db, this.given.copies ? [copyTo] : [])).toEqual({
      twice: [],
      unexplained: [],
    })
    expect(this.overLimit(), "so many a day").toEqual([])
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

function ignoreCrash(error: unknown) {
  if (!(error instanceof Crash)) throw error
}
