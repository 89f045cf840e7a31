import { expect, test } from "vitest"
import { addShipments } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"

const options = { by: { userId: null, name: "Ada" }, now: new Date("2026-03-01T10:00:00Z") }

test("adds what can be added, and says of each of the others what is wrong", async () => {
  const { db } = await freshTeam()
  const [first] = await addShipments(db, [{ carrier: "ups", trackingNumber: "1Z 111" }], options)
  const added = await addShipments(
    db,
    [
      { carrier: "ups", trackingNumber: "1Z111" },
      { carrier: "", trackingNumber: "CC4711" },
      { carrier: "postnord", trackingNumber: "CC4711", orderNumber: "#1" },
      { carrier: "postnord", trackingNumber: "?!" },
      { carrier: "postnord", trackingNumber: "CC4711" },
    ],
    options,
  )
  const { id } = await db.shipment.findFirstOrThrow({ where: { carrier: "postnord" } })
  expect(added).toEqual([
    { id: null, problem: "You follow this number already.", existingId: first?.id },
    { id: null, problem: "Choose the carrier.", existingId: null },
    { id, problem: null },
    { id: null, problem: "A tracking number has at least 4 characters.", existingId: null },
    { id: null, problem: "You follow this number already.", existingId: id },
  ])
  expect(await db.auditEntry.findMany({ where: { shipmentId: id } })).toMatchObject([
    { action: "added", byName: "Ada" },
  ])
})
