import { expect, it } from "vitest"
import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { findShipments, shipmentsById } from "@/lib/palette/found"
import { freshTeam } from "@/tests/database"

const clock = { now: new Date("2026-03-10T12:00:00Z"), timeZone: "Europe/Copenhagen" }

it("finds the exact shipment first, and archived ones too", async () => {
  const { db } = await freshTeam()
  const { db: other } = await freshTeam("Another shop")
  const anna = { recipientName: "Anna Novak" }
  await add(db, { trackingNumber: "1Z999AA10123456784", orderNumber: "#10233", ...anna })
  await add(db, {
    trackingNumber: "1Z999AA101234567840",
    orderNumber: "#10233-2",
    sortAt: new Date("2026-03-11"),
  })
  await add(db, { trackingNumber: "OLD102330", archivedAt: clock.now, ...anna })
  await add(other, { trackingNumber: "1Z999AA10123456784", orderNumber: "#10233", ...anna })

  const found = async (text: string) =>
    (await findShipments(db, text, clock)).map(({ trackingNumber, exact, archived }) => [
      trackingNumber,
      exact,
      archived,
    ])
  expect(await found("https://www.ups.com/track?tracknum=1Z999AA10123456784")).toEqual([
    ["1Z999AA10123456784", true, false],
  ])
  expect(await found("1z 999aa1-0123456784")).toEqual([["1Z999AA10123456784", true, false]])
  expect(await found("10233")).toEqual([
    ["1Z999AA10123456784", true, false],
    ["1Z999AA101234567840", false, false],
  ])
  expect(await found("old102330")).toEqual([["OLD102330", true, true]])
  expect(await found("novak anna")).toEqual([
    ["1Z999AA10123456784", false, false],
    ["OLD102330", false, true],
  ])
  expect(await found("  ")).toEqual([])
  expect(await found("nobody")).toEqual([])
})

it("gives shipments by their ids, in that order, and only the team's own", async () => {
  const { db } = await freshTeam()
  const { db: other } = await freshTeam("Another shop")
  const first = await add(db, { trackingNumber: "FIRST1" })
  const second = await add(db, { trackingNumber: "SECOND2", archivedAt: clock.now })
  const theirs = await add(other, { trackingNumber: "THEIRS3" })
  expect(await shipmentsById(db, [second.id, theirs.id, first.id], clock)).toEqual([
    {
      id: second.id,
      carrier: "ups",
      trackingNumber: "SECOND2",
      orderNumber: null,
      recipientName: null,
      category: "Info",
      detail: "registered",
      archived: true,
      exact: false,
    },
    expect.objectContaining({ id: first.id, archived: false }),
  ])
  expect(await shipmentsById(db, [], clock)).toEqual([])
})

function add(db: TeamDb, input: Partial<Prisma.ShipmentUncheckedCreateInput>) {
  const trackingNumber = "V0"
  return db.shipment.create({
    data: { teamId: db.teamId, carrier: "ups", trackingNumber, sortAt: clock.now, ...input },
  })
}
