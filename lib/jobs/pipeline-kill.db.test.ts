import { afterEach, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { storePayload } from "@/lib/inbox/mutations"
import { createDefaultRules } from "@/lib/notifications/mutations"
import { addShipment } from "@/lib/shipments/mutations"
import { foldEvents } from "@/lib/tracking/fold"
import { freshTeam } from "@/tests/database"
import { type MailProvider, startMailProvider } from "@/tests/mail-provider"
import { shippoWebhook } from "@/tests/shippo-track"
import { endAllWorkers, endWorker, pause, startWorker } from "@/tests/workers"

const parcels = 100
let provider: MailProvider | null = null

afterEach(() => {
  endAllWorkers()
  provider?.close()
})

const scan = (hoursAgo: number, status: string, words: string, city: string) => ({
  at: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
  status,
  words,
  city,
  state: "NV",
  zip: "89101",
})

/** Two payloads for each parcel: it was accepted, then it was delivered. */
async function receive(db: TeamDb) {
  const connection = await db.sourceConnection.create({
    data: {
      teamId: db.teamId,
      source: "shippo",
      name: "Shippo",
      webhookToken: crypto.randomUUID(),
    },
  })
  const accepted = scan(20, "TRANSIT", "Accepted", "Las Vegas")
  const delivered = scan(2, "DELIVERED", "Delivered", "Spotsylvania")
  for (const scans of [[accepted], [accepted, delivered]]) {
    for (let n = 0; n < parcels; n += 1) {
      const payload = shippoWebhook(scans, { number: `PARCEL${n}` })
      await storePayload(db, {
        connectionId: connection.id,
        source: "shippo",
        channel: "webhook",
        contentType: "application/json",
        body: new TextEncoder().encode(JSON.stringify(payload)),
        receivedAt: new Date(),
      })
    }
  }
}

it("loses nothing and doubles nothing when it is killed, from the payload to the mail", async () => {
  const { db, client, url } = await freshTeam()
  const mails = await startMailProvider()
  provider = mails
  await createDefaultRules(db)
  for (let n = 0; n < parcels; n += 1) {
    await addShipment(db, {
      carrier: "usps",
      trackingNumber: `PARCEL${n}`,
      recipientEmail: `recipient${n}@example.com`,
    })
  }
  // That they were added is not the matter here.
  await db.outboxEvent.updateMany({ data: { dispatchedAt: new Date() } })
  const env = { DATABASE_URL: url, RESEND_API_KEY: "re_test", RESEND_BASE_URL: mails.url }
  let worker = await startWorker("app-worker", env)
  await receive(db)
  const completed = () => client.jobRun.count({ where: { status: "completed" } })
  for (let n = 0; n < 3; n += 1) {
    const before = await completed()
    await expect.poll(completed, { timeout: 30_000, interval: 20 }).toBeGreaterThan(before)
    await pause(Math.random() * 200)
    await endWorker(worker, "SIGKILL")
    expect(await client.jobRun.count({ where: { status: "running" } })).toBeGreaterThan(0)
    worker = await startWorker("app-worker", env)
  }
  const unfinished = async () => ({
    outbox: await db.outboxEvent.count({ where: { dispatchedAt: null } }),
    runs: await client.jobRun.count({ where: { status: { not: "completed" } } }),
  })
  await expect.poll(unfinished, { timeout: 120_000, interval: 200 }).toEqual({ outbox: 0, runs: 0 })

  const fates = await db.inboundPayload.groupBy({ by: ["fate"], _count: true })
  expect(fates).toEqual([{ fate: "processed", _count: 2 * parcels }])

  const shipments = await db.shipment.findMany({ include: { events: true, changes: true } })
  expect(shipments).toHaveLength(parcels)
  for (const shipment of shipments) {
    const events = shipment.events.map(({ city, region, postalCode, country, ...event }) => ({
      ...event,
      location: { city, region, postalCode, country },
    }))
    const { category, milestone, deliveredAt, handedOverAt } = foldEvents(events)
    expect(shipment).toMatchObject({ category, milestone, deliveredAt, handedOverAt })
    expect(shipment.category).toBe("Delivered")
    expect(events).toHaveLength(2)
    const versions = shipment.changes.map(({ version }) => version).toSorted((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: shipment.version }, (_, index) => index + 1))
  }

  const sends = await db.notificationDecision.findMany({
    where: { outcome: "send" },
    include: { mail: true },
  })
  expect(sends.filter(({ status, mail }) => status !== "sent" || mail?.status !== "sent")).toEqual(
    [],
  )
  // The provider has one mail for each decision to send, and no other.
  expect([...mails.taken.keys()].toSorted()).toEqual(sends.map(({ id }) => id).toSorted())
  expect(mails.changed).toEqual([])
  const told = sends.filter(({ trigger }) => trigger === "delivered")
  expect(told.map(({ recipient }) => recipient).toSorted()).toEqual(
    Array.from({ length: parcels }, (_, n) => `recipient${n}@example.com`).toSorted(),
  )
}, 240_000)
