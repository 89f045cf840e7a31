import { expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { editShipment } from "@/lib/shipments/edit"
import { everything } from "@/lib/shipments/filter"
import { addShipment } from "@/lib/shipments/mutations"
import { listShipments } from "@/lib/shipments/queries"
import { freshTeam } from "@/tests/database"

const corrected = {
  orderNumber: " #77 ",
  recipientName: "Jo Lind",
  recipientEmail: "Jo@Example.com",
  recipientPhone: "",
  postalCode: "8000",
}

it("corrects order and recipient, and search finds the new words and no longer the old", async () => {
  const { db } = await freshTeam()
  const { id } = await addShipment(db, {
    carrier: "ups",
    trackingNumber: "1Z999AA1",
    customerId: "c-5",
    recipientName: "Old Name",
    recipientPhone: "+45 11 22 33 44",
  })
  await editShipment(db, id, corrected)
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({
    orderNumber: "#77",
    recipientName: "Jo Lind",
    recipientEmail: "jo@example.com",
    recipientPhone: null,
    postalCode: "8000",
  })
  expect(await db.shipmentSearch.findUnique({ where: { id } })).toMatchObject({
    text: "jo lind jo@example.com #77 1z999aa1 c-5 8000 1z999aa1 77 c5 joexamplecom 8000",
  })
  expect(await found(db, "lind")).toEqual(["1Z999AA1"])
  expect(await found(db, "old name")).toEqual([])
})

it("refuses an address that is none, and another team's shipment", async () => {
  const { db } = await freshTeam()
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA2" })
  await expect(editShipment(db, id, { recipientEmail: "jo" })).rejects.toThrow("not an e-mail")
  const { db: other } = await freshTeam("Another")
  await expect(editShipment(other, id, corrected)).rejects.toMatchObject({ code: "not_found" })
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({ recipientName: null })
})

async function found(db: TeamDb, text: string) {
  const sort = { key: "event", direction: "desc" } as const
  const filter = { ...everything, text }
  const page = await listShipments(db, {
    filter,
    sort,
    cursor: null,
    limit: 10,
    clock: { now: new Date(), timeZone: "UTC" },
  })
  return page.rows.map((row) => row.trackingNumber)
}
