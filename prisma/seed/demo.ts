import type { PrismaClient, SourceConnection, Team } from "@/lib/db/generated/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { createDefaultRules } from "@/lib/notifications/mutations"
import { writeAwaited } from "@/prisma/seed/awaited"
import type { Part } from "@/prisma/seed/cast"
import { writeOrder } from "@/prisma/seed/history"
import { inParallel } from "@/prisma/seed/in-parallel"
import { type DemoOrder, planOrders } from "@/prisma/seed/plan"
import { writeSideStories } from "@/prisma/seed/side-stories"
import { seedPeople, seedTeams } from "@/prisma/seed/teams"

/** Shippo was connected so long ago: what came before is known, but was not mailed. */
const connectedHours = 36

/**
 * Fills an empty database with the demo: two shops, some 400 parcels (fewer with `parts`) with their payloads, and the mails
 * that went out. `now` is the moment that it is all built around; equal `now` gives equal data.
 */
export async function seedDemo(
  client: PrismaClient,
  options: { now: Date; parts?: readonly Part[] },
): Promise<void> {
  const { demo, nordlys } = await seedTeams(client)
  const orders = planOrders(options.now, options.parts)
  // A second shop: its parcels must never be seen in the first one's list.
  const theirs = orders.filter((_, index) => index % 33 === 7)
  await seedShop(client, nordlys, theirs, options.now)
  const ours = orders.filter((order) => !theirs.includes(order))
  const db = await seedShop(client, demo, ours, options.now)
  const shippo = await connectionOf(db, "shippo")
  const sandbox = await connectionOf(db, "sandbox")
  await writeSideStories({ db, shippo, sandbox, now: options.now })
  await writeAwaited(db, sandbox, options.now)
  await settle(db, options.now)
  await seedPeople(client, { demo, nordlys })
}

async function seedShop(client: PrismaClient, team: Team, orders: readonly DemoOrder[], now: Date) {
  const db = scopeTo(team.id, client)
  const shippo = await connectionOf(db, "shippo")
  await createDefaultRules(db)
  const connectedAt = new Date(now.getTime() - connectedHours * 3_600_000)
  await inParallel(orders, 8, (order) => writeOrder(db, shippo, order, { now, connectedAt }))
  await settle(db, now)
  return db
}

/** The pipeline asked for jobs that the seed has done itself, and for checks of an account that is made up. */
async function settle(db: TeamDb, now: Date) {
  await db.outboxEvent.deleteMany({})
  const open = await db.shipment.findMany({
    where: { terminal: false },
    select: { id: true },
    orderBy: [{ carrier: "asc" }, { trackingNumber: "asc" }],
  })
  const slices = 9
  for (let slice = 0; slice < slices; slice++) {
    const ids = open.filter((_, index) => index % slices === slice).map(({ id }) => id)
    const lastCheckedAt = new Date(now.getTime() - (2 + slice * 5) * 60_000)
    await db.shipment.updateMany({ where: { id: { in: ids } }, data: { lastCheckedAt } })
  }
  await db.shipment.updateMany({ where: {}, data: { nextCheckAt: null } })
  const heardAt = new Date(now.getTime() - 2 * 60_000)
  await db.sourceConnection.updateMany({
    where: { source: "shippo" },
    data: { lastReceivedAt: heardAt, lastSuccessAt: heardAt },
  })
}

async function connectionOf(db: TeamDb, source: string): Promise<SourceConnection> {
  return db.sourceConnection.findFirstOrThrow({ where: { source } })
}
