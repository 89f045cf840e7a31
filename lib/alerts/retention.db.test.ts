import { expect, test } from "vitest"
import { forgetOldAlerts } from "@/lib/alerts/retention"
import type { TeamDb } from "@/lib/db/scope"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-11-22T03:00:00Z")
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
const userId = "019a0000-0000-7000-8000-000000000001"

async function item(db: TeamDb, dedupeKey: string, came: number, read: number | null) {
  const words = { kind: "mention", title: dedupeKey, href: "/inbox" }
  const readAt = read === null ? null : daysAgo(read)
  const data = { teamId: db.teamId, userId, dedupeKey, createdAt: daysAgo(came), readAt, ...words }
  await db.inboxItem.create({ data })
}

async function deliveries(db: TeamDb, days: readonly number[]) {
  const { teamId } = db
  const { id: channelId } = await db.alertChannel.create({
    data: { teamId, kind: "webhook", name: "Ours", sealedUrl: "" },
  })
  for (const came of days) {
    const data = { teamId, channelId, dedupeKey: `${came}`, payload: {}, createdAt: daysAgo(came) }
    await db.alertDelivery.create({ data })
  }
}

async function left(db: TeamDb) {
  const items = await db.inboxItem.findMany({ orderBy: { dedupeKey: "asc" } })
  const sent = await db.alertDelivery.findMany({ orderBy: { dedupeKey: "asc" } })
  return [...items, ...sent].map(({ dedupeKey }) => dedupeKey)
}

test("what was read goes after 90 days, what was not after 180, deliveries after 90, in parts", async () => {
  const { db } = await freshTeam()
  const other = (await freshTeam("Other")).db
  for (const team of [db, other]) {
    await item(team, "read as it came, old", 91, 91)
    await item(team, "read lately, old", 91, 1)
    await item(team, "read, not so old", 89, 89)
    await item(team, "unread, 179 days", 179, null)
    await item(team, "unread, 181 days", 181, null)
    await deliveries(team, [1, 89, 91, 400])
  }
  expect(await forgetOldAlerts(db, now, 2)).toEqual({ items: 3, deliveries: 2 })
  expect(await left(db)).toEqual(["read, not so old", "unread, 179 days", "1", "89"])
  expect(await left(other)).toHaveLength(9)
  expect(await forgetOldAlerts(db, now, 2)).toEqual({ items: 0, deliveries: 0 })
})
