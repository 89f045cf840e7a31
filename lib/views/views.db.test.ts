import { beforeAll, expect, it } from "vitest"
import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { readPreferences } from "@/lib/shipments/list/preferences"
import type { Role } from "@/lib/teams/roles"
import { countedViews, countViews } from "@/lib/views/counts"
import {
  changeView,
  deleteView,
  type Person,
  restoreView,
  saveView,
  setDefaultView,
} from "@/lib/views/mutations"
import { defaultViewOf } from "@/lib/views/queries"
import { isTooSlow, listViews, stopAfter } from "@/lib/views/sql"
import { createMember } from "@/prisma/factories/team"
import { freshTeam } from "@/tests/database"

let db: TeamDb
let other: TeamDb
let owner: Person
let maker: Person
let colleague: Person
let stranger: Person

beforeAll(async () => {
  const { team, client, ...mine } = await freshTeam()
  const theirs = await freshTeam("Another shop")
  db = mine.db
  other = theirs.db
  const join = async (name: string, role: Role, to = team): Promise<Person> => {
    const email = `${name}@${to.slug}.test`
    const { id } = await createMember(client, to, { email, password: "a-password", name, role })
    return { userId: id, name, role }
  }
  owner = await join("Olga", "owner")
  maker = await join("Mads", "agent")
  colleague = await join("Carla", "agent")
  stranger = await join("Stig", "owner", theirs.team)
})

const late = { name: "Late UPS", shared: false, query: "carrier=ups&is=late" }

it("shows a personal view to its maker alone, a shared one to the team", async () => {
  const mine = await saveView(db, late, maker)
  expect(mine).toEqual({
    id: expect.any(String),
    ...late,
    byUserId: maker.userId,
    byName: "Mads",
  })
  expect(await listViews(db, maker.userId)).toEqual([mine])
  expect(await listViews(db, colleague.userId)).toEqual([])
  expect(await listViews(db, owner.userId)).toEqual([])

  const shared = await changeView(db, { id: mine.id, shared: true }, maker)
  expect(shared).toEqual({ ...mine, shared: true })
  expect(await listViews(db, colleague.userId)).toEqual([shared])
  expect(await listViews(other, stranger.userId)).toEqual([])
  await deleteView(db, mine.id, maker)
})

it("lets the maker and managers change a shared view, and nobody else", async () => {
  const { id } = await saveView(db, { ...late, shared: true }, maker)
  await expect(changeView(db, { id, name: "Mine" }, colleague)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining("Mads"),
  })
  await expect(deleteView(db, id, colleague)).rejects.toMatchObject({ code: "forbidden" })
  expect(await changeView(db, { id, name: "Late" }, owner)).toMatchObject({
    name: "Late",
    byName: "Mads",
  })
  expect(await changeView(db, { id, query: "is=late" }, maker)).toMatchObject({
    name: "Late",
    query: "is=late",
  })
  await deleteView(db, id, owner)
})

it("has no personal views for anybody else, whatever their role", async () => {
  const { id } = await saveView(db, late, maker)
  const nothing = { code: "not_found" }
  await expect(changeView(db, { id, name: "Mine" }, owner)).rejects.toMatchObject(nothing)
  await expect(deleteView(db, id, owner)).rejects.toMatchObject(nothing)
  await expect(setDefaultView(db, id, owner)).rejects.toMatchObject(nothing)
  await deleteView(db, id, maker)
})

it("keeps teams apart", async () => {
  const { id } = await saveView(db, { ...late, shared: true }, maker)
  const nothing = { code: "not_found" }
  await expect(changeView(other, { id, name: "Ours" }, stranger)).rejects.toMatchObject(nothing)
  await expect(deleteView(other, id, stranger)).rejects.toMatchObject(nothing)
  await expect(setDefaultView(other, id, stranger)).rejects.toMatchObject(nothing)
  const deletion = await deleteView(db, id, maker)
  await expect(restoreView(other, deletion, stranger)).rejects.toMatchObject(nothing)
  await expect(restoreView(db, deletion, colleague)).rejects.toMatchObject(nothing)
})

it("brings a deleted view back as it was and as its maker's, once", async () => {
  const view = await saveView(db, { ...late, shared: true }, maker)
  const deletion = await deleteView(db, view.id, owner)
  expect(await listViews(db, maker.userId)).toEqual([])
  expect(await restoreView(db, deletion, owner)).toEqual(view)
  expect(await restoreView(db, deletion, owner)).toEqual(view)
  expect(await listViews(db, maker.userId)).toEqual([view])
  await deleteView(db, view.id, maker)
})

it("remembers which view opens first for whom, beside their other preferences", async () => {
  const view = await saveView(db, { ...late, shared: true }, maker)
  await db.membership.updateMany({
    where: { userId: colleague.userId },
    data: { preferences: { density: "compact" } },
  })
  await setDefaultView(db, view.id, colleague)
  expect(await firstViewOf(colleague)).toBe(view.id)
  expect(await firstViewOf(maker)).toBeNull()
  const { preferences } = await db.membership.findFirstOrThrow({
    where: { userId: colleague.userId },
  })
  expect(preferences).toEqual({ density: "compact", defaultView: view.id })
  await setDefaultView(db, null, colleague)
  expect(await firstViewOf(colleague)).toBeNull()
  await deleteView(db, view.id, maker)
})

it("counts what saved views have, exactly or up to a thousand", async () => {
  const { db, client, team } = await freshTeam("Counting")
  const clock = { now: new Date("2026-05-12T10:00:00Z"), timeZone: "UTC" }
  await client.$executeRaw`
    INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "updatedAt", "warehouse")
    SELECT gen_random_uuid(), ${team.id}::uuid, CASE WHEN n <= 3 THEN 'ups' ELSE 'dpd' END,
      'N' || n, now(), CASE WHEN n <= 7 THEN 'Oslo' ELSE 'Bergen' END
    FROM generate_series(1, 1205) n`
  const views = [
    { id: "ups", query: "carrier=ups&sort=eta" },
    { id: "all", query: "" },
    { id: "oslo", query: "warehouse=Oslo" },
    { id: "bergen", query: "warehouse=Bergen" },
    { id: "found", query: "q=N1205" },
  ]
  const patient = { msOfOne: 30_000, msOfAll: 30_000 }
  const empty = { count: 0, exact: true }
  const readyMade = { today: empty, no_first_scan: empty, stalled: empty, late: empty }
  expect(await countViews(db, countedViews(views, clock), clock, patient)).toEqual({
    ...readyMade,
    ups: { count: 3, exact: true },
    all: { count: 1205, exact: true },
    oslo: { count: 7, exact: true },
    bergen: { count: 1000, exact: false },
    found: { count: 1, exact: true },
  })
  expect(await countViews(other, countedViews(views.slice(0, 2), clock), clock, patient)).toEqual({
    ...readyMade,
    ups: { count: 0, exact: true },
    all: { count: 0, exact: true },
  })
})

it("counts no further than it is worth", async () => {
  const clock = { now: new Date("2026-05-12T10:00:00Z"), timeZone: "UTC" }
  const views = [
    { id: "all", query: "" },
    { id: "oslo", query: "warehouse=Oslo" },
  ]
  const worth = { msOfOne: 30_000, msOfAll: -1 }
  expect(await countViews(db, countedViews(views, clock), clock, worth)).toEqual({
    all: { count: 0, exact: true },
  })
})

it("knows a statement that was given up for its time from one that is wrong", async () => {
  const slow = inTransaction(db, async (tx) => {
    await stopAfter(tx, 20)
    await rawRows(tx, Prisma.sql`SELECT pg_sleep(5)::text`)
  })
  expect(isTooSlow(await slow.catch((error: unknown) => error))).toBe(true)
  const wrong = rawRows(db, Prisma.sql`SELECT 57014 / 0`)
  expect(isTooSlow(await wrong.catch((error: unknown) => error))).toBe(false)
})

async function firstViewOf({ userId }: { userId: string }) {
  return defaultViewOf(await readPreferences(db, userId))
}
