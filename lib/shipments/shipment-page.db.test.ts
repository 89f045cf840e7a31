import { expect, it } from "vitest"
import { addShipment } from "@/lib/shipments/mutations"
import { shipmentPage } from "@/lib/shipments/shipment-page"
import { freshTeam } from "@/tests/database"

const scan = {
  source: "shippo",
  timeConfidence: "exact",
  category: "InTransit",
  message: "",
} as const

it("tells the story newest first, and of scans of one instant the source's later one first", async () => {
  const { db } = await freshTeam()
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA1" })
  const early = new Date("2026-03-01T08:00:00Z")
  const late = new Date("2026-03-01T09:00:00Z")
  const events = [
    { dedupeKey: "b", detail: "arrived_facility", occurredAt: late, sequence: 1 },
    { dedupeKey: "a", detail: "accepted", occurredAt: early, sequence: 0 },
    { dedupeKey: "c", detail: "departed_facility", occurredAt: late, sequence: 2 },
  ]
  await db.trackingEvent.createMany({
    data: events.map((event) => ({ ...scan, ...event, teamId: db.teamId, shipmentId: id })),
  })
  const page = await shipmentPage(db, id)
  expect(page.events.map((event) => event.detail)).toEqual([
    "departed_facility",
    "arrived_facility",
    "accepted",
  ])
  expect(page.changes.map(({ version, detail }) => [version, detail])).toEqual([[1, "registered"]])
  expect(page).toMatchObject({ decisions: [], generations: [], shipment: { connection: null } })
})

it("tells how a scan was read before, the newest reading first", async () => {
  const { db } = await freshTeam()
  const { teamId } = db
  const { id: shipmentId } = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA4" })
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
  const event = await db.trackingEvent.create({
    data: { ...scan, dedupeKey: "a", detail: "accepted", occurredAt: at(8), teamId, shipmentId },
  })
  const reading = {
    teamId,
    eventId: event.id,
    actionRequired: false,
    unmapped: true,
    readAt: at(8),
  }
  await db.eventReading.createMany({
    data: [
      { ...reading, category: "Info", detail: "registered", replacedAt: at(9) },
      { ...reading, category: "Delayed", detail: "delayed", replacedAt: at(10) },
    ],
  })
  const { events } = await shipmentPage(db, shipmentId)
  expect(events[0]?.readings).toEqual([
    { id: expect.any(String), category: "Delayed", detail: "delayed", replacedAt: at(10) },
    { id: expect.any(String), category: "Info", detail: "registered", replacedAt: at(9) },
  ])
})

it("names the other parcels of a number", async () => {
  const { db } = await freshTeam()
  const parcel = { carrier: "ups", trackingNumber: "1Z999AA2" }
  const first = await addShipment(db, parcel)
  await db.shipment.update({ where: { id: first.id }, data: { terminal: true } })
  const second = await addShipment(db, parcel)
  const { generations } = await shipmentPage(db, second.id)
  expect(generations.map(({ id, generation }) => [id, generation])).toEqual([[first.id, 1]])
})

it("answers alike for no shipment, another team's, and what is no id", async () => {
  const { db } = await freshTeam()
  const { db: other } = await freshTeam("Another")
  const { id } = await addShipment(other, { carrier: "ups", trackingNumber: "1Z999AA3" })
  for (const wrong of [id, "00000000-0000-4000-8000-000000000000", "x", ""]) {
    await expect(shipmentPage(db, wrong)).rejects.toMatchObject({ code: "not_found" })
  }
})
