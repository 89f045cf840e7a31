import { expect, test } from "vitest"
import { inTransaction } from "@/lib/db/scope"
import { findPersonal } from "@/lib/proof/personal"
import { recordUpdate } from "@/lib/shipments/record"
import { blankUpdate } from "@/lib/tracking/blank-update"
import type { TrackingUpdate } from "@/lib/tracking/event"
import type { PickupPoint } from "@/lib/tracking/pickup-point"
import { selectShipment } from "@/lib/tracking-page/sql"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-05-14T12:00:00Z")

const netto: PickupPoint = {
  name: "Netto",
  street: "Frederiks Allé 22",
  postalCode: "8000",
  city: "Aarhus C",
  country: "DK",
  hours: ["Mo-Su 08:00-20:00"],
  keptUntil: "2026-05-20",
}

function told(at: string, pickupPoint: PickupPoint | null): TrackingUpdate {
  return {
    ...blankUpdate("postnord", "postnord", "00373007302547383934"),
    pickupPoint,
    events: [
      {
        occurredAt: new Date(at),
        localTime: null,
        offset: null,
        timeConfidence: "exact",
        category: "AvailableForPickup",
        detail: "ready_for_pickup",
        carrierCode: "AVAILABLE",
        message: `Ready at ${at}`,
        actionRequired: false,
        unmapped: false,
        location: { city: null, region: null, postalCode: null, country: null },
      },
    ],
  }
}

test("a pickup point is kept, told to everyone by name and town, and whole behind the proof", async () => {
  const { db, client } = await freshTeam()
  const data = {
    teamId: db.teamId,
    source: "postnord",
    name: "P",
    webhookToken: crypto.randomUUID(),
  }
  const connectionId = (await db.sourceConnection.create({ data })).id
  const record = (update: TrackingUpdate) =>
    inTransaction(db, (tx) =>
      recordUpdate(tx, {
        update,
        connectionId,
        payloadId: null,
        receivedAt: now,
        now,
        replay: false,
      }),
    )
  await record(told("2026-05-13T10:00:00Z", null))
  const { shipmentId } = await record(told("2026-05-14T10:00:00Z", netto))
  // Older, and without: neither takes it away.
  await record(told("2026-05-12T10:00:00Z", { ...netto, name: "Elsewhere" }))
  await record(told("2026-05-14T11:00:00Z", null))
  expect((await findPersonal(db, shipmentId)).pickupPoint).toEqual(netto)
  const found = await selectShipment(client, db.teamId, "postnord", "00373007302547383934")
  expect(found?.shipment.pickup).toEqual({
    name: "Netto",
    city: "Aarhus C",
    keptUntil: "2026-05-20",
  })
  expect(JSON.stringify(found)).not.toMatch(/Frederiks|8000|08:00/)
})
