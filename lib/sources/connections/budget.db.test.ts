import { expect, test } from "vitest"
import { budgetOf, takeCall } from "@/lib/sources/connections/budget"
import type { Purpose } from "@/lib/sources/connections/budget-rule"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-03-01T12:00:00Z")
const seconds = (count: number) => new Date(now.getTime() + count * 1_000)

/** GLS allows 60 calls in a minute and 500 in a day. */
async function connected() {
  const { db } = await freshTeam()
  const data = { teamId: db.teamId, source: "gls", name: "GLS", webhookToken: crypto.randomUUID() }
  const { id } = await db.sourceConnection.create({ data })
  const take = (purpose: Purpose, at = now) => takeCall(db, { id, source: "gls" }, purpose, at)
  return { db, id, take }
}

test("callers at the same time never take more than there is", async () => {
  const { db, id, take } = await connected()
  const answers = await Promise.all(Array.from({ length: 100 }, () => take("by hand")))
  expect(answers.filter((refused) => refused === null)).toHaveLength(60)
  expect(new Set(answers)).toEqual(new Set([null, ...answers.filter((refused) => refused)]))
  expect(answers.find((refused) => refused !== null)).toEqual(seconds(60))
  // What one window refuses, the other does not count.
  expect(await budgetOf(db, id, now)).toEqual([
    { window: "minute", used: 60, allowed: 60, renewsAt: seconds(60) },
    { window: "day", used: 60, allowed: 500, renewsAt: new Date("2026-03-02T00:00:00Z") },
  ])
})

test("a new window begins with nothing used, once, whoever comes first", async () => {
  const { db, id, take } = await connected()
  await Promise.all(Array.from({ length: 5 }, () => take("ordinary")))
  await Promise.all(Array.from({ length: 7 }, () => take("ordinary", seconds(61))))
  expect((await budgetOf(db, id, seconds(61))).map(({ used }) => used)).toEqual([7, 12])
  expect((await budgetOf(db, id, seconds(130))).map(({ used }) => used)).toEqual([0, 12])
  // A process whose clock is behind counts in the newest window.
  await take("ordinary", now)
  expect((await budgetOf(db, id, seconds(61))).map(({ used }) => used)).toEqual([8, 13])
})

test("ordinary checks leave the day's calls to parcels at the door, and these to people", async () => {
  const { db, id, take } = await connected()
  const spend = (used: number) =>
    db.pollBudget.updateMany({ where: { connectionId: id, window: "day" }, data: { used } })
  await take("ordinary")
  await spend(233)
  expect(await take("ordinary")).toEqual(new Date("2026-03-01T12:02:24Z"))
  expect(await take("late")).toBeNull()
  await spend(450)
  expect(await take("at the door")).toEqual(new Date("2026-03-02T00:00:00Z"))
  expect(await take("by hand")).toBeNull()
  await spend(500)
  expect(await take("by hand")).toEqual(new Date("2026-03-02T00:00:00Z"))
})
