import fc from "fast-check"
import getPort from "get-port"
import { afterEach, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { createDefaultRules, saveSettings } from "@/lib/notifications/mutations"
import { plainSettings } from "@/lib/notifications/schema"
import { addShipment } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"
import { course, doubles, faultsOfDecisions, scansOf, webhookOf } from "@/tests/mail-histories"
import { type Fault, type MailProvider, startMailProvider } from "@/tests/mail-provider"
import { endAllWorkers, endWorker, pause, startWorker } from "@/tests/workers"

const seed = 20_261_122
const teams = 3
const parcels = 10

/** What a carrier tells: any scans of a parcel in any order, late, doubled or missing, once or again. */
const history = fc.array(
  fc.record({
    parcel: fc.nat(parcels - 1),
    scans: fc.array(fc.nat(course.length - 1), { minLength: 1, maxLength: 4 }),
    times: fc.constantFrom(1, 1, 2),
    pauseMs: fc.nat(60),
  }),
  { minLength: 40, maxLength: 60 },
)

/** For each time that the process is killed: how long after it has asked the provider for something. */
const kills = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 })

const faults = fc.array(
  fc.constantFrom<Fault | null>(
    null,
    null,
    "take and hang",
    "hang",
    "take and break",
    { status: 500, name: "internal_server_error" },
    { status: 429, name: "rate_limit_exceeded", retryAfter: 1 },
  ),
  { minLength: 12, maxLength: 12 },
)

let provider: MailProvider | null = null

afterEach(() => {
  endAllWorkers()
  provider?.close()
})

it("keeps its word through random histories while the process is killed at random", async () => {
  const given = { numRuns: teams, seed }
  const histories = fc.sample(history, given)
  const killAfterMs = fc.sample(kills, { ...given, numRuns: 1 })[0] ?? []
  const broken = [...(fc.sample(faults, { ...given, numRuns: 1 })[0] ?? [])]
  // What hangs is let go by the kill; after the last one the provider is well.
  let unwell = true
  const mails = await startMailProvider(() => (unwell ? (broken.shift() ?? null) : null))
  provider = mails
  const { client, url: databaseUrl } = await freshTeam()
  const port = await getPort({ host: "127.0.0.1" })
  const url = `http://127.0.0.1:${port}`
  const start = () => {
    return startWorker("server-worker", {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      APP_URL: url,
      RESEND_API_KEY: "re_test",
      RESEND_BASE_URL: mails.url,
      RESEND_RATE: "20",
    })
  }
  const shops = await Promise.all(histories.map((_, index) => openShop(`shop-token-${index}`)))
  let worker = await start()
  const telling = histories.map((steps, index) => tell(`${url}/api/webhooks/shippo`, index, steps))
  for (const ms of killAfterMs) {
    const before = mails.requests.length
    for (let n = 0; n < 500 && mails.requests.length === before; n += 1) await pause(20)
    await pause(ms)
    await endWorker(worker, "SIGKILL")
    worker = await start()
  }
  unwell = false
  await Promise.all(telling)
  const unfinished = async () => ({
    outbox: await client.outboxEvent.count({ where: { dispatchedAt: null } }),
    runs: await client.jobRun.count({ where: { status: "running" } }),
    payloads: await client.inboundPayload.count({ where: { fate: "pending" } }),
    mails: await client.notificationDecision.count({ where: { status: "pending" } }),
  })
  await expect
    .poll(unfinished, { timeout: 120_000, interval: 300 })
    .toEqual({ outbox: 0, runs: 0, payloads: 0, mails: 0 })

  expect(mails.doubled).toEqual([])
  const told: string[] = []
  for (const db of shops) {
    expect(await faultsOfDecisions(db)).toEqual({ twice: [], unexplained: [] })
    const rows = await db.notificationDecision.findMany({ where: { outcome: "send" } })
    const taken = rows.filter(({ id }) => mails.taken.has(id))
    const names = taken.map((row) => `${row.shipmentId}:${row.trigger}:${row.recipient}`)
    expect(doubles(names)).toEqual([])
    // A mail whose first try was cut off, and that was passed by meanwhile, is not known to have gone.
    const unknown = rows.filter(({ error }) => error?.includes("Not tried again") ?? false)
    const sent = rows.filter(({ status }) => status === "sent")
    expect(rows.length).toBe(sent.length + unknown.length)
    expect(sent.filter(({ id }) => !mails.taken.has(id))).toEqual([])
    told.push(...names)
  }
  // The histories are such that there is something to lose, and something went wrong.
  expect(broken.length).toBeLessThan(8)
  expect(told.length).toBeGreaterThan(teams * 3)
  expect(told.length).toBe(mails.taken.size)
}, 240_000)

/** A team with all mails on, and parcels that are only registered. */
async function openShop(webhookToken: string): Promise<TeamDb> {
  const { db } = await freshTeam()
  await createDefaultRules(db)
  await saveSettings(db, { ...plainSettings, dailyLimit: 50 })
  await db.sourceConnection.create({
    data: { teamId: db.teamId, source: "shippo", name: "Shippo", webhookToken },
  })
  for (let n = 0; n < parcels; n += 1) {
    await addShipment(db, {
      carrier: "usps",
      trackingNumber: `PARCEL${n}`,
      recipientEmail: `${webhookToken}-${n % 2}@example.com`,
    })
  }
  return db
}

type History = typeof history extends fc.Arbitrary<infer H> ? H : never

/** Sends a shop's webhooks, each until it is taken, as carriers do. */
async function tell(base: string, shop: number, steps: History): Promise<void> {
  const startAt = Date.now() - 12 * 3_600_000
  for (const { parcel, scans, times, pauseMs } of steps) {
    const body = webhookOf(scansOf(scans, startAt), `PARCEL${parcel}`)
    for (let n = 0; n < times; n += 1) await post(`${base}/shop-token-${shop}`, body)
    await pause(pauseMs)
  }
}

async function post(url: string, body: string): Promise<void> {
  for (;;) {
    const signal = AbortSignal.timeout(20_000)
    const status = await fetch(url, { method: "POST", body, signal }).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await pause(50)
  }
}
