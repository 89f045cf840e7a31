import { expect, test } from "vitest"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { recordUpdate } from "@/lib/shipments/record"
import { sourceOf } from "@/lib/sources/registry"
import type { TrackingUpdate } from "@/lib/tracking/event"
import { freshTeam } from "@/tests/database"
import { type ShippoScan, shippoWebhook } from "@/tests/shippo-track"

const now = new Date("2026-03-04T12:00:00Z")
const scans: ShippoScan[] = [
  ["2026-03-02T09:00:00Z", "TRANSIT", "Las Vegas"],
  ["2026-03-03T10:00:00Z", "TRANSIT", "Denver"],
  ["2026-03-04T11:00:00Z", "DELIVERED", "Spotsylvania"],
].map(([at = "", status = "", city = ""]) => ({
  at,
  status,
  city,
  words: `Scan in ${city}`,
  state: "NV",
  zip: "1",
}))

async function team() {
  const { db } = await freshTeam()
  const connect = async (source: string) => {
    const data = { teamId: db.teamId, source, name: source, webhookToken: crypto.randomUUID() }
    return (await db.sourceConnection.create({ data })).id
  }
  return { db, connections: { shippo: await connect("shippo"), usps: await connect("usps") } }
}

/** The same scans as the carrier itself would tell them: other words, and seconds apart. */
function asCarrier(update: TrackingUpdate, source: string): TrackingUpdate {
  const events = update.events.map((event) => ({
    ...event,
    occurredAt: new Date(event.occurredAt.getTime() + 20_000),
    timeConfidence: "exact" as const,
    message: `${event.message}, says the carrier`,
  }))
  return { ...update, source, events }
}

function shippoUpdate(told: readonly ShippoScan[]): TrackingUpdate {
  const [update] = sourceOf("shippo").normalise(shippoWebhook(told)).updates
  if (!update) throw new Error("The sample gives no update.")
  return update
}

function record(db: TeamDb, update: TrackingUpdate, connectionId: string) {
  const input = { update, connectionId, payloadId: null, receivedAt: now, now, replay: false }
  return inTransaction(db, (tx) => recordUpdate(tx, input))
}

test.each([
  ["aggregator first", ["shippo", "usps"]],
  ["carrier first", ["usps", "shippo"]],
] as const)("two sources tell one parcel once, in the carrier's words (%s)", async (_, order) => {
  const { db, connections } = await team()
  for (const source of order) {
    const update = source === "usps" ? asCarrier(shippoUpdate(scans), "usps") : shippoUpdate(scans)
    await record(db, update, connections[source])
  }
  const shipment = await db.shipment.findFirstOrThrow({ include: { events: true } })
  expect(shipment).toMatchObject({
    category: "Delivered",
    conflict: null,
    lastMessage: "Scan in Spotsylvania, says the carrier",
  })
  expect(shipment.events).toHaveLength(6)
  expect(
    shipment.events.filter(({ sameAs }) => sameAs === null).map(({ source }) => source),
  ).toEqual(["usps", "usps", "usps"])
})

test("what they contradict each other about is flagged, and both words are kept", async () => {
  const { db, connections } = await team()
  await record(db, shippoUpdate(scans), connections.shippo)
  const later = shippoUpdate([{ ...(scans[1] as ShippoScan), at: "2026-03-06T08:00:00Z" }])
  await record(db, asCarrier(later, "usps"), connections.usps)
  const shipment = await db.shipment.findFirstOrThrow({ include: { events: true } })
  expect(shipment.events.every(({ sameAs }) => sameAs === null)).toBe(true)
  expect(shipment.category).toBe("Delivered")
  // Shippo's own times have no zone here, so only a gap beyond any zone counts.
  expect(shipment.conflict).toBe("delivered_and_moving")
})
