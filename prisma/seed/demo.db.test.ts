import { beforeAll, expect, test } from "vitest"
import type { PrismaClient } from "@/lib/db/generated/client"
import { categories } from "@/lib/tracking/categories"
import { cast } from "@/prisma/seed/cast"
import { seedDemo } from "@/prisma/seed/demo"
import { seedOnce } from "@/scripts/local/seed"
import { freshDatabase } from "@/tests/database"

const now = new Date("2026-11-19T13:00:00Z")
/** One parcel of every story. */
const parts = cast.map((part) => ({ ...part, count: 1 }))

let first: PrismaClient
let second: PrismaClient

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS ??= `k1:${Buffer.alloc(32, 7).toString("base64")}`
  second = (await freshDatabase()).client
  await seedDemo(second, { now, parts })
  first = (await freshDatabase()).client
  await seedDemo(first, { now, parts })
}, 120_000)

test("every category is somewhere in the list", async () => {
  const groups = await first.shipment.groupBy({ by: ["category"] })
  expect(groups.map((group) => group.category).sort()).toEqual([...categories].sort())
})

test("every event that a carrier sent has its payload, and every payload was understood", async () => {
  const carriers = { source: { not: "porchlight" } }
  const loose = await first.trackingEvent.findMany({ where: { ...carriers, payloadId: null } })
  expect(loose.map((event) => event.detail)).toEqual(loose.map(() => "not_found_at_carrier"))
  expect(await first.trackingEvent.count({ where: { ...carriers, unmapped: true } })).toBe(0)
  expect(await first.inboundPayload.count({ where: { fate: { not: "processed" } } })).toBe(0)
})

test("mails went out, all to the mailbox, and silence has its reasons", async () => {
  const mails = await first.mailMessage.groupBy({ by: ["transport", "status"] })
  expect(mails).toEqual([{ transport: "mailbox", status: "sent" }])
  const reasons = await first.notificationDecision.groupBy({
    by: ["reason"],
    where: { outcome: "suppress" },
  })
  expect(reasons.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(["too_old", "superseded"]),
  )
})

test("parcels on the van name the hours of today in which they come", async () => {
  const awaited = await first.shipment.findMany({
    where: { etaFrom: { not: null } },
    select: { category: true, etaFrom: true, eta: true },
    orderBy: { eta: "asc" },
  })
  const at = (time: string) => new Date(`2026-11-19T${time}:00Z`)
  expect(awaited).toEqual([
    { category: "OutForDelivery", etaFrom: at("13:00"), eta: at("15:00") },
    { category: "OutForDelivery", etaFrom: at("14:00"), eta: at("16:00") },
  ])
  const told = await first.mailMessage.findMany({
    where: { recipient: "frieda.petersen@example.com" },
    select: { text: true },
  })
  expect(told.map(({ text }) => /Ankunft: (.*)/.exec(text)?.[1])).toEqual([
    "Donnerstag, 19. November, zwischen 14:00 und 16:00 Uhr",
  ])
})

test("no job is left over, and no made-up account is asked", async () => {
  expect(await first.outboxEvent.count()).toBe(0)
  expect(await first.shipment.count({ where: { nextCheckAt: { not: null } } })).toBe(0)
})

test("the same moment gives the same data", async () => {
  expect(await digest(first)).toEqual(await digest(second))
})

test("a seeded database is left as it is, a half-seeded one is seeded anew", async () => {
  const before = await digest(first)
  await seedOnce({ now, parts })
  expect(await digest(first)).toEqual(before)
  await first.user.deleteMany({})
  await first.shipment.updateMany({ data: { orderNumber: "half" } })
  await seedOnce({ now, parts })
  expect(await digest(first)).toEqual(before)
}, 60_000)

/** All that was made, without what only names it (ids) or says when it was made. */
async function digest(client: PrismaClient) {
  const shipments = await client.shipment.findMany({
    orderBy: [{ carrier: "asc" }, { trackingNumber: "asc" }],
    omit: { id: true, teamId: true, connectionId: true, updatedAt: true },
    include: {
      events: {
        orderBy: [{ occurredAt: "asc" }, { dedupeKey: "asc" }],
        omit: { id: true, teamId: true, shipmentId: true, payloadId: true },
      },
      decisions: {
        orderBy: [{ decidedAt: "asc" }, { trigger: "asc" }],
        select: { trigger: true, recipient: true, outcome: true, reason: true, decidedAt: true },
      },
    },
  })
  const kept = await client.mailMessage.findMany({
    orderBy: [{ recipient: "asc" }, { subject: "asc" }, { createdAt: "asc" }],
    select: { recipient: true, subject: true, text: true },
  })
  // Links are signed with ids, and with a secret of the process.
  const mails = kept.map(({ text, ...mail }) => ({
    ...mail,
    text: text.replaceAll(/([?&][kt]=)[\w-]+/g, "$1..."),
  }))
  const teams = await client.team.findMany({
    orderBy: { slug: "asc" },
    select: {
      slug: true,
      brand: { select: { publishedNumber: true } },
      brandAssets: { select: { sha256: true } },
    },
  })
  return { shipments, mails, teams, users: await client.user.count() }
}
