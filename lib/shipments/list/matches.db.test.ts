import fc from "fast-check"
import { beforeAll, expect, it } from "vitest"
import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import { matchesOf, matching } from "@/lib/shipments/list/matches"
import { searchTerms } from "@/lib/shipments/search"
import { freshTeam } from "@/tests/database"

/** Names with digits, numbers with letters, several e-mails alike, fields left out, and a name with =. */
const shipments = [
  [
    "1Z999AA10123456784",
    "Søren Ander-Andersen",
    "soren.andersen7@example.com",
    "#10423",
    "+45 20 30 40 50",
  ],
  ["1Z999AA10123456795", "Søren Andersen 2nd", "andersen77@shop9.example", "A-1042", "20304050"],
  ["9400111899223197428490", "Unit 12345 GmbH & Co.", "info@12345.example", "1042-B", null],
  ["00340434161094042557", "=10423 O'Neill", null, "10423/2", "0045 20304050"],
  ["LX123456785DK", "José Łukasz Nguyen", "jose@example.com", null, null],
] as const

let db: TeamDb
let texts: string[]

beforeAll(async () => {
  db = (await freshTeam()).db
  const stranger = (await freshTeam("Stranger")).db
  for (const shop of [db, stranger]) {
    await shop.shipment.createMany({
      data: shipments.map(([trackingNumber, name, email, order, phone], n) => ({
        teamId: shop.teamId,
        carrier: "ups",
        trackingNumber,
        recipientName: name,
        recipientEmail: email,
        orderNumber: order,
        recipientPhone: phone,
        orderId: `gid://shop/Order/55${n}42`,
        customerId: n < 2 ? "cus_7" : null,
        postalCode: `DK-80${n}0`,
      })),
    })
  }
  texts = shipments.flatMap((fields) => fields.filter((field) => field !== null))
})

it("finds the same by the index as by the text itself, and of one's own shop only", async () => {
  const own = new Set((await db.shipment.findMany({ select: { id: true } })).map(({ id }) => id))
  let most = 0
  const piece = fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 14 }))
    .map(([which, from, size]) => {
      const text = texts[which % texts.length] ?? ""
      const start = from % text.length
      return text.slice(start, start + size)
    })
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 3 }), async (typed) => {
      const terms = searchTerms(typed.join(" "))
      if (!terms) return
      const byIndex = await rawRows<{ id: string }>(db, matchesOf(db.teamId, terms, null))
      const byText = await rawRows<{ id: string }>(
        db,
        Prisma.sql`SELECT x."id" FROM "ShipmentSearch" x
          WHERE x."teamId" = ${db.teamId}::uuid AND ${matching(terms)}`,
      )
      const ids = byIndex.map(({ id }) => id).toSorted()
      expect(ids).toEqual(byText.map(({ id }) => id).toSorted())
      expect(ids.every((id) => own.has(id))).toBe(true)
      most = Math.max(most, ids.length)
    }),
    { numRuns: 400 },
  )
  expect(most).toBeGreaterThan(1)
})

it.each([
  ["ander", 2],
  ["sen", 0],
  ["andersen7", 2],
  ["andersen7@example.com", 2],
  ["soren.andersen7@example.com", 1],
  ["7exam", 0],
  ["12345", 4],
  ["1042", 4],
  ["10423", 2],
  ["gid://shop/Order/55142", 1],
  ["cus_7", 2],
  ["neill", 1],
  ["DK8030", 1],
  ["łukasz", 1],
])("%s is found %i times", async (text, times) => {
  const terms = searchTerms(text)
  if (!terms) throw new Error("Nothing to look for.")
  expect(await rawRows(db, matchesOf(db.teamId, terms, null))).toHaveLength(times)
})
