import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { giveUp } from "@/lib/inbox/give-up"
import { silentShipments } from "@/lib/inbox/silent"
import { addShipment } from "@/lib/shipments/mutations"
import { recordUpdate } from "@/lib/shipments/record"
import { freshTeam } from "@/tests/database"

const start = new Date("2026-03-01T12:00:00Z")
const days = (count: number) => new Date(start.getTime() + count * 86_400_000)
const carrier = "usps"

/** A parcel of Shippo that was scanned once, on the first day. */
async function scanned(trackingNumber = "9205590164917312751089") {
  const { db } = await freshTeam()
  const data = { teamId: db.teamId, source: "shippo", name: "Shippo", webhookToken: randomUUID() }
  const { id: connectionId } = await db.sourceConnection.create({ data })
  const { id } = await addShipment(db, { carrier, trackingNumber, connectionId }, { now: start })
  const tell = (occurredAt: Date, now: Date) =>
    hear(db, connectionId, trackingNumber, occurredAt, now)
  await tell(start, start)
  const shipment = () => db.shipment.findUniqueOrThrow({ where: { id } })
  const silent = async (now: Date) =>
    (await silentShipments(now, 100)).some(({ shipmentId }) => shipmentId === id)
  return { db, id, tell, shipment, silent }
}

async function hear(
  db: TeamDb,
  connectionId: string,
  trackingNumber: string,
  occurredAt: Date,
  now: Date,
) {
  const body = Buffer.from(randomUUID())
  const { id: payloadId } = await db.inboundPayload.create({
    data: {
      teamId: db.teamId,
      connectionId,
      source: "shippo",
      channel: "webhook",
      body,
      bodySize: body.length,
      contentHash: randomUUID(),
    },
  })
  const none = {
    externalId: null,
    eta: null,
    originalEta: null,
    signedBy: null,
    serviceLevel: null,
  }
  const event = {
    occurredAt,
    localTime: null,
    offset: null,
    timeConfidence: "exact" as const,
    category: "InTransit" as const,
    detail: "in_transit",
    carrierCode: null,
    message: `Scan of ${occurredAt.toISOString()}`,
    actionRequired: false,
    unmapped: false,
    location: { city: null, region: null, postalCode: null, country: null },
  }
  const update = {
    ...none,
    source: "shippo",
    carrier,
    trackingNumber,
    notFound: false,
    origin: null,
    destination: null,
    reference: null,
    recipient: null,
    events: [event],
    problems: [],
  }
  const heard = { update, connectionId, payloadId, receivedAt: now, now, pushed: true }
  await recordUpdate(db, { ...heard, replay: false })
}

test("after the team's days of silence a shipment is Expired, once, and asked about no more", async () => {
  const { db, id, shipment, silent } = await scanned()
  expect(await silent(days(30))).toBe(false)
  expect(await silent(days(30.1))).toBe(true)
  expect(await giveUp(db, [id], { now: days(29) })).toBe(0)
  expect(await giveUp(db, [id], { now: days(31) })).toBe(1)
  expect(await shipment()).toMatchObject({
    category: "Expired",
    detail: "no_recent_events",
    nextCheckAt: null,
    lastCheckedAt: start,
  })
  expect(await silent(days(400))).toBe(false)
  expect(await giveUp(db, [id], { now: days(400) })).toBe(0)
  const said = await db.trackingEvent.findMany({ where: { shipmentId: id, payloadId: null } })
  expect(said.map(({ occurredAt, message }) => [occurredAt, message])).toEqual([
    [days(30), "No news since 2026-03-01."],
  ])
})

test.each([
  ["a scan after the silence", days(40)],
  ["a scan from within it that was told late", days(20)],
])("%s brings the shipment back, and it can be given up again", async (_, occurredAt) => {
  const { db, id, tell, shipment, silent } = await scanned()
  await giveUp(db, [id], { now: days(31) })
  await tell(occurredAt, days(41))
  const back = await shipment()
  expect(back).toMatchObject({ category: "InTransit", lastEventAt: occurredAt })
  expect(back.nextCheckAt?.getTime()).toBeGreaterThan(days(41).getTime())
  expect(await silent(days(41))).toBe(false)
  expect(await silent(days(71))).toBe(true)
  await giveUp(db, [id], { now: days(71) })
  expect(await shipment()).toMatchObject({ category: "Expired", nextCheckAt: null })
})

test("a team may wait for ever, or less", async () => {
  const { db, id, silent } = await scanned()
  await db.team.update({ where: { id: db.teamId }, data: { silenceDays: 0 } })
  expect(await silent(days(1_000))).toBe(false)
  expect(await giveUp(db, [id], { now: days(1_000) })).toBe(0)
  await db.team.update({ where: { id: db.teamId }, data: { silenceDays: 7 } })
  expect([await silent(days(6.9)), await silent(days(7.1))]).toEqual([false, true])
})

test("what could not be asked, goes back or has arrived is not silent", async () => {
  const { db, id, silent } = await scanned()
  const change = (data: object) => db.shipment.updateMany({ where: { id }, data })
  for (const [wrong, right] of [
    [{ checkFailures: 3 }, { checkFailures: 0 }],
    [{ returning: true }, { returning: false }],
    [{ category: "Delivered" }, { category: "InTransit" }],
    [{ terminal: true }, { terminal: false }],
    [{ archivedAt: start }, { archivedAt: null }],
  ] as const) {
    await change(wrong)
    expect([wrong, await silent(days(60))]).toEqual([wrong, false])
    await change(right)
  }
  expect(await silent(days(60))).toBe(true)
})
