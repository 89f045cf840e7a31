import { randomUUID } from "node:crypto"
import { beforeAll, beforeEach, expect, it } from "vitest"
import { bulkArchiveKind, bulkAssignKind, bulkCheckKind, bulkTagKind } from "@/lib/bulk/kinds"
import type { PrismaClient } from "@/lib/db/generated/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import type { TaskKind } from "@/lib/tasks/kind"
import { startTask, undoTask } from "@/lib/tasks/mutations"
import { readTask } from "@/lib/tasks/queries"
import { runTask } from "@/lib/tasks/run"
import { undoKind } from "@/lib/tasks/undo"
import { createMember } from "@/prisma/factories/team"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-05-12T10:00:00Z")
const bulkKinds: TaskKind[] = [
  bulkTagKind,
  bulkAssignKind,
  bulkArchiveKind,
  bulkCheckKind,
] as TaskKind[]
const kinds = [...bulkKinds, undoKind(bulkKinds)]
const by = { userId: null, name: "Kari" }

let db: TeamDb
let other: TeamDb
let client: PrismaClient
let memberId: string

beforeAll(async () => {
  const mine = await freshTeam()
  client = mine.client
  db = mine.db
  other = scopeTo((await client.team.create({ data: { slug: "other", name: "Other" } })).id, client)
  const person = { email: "kari@example.com", password: "a long password", name: "Kari" }
  memberId = (await createMember(client, mine.team, person)).id
})

beforeEach(async () => {
  for (const team of [db, other]) {
    await team.shipment.deleteMany()
    await team.task.deleteMany()
  }
})

/** Many shipments at once; every third is of UPS. Gives their ids, in order. */
async function shipments(count: number, team = db): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID()).sort()
  await team.shipment.createMany({
    data: ids.map((id, n) => ({
      id,
      teamId: team.teamId,
      carrier: n % 3 === 0 ? "ups" : "usps",
      trackingNumber: `NUMBER${n}`,
      createdAt: new Date("2026-05-01T00:00:00Z"),
      tags: n % 2 === 0 ? ["old"] : [],
    })),
  })
  return ids
}

async function run<I>(kind: TaskKind<I>, input: I, team = db): Promise<string> {
  const taskId = await startTask(team, { kind, input, by })
  await finish(taskId, team)
  return taskId
}

async function undo(taskId: string): Promise<string> {
  const undoing = await undoTask(db, taskId, by)
  await finish(undoing)
  return undoing
}

async function finish(taskId: string, team = db) {
  const options = { kinds, now: () => now, forMs: 60_000 }
  while ((await runTask(team, taskId, options)) === "more");
}

function tagsOf(team: TeamDb, where = {}): Promise<string[]> {
  return team.shipment
    .findMany({ where, select: { tags: true }, orderBy: { id: "asc" } })
    .then((rows) => rows.map(({ tags }) => tags.join()))
}

it("tags all that a filter has but the exceptions, over several steps, and of no other team", async () => {
  const ids = await shipments(3_005)
  await shipments(3, other)
  const [exception = ""] = ids
  const taskId = await run(bulkTagKind, {
    selection: { query: "carrier=ups", except: [exception] },
    add: ["fragile"],
    remove: ["old"],
  })
  const task = await readTask(db, taskId)
  const matching = Math.ceil(3_005 / 3) - 1
  expect(task).toMatchObject({ status: "done", total: matching, done: matching, failed: 0 })
  expect(task.report).toEqual({ changed: matching })
  const ups = await tagsOf(db, { carrier: "ups" })
  expect(ups).toEqual(["old", ...Array.from({ length: matching }, () => "fragile")])
  expect(new Set(await tagsOf(db, { carrier: "usps" }))).toEqual(new Set(["old", ""]))
  expect(await tagsOf(other)).toEqual(["old", "", "old"])
  expect(await db.auditEntry.count({ where: { taskId } })).toBe(matching)
  const entry = await db.auditEntry.findFirst({ where: { shipmentId: ids[6] ?? "" } })
  expect(entry).toMatchObject({
    action: "tagged",
    before: { tags: ["old"] },
    after: { tags: ["fragile"] },
    byName: "Kari",
  })
})

it("gives back what it took, but where somebody has changed it since", async () => {
  const ids = await shipments(2_100)
  const [first = "", second = ""] = ids
  const before = await tagsOf(db)
  const taskId = await run(bulkTagKind, {
    selection: { query: "", except: [] },
    add: ["fragile"],
    remove: [],
  })
  await db.shipment.update({ where: { id: second }, data: { tags: ["by hand"] } })
  const undoing = await undo(taskId)
  expect(await tagsOf(db)).toEqual(before.map((tags, n) => (n === 1 ? "by hand" : tags)))
  expect((await readTask(db, taskId)).status).toBe("undone")
  expect(await readTask(db, undoing)).toMatchObject({ status: "done", done: 2_099 })
  const trail = await db.auditEntry.findMany({
    where: { shipmentId: first },
    select: { before: true, after: true, taskId: true },
    orderBy: { taskId: "asc" },
  })
  expect(trail).toEqual([
    { taskId, before: { tags: ["old"] }, after: { tags: ["old", "fragile"] } },
    { taskId: null, before: { tags: ["old", "fragile"] }, after: { tags: ["old"] } },
  ])
})

it("archives what leaves its filter by that, each once, and brings it back", async () => {
  await shipments(2_500)
  const taskId = await run(bulkArchiveKind, {
    selection: { query: "", except: [] },
    archived: true,
  })
  expect(await db.shipment.count({ where: { archivedAt: now } })).toBe(2_500)
  expect(await readTask(db, taskId)).toMatchObject({ done: 2_500, report: { changed: 2_500 } })
  await undo(taskId)
  expect(await db.shipment.count({ where: { archivedAt: null } })).toBe(2_500)
  const actions = await db.auditEntry.groupBy({ by: ["action"], _count: true })
  expect(new Set(actions.map(({ action, _count }) => `${action} ${_count}`))).toEqual(
    new Set(["archived 2500", "unarchived 2500"]),
  )
})

it("assigns to a member by name, and to nobody where the person is of another team", async () => {
  const ids = await shipments(4)
  const [first = "", second = ""] = ids
  await run(bulkAssignKind, { selection: { ids: [first, second] }, userId: memberId })
  const assigned = () =>
    db.shipment
      .findMany({ select: { assigneeId: true }, orderBy: { id: "asc" } })
      .then((rows) => rows.map(({ assigneeId }) => assigneeId))
  expect(await assigned()).toEqual([memberId, memberId, null, null])
  expect(await db.auditEntry.findFirst({ where: { shipmentId: first } })).toMatchObject({
    action: "assigned",
    before: { assigneeId: null, assignee: null },
    after: { assigneeId: memberId, assignee: "Kari" },
  })
  const stranger = await client.user.create({
    data: { email: "x@example.com", name: "Stranger", passwordHash: "none" },
  })
  const taskId = await run(bulkAssignKind, { selection: { ids }, userId: stranger.id })
  expect(await assigned()).toEqual([null, null, null, null])
  await undo(taskId)
  expect(await assigned()).toEqual([memberId, memberId, null, null])
})

it("names ids of another team in vain", async () => {
  const theirs = await shipments(3, other)
  const taskId = await run(bulkTagKind, {
    selection: { ids: theirs },
    add: ["stolen"],
    remove: [],
  })
  expect(await readTask(db, taskId)).toMatchObject({ status: "done", total: 0, done: 0 })
  expect(await tagsOf(other)).toEqual(["old", "", "old"])
})

it("brings checks forward ten a second, and never back", async () => {
  const ids = await shipments(4)
  const [first = "", second = "", third = ""] = ids
  const connection = await db.sourceConnection.create({
    data: {
      teamId: db.teamId,
      source: "shippo",
      name: "Shippo",
      webhookToken: randomUUID(),
    },
  })
  const planned = { connectionId: connection.id, nextCheckAt: new Date("2026-05-13T00:00:00Z") }
  const soon = new Date("2026-05-12T09:59:00Z")
  await db.shipment.updateMany({ where: { id: { in: [first, second] } }, data: planned })
  await db.shipment.update({ where: { id: third }, data: { ...planned, nextCheckAt: soon } })
  const taskId = await run(bulkCheckKind, { selection: { ids } })
  const checks = await db.shipment.findMany({
    select: { nextCheckAt: true },
    orderBy: { id: "asc" },
  })
  expect(checks.map(({ nextCheckAt }) => nextCheckAt?.toISOString() ?? null)).toEqual([
    "2026-05-12T10:00:00.100Z",
    "2026-05-12T10:00:00.200Z",
    soon.toISOString(),
    null,
  ])
  expect((await readTask(db, taskId)).report).toEqual({ changed: 2 })
})
