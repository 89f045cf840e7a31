import { readFileSync } from "node:fs"
import { join } from "node:path"
import getPort from "get-port"
import { afterEach, expect, it } from "vitest"
import { createDatabase } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { createDefaultRules } from "@/lib/notifications/mutations"
import { addShipment } from "@/lib/shipments/mutations"
import { migrate } from "@/prisma/migrate"
import { startPostgres } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"
import { startMailProvider } from "@/tests/mail-provider"
import { shippoWebhook } from "@/tests/shippo-track"
import { endAllWorkers, endWorker, pause, startWorker } from "@/tests/workers"

const parcels = 100
const token = "a-token-of-the-fault-test"
const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  endAllWorkers()
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

/** The same numbers for the same seed, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A PostgreSQL of the test's own, which loses no commit when it is stopped at once. */
async function ownDatabase() {
  const folder = throwAway("faults")
  cleanUps.push(() => folder.remove())
  let running = await startPostgres({ dataDir: folder.path })
  cleanUps.push(() => running.stop())
  const { url } = running
  process.env.DATABASE_URL = url
  await migrate(url)
  const port = Number(new URL(url).port)
  return {
    url,
    async stopAtOnce() {
      const [pid] = readFileSync(join(folder.path, "postgres", "postmaster.pid"), "utf8").split(
        "\n",
      )
      process.kill(Number(pid), "SIGQUIT")
      await running.stop()
    },
    async start() {
      running = await startPostgres({ dataDir: folder.path, port })
    },
  }
}

const scan = (hoursAgo: number, status: string, words: string) => ({
  at: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
  status,
  words,
  city: "Las Vegas",
  state: "NV",
  zip: "89101",
})

/** Two webhooks for each parcel, one after the other, each sent again until it is taken. */
async function deliver(url: string, count: number): Promise<{ taken: number; refused: number }> {
  const accepted = scan(20, "TRANSIT", "Accepted")
  const delivered = scan(2, "DELIVERED", "Delivered")
  const seen = { taken: 0, refused: 0 }
  let next = 0
  const sender = async () => {
    for (let n = next++; n < count; n = next++) {
      for (const scans of [[accepted], [accepted, delivered]]) {
        const body = JSON.stringify(shippoWebhook(scans, { number: `PARCEL${n}` }))
        while ((await statusOf(url, { method: "POST", body })) !== 200) {
          seen.refused += 1
          await pause(50)
        }
        seen.taken += 1
        await pause(30)
      }
    }
  }
  await Promise.all([sender(), sender(), sender(), sender()])
  return seen
}

async function statusOf(url: string, init?: RequestInit): Promise<number> {
  const timely = { ...init, signal: AbortSignal.timeout(20_000) }
  return fetch(url, timely).then(
    ({ status }) => status,
    () => 0,
  )
}

it.each([11, 22])(
  "what was answered with 200 ends once, whatever stops and when (seed %i)",
  async (seed) => {
    const random = randomFrom(seed)
    const postgres = await ownDatabase()
    const mails = await startMailProvider()
    cleanUps.push(() => mails.close())
    const client = createDatabase(postgres.url)
    cleanUps.push(() => client.$disconnect())
    const team = await client.team.create({ data: { slug: "faults", name: "Faults" } })
    const db = scopeTo(team.id, client)
    await createDefaultRules(db)
    await db.sourceConnection.create({
      data: { teamId: team.id, source: "shippo", name: "Shippo", webhookToken: token },
    })
    for (let n = 0; n < parcels; n += 1) {
      await addShipment(db, {
        carrier: "usps",
        trackingNumber: `PARCEL${n}`,
        recipientEmail: `recipient${n}@example.com`,
      })
    }
    const port = await getPort({ host: "127.0.0.1" })
    const url = `http://127.0.0.1:${port}`
    const start = () => {
      return startWorker("server-worker", {
        PORT: String(port),
        DATABASE_URL: postgres.url,
        APP_URL: url,
        RESEND_API_KEY: "re_test",
        RESEND_BASE_URL: mails.url,
      })
    }
    const health = () => statusOf(`${url}/api/health`)
    let worker = await start()
    await expect.poll(health, { timeout: 30_000 }).toBe(200)

    const delivering = deliver(`${url}/api/webhooks/shippo/${token}`, parcels)
    // The database goes twice and the process twice, each time in the middle of the work.
    for (const fault of ["database", "process", "process", "database"]) {
      await pause(200 + random() * 1_200)
      if (fault === "process") {
        await endWorker(worker, "SIGKILL")
        worker = await start()
      } else {
        await postgres.stopAtOnce()
        expect(await health()).toBe(503)
        await pause(random() * 2_000)
        await postgres.start()
      }
      await expect.poll(health, { timeout: 60_000, interval: 200 }).toBe(200)
    }
    const { taken, refused } = await delivering
    expect({ taken, anyRefused: refused > 0 }).toEqual({ taken: 2 * parcels, anyRefused: true })
    const unfinished = async () => ({
      outbox: await db.outboxEvent.count({ where: { dispatchedAt: null } }),
      runs: await client.jobRun.count({ where: { status: { not: "completed" } } }),
      payloads: await db.inboundPayload.count({ where: { fate: "pending" } }),
    })
    await expect
      .poll(unfinished, { timeout: 120_000, interval: 300 })
      .toEqual({ outbox: 0, runs: 0, payloads: 0 })

    // Who hears no answer sends again: stored twice, understood once, told once.
    const fates = await db.inboundPayload.groupBy({ by: ["contentHash", "fate"], _count: true })
    expect(fates.filter(({ fate }) => fate === "processed")).toHaveLength(2 * parcels)
    expect(fates.filter(({ fate }) => fate !== "processed" && fate !== "duplicate")).toEqual([])
    const shipments = await db.shipment.findMany({ include: { events: true, changes: true } })
    expect(shipments).toHaveLength(parcels)
    for (const { category, version, events, changes } of shipments) {
      expect({ category, events: events.length }).toEqual({ category: "Delivered", events: 2 })
      const versions = changes.map((change) => change.version).toSorted((a, b) => a - b)
      expect(versions).toEqual(Array.from({ length: version }, (_, index) => index + 1))
    }
    const sends = await db.notificationDecision.findMany({ where: { outcome: "send" } })
    expect(sends.filter(({ status }) => status !== "sent")).toEqual([])
    expect([...mails.taken.keys()].toSorted()).toEqual(sends.map(({ id }) => id).toSorted())
    expect(mails.changed).toEqual([])
    const told = sends.filter(({ trigger }) => trigger === "delivered")
    expect(new Set(told.map(({ recipient }) => recipient)).size).toBe(parcels)
    expect(told).toHaveLength(parcels)
  },
  300_000,
)
