import { expect, it } from "vitest"
import { listAudits } from "@/lib/audit/queries"
import type { TeamDb } from "@/lib/db/scope"
import {
  addByHand,
  archiveByHand,
  assignByHand,
  changeCarrierByHand,
  tagByHand,
} from "@/lib/shipments/by-hand"
import { editShipment } from "@/lib/shipments/edit"
import { everything } from "@/lib/shipments/filter"
import { knownTags } from "@/lib/shipments/known-tags"
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

const ada = { userId: "00000000-0000-4000-8000-00000000000a", name: "Ada" }
const byAda = { by: ada, timeZone: "Europe/Copenhagen" }
const nowhere = "00000000-0000-4000-8000-000000000000"

async function trail(db: TeamDb, id: string) {
  const audits = await listAudits(db, id)
  return audits.map(({ action, before, after, byName }) => ({ action, before, after, byName }))
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
  await editShipment(db, id, { ...corrected, customerId: "c-5" }, byAda)
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({
    orderNumber: "#77",
    recipientName: "Jo Lind",
    recipientEmail: "jo@example.com",
    recipientPhone: null,
    postalCode: "8000",
  })
  const { text } = await db.shipmentSearch.findUniqueOrThrow({ where: { id } })
  expect(text).toBe(" jo lind jo 77 1z999aa1 c 5 =1z999aa1 =77 =c5 =jo@examplecom =8000 ")
  expect(await found(db, "lind")).toEqual(["1Z999AA1"])
  expect(await found(db, "old name")).toEqual([])
  expect(await trail(db, id)).toEqual([
    {
      action: "edited",
      before: {
        orderNumber: null,
        recipientName: "Old Name",
        recipientEmail: null,
        recipientPhone: "+45 11 22 33 44",
        postalCode: null,
      },
      after: {
        orderNumber: "#77",
        recipientName: "Jo Lind",
        recipientEmail: "jo@example.com",
        recipientPhone: null,
        postalCode: "8000",
      },
      byName: "Ada",
    },
  ])
})

it("keeps value, items, promise and free fields, and writes down what of them changed", async () => {
  const { db } = await freshTeam()
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA7" })
  const promisedAt = new Date("2026-05-12T10:00:00Z")
  const order = {
    orderValue: "1200.5",
    currency: "eur",
    items: [{ name: "Lamp", quantity: 2 }],
    metadata: { channel: "web" },
    promisedAt,
  }
  await editShipment(db, id, order, byAda)
  const saved = await db.shipment.findUniqueOrThrow({ where: { id } })
  expect({ ...saved, orderValue: saved.orderValue?.toFixed(2) }).toMatchObject({
    orderValue: "1200.50",
    currency: "EUR",
    items: [{ name: "Lamp", quantity: 2 }],
    metadata: { channel: "web" },
    promisedAt,
  })
  const endOfThatDay = new Date("2026-05-12T21:59:59Z")
  const again = { ...order, promisedAt: endOfThatDay }
  await editShipment(db, id, { ...again, metadata: { channel: "shop" } }, byAda)
  await editShipment(db, id, { ...again, metadata: { channel: "shop" } }, byAda)
  expect(await trail(db, id)).toMatchObject([
    {
      before: { metadata: { channel: "web" } },
      after: { metadata: { channel: "shop" } },
    },
    {
      before: { orderValue: null, currency: null, items: [], metadata: {}, promisedAt: null },
      after: { orderValue: "1200.50", currency: "EUR", promisedAt: promisedAt.toISOString() },
    },
  ])
})

it("refuses an address that is none, and another team's shipment", async () => {
  const { db } = await freshTeam()
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA2" })
  await expect(editShipment(db, id, { recipientEmail: "jo" }, byAda)).rejects.toThrow(
    "not an e-mail",
  )
  const { db: other } = await freshTeam("Another")
  const notFound = { code: "not_found" }
  await expect(editShipment(other, id, corrected, byAda)).rejects.toMatchObject(notFound)
  await expect(tagByHand(other, id, ["x"], ada)).rejects.toMatchObject(notFound)
  await expect(assignByHand(other, id, null, ada)).rejects.toMatchObject(notFound)
  await expect(changeCarrierByHand(other, id, "dhl", ada)).rejects.toMatchObject(notFound)
  await archiveByHand(other, id, new Date(), ada)
  expect(await db.shipment.findUnique({ where: { id } })).toMatchObject({
    recipientName: null,
    tags: [],
    carrier: "ups",
    archivedAt: null,
  })
  expect(await trail(db, id)).toEqual([])
})

it("writes down each thing that a person does, and nothing where nothing changed", async () => {
  const { db, client, team } = await freshTeam()
  const user = await client.user.create({
    data: { email: `${team.slug}@example.com`, name: "Ben", passwordHash: "" },
  })
  await db.membership.create({ data: { teamId: db.teamId, userId: user.id, role: "agent" } })
  const { id } = await addByHand(db, { carrier: "ups", trackingNumber: "1Z999AA3" }, ada)
  for (const _ of ["once", "and again"]) {
    await tagByHand(db, id, ["vip", " gift ", "vip"], ada)
    await assignByHand(db, id, user.id, ada)
    await archiveByHand(db, id, new Date(), ada)
    await changeCarrierByHand(db, id, "dhl", ada)
  }
  await archiveByHand(db, id, null, ada)
  await expect(assignByHand(db, id, nowhere, ada)).rejects.toMatchObject({ code: "not_found" })
  const nobody = { assigneeId: null, assignee: null }
  const ben = { assigneeId: user.id, assignee: "Ben" }
  expect((await trail(db, id)).toReversed()).toEqual([
    { action: "added", before: {}, after: {}, byName: "Ada" },
    { action: "tagged", before: { tags: [] }, after: { tags: ["vip", "gift"] }, byName: "Ada" },
    { action: "assigned", before: nobody, after: ben, byName: "Ada" },
    { action: "archived", before: {}, after: {}, byName: "Ada" },
    {
      action: "carrier_corrected",
      before: { carrier: "ups" },
      after: { carrier: "dhl" },
      byName: "Ada",
    },
    { action: "unarchived", before: {}, after: {}, byName: "Ada" },
  ])
})

it("knows the team's own tags, each once", async () => {
  const { db } = await freshTeam()
  const { db: other } = await freshTeam("Another")
  for (const [owner, number, tags] of [
    [db, "1Z999AA4", ["vip", "gift"]],
    [db, "1Z999AA5", ["vip"]],
    [db, "1Z999AA6", []],
    [other, "1Z999AA4", ["secret"]],
  ] as const) {
    const { id } = await addShipment(owner, { carrier: "ups", trackingNumber: number })
    await tagByHand(owner, id, tags, ada)
  }
  expect(await knownTags(db)).toEqual(["gift", "vip"])
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
