import { beforeEach, expect, test } from "vitest"
import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { defineKind, type TaskKind } from "@/lib/tasks/kind"
import { cancelTask, failTask, startTask, undoTask } from "@/lib/tasks/mutations"
import { listTasks, readTask } from "@/lib/tasks/queries"
import { runTask } from "@/lib/tasks/run"
import { undoKind } from "@/lib/tasks/undo"
import { freshDatabase, freshTeam } from "@/tests/database"

const now = new Date("2026-03-01T10:00:00Z")
const by = { userId: null, name: "Ada" }

let db: TeamDb
/** What the next steps do when their rows are written already. */
let trouble: ((tx: TeamDb, n: number) => Promise<void>) | null

/** Writes a row for each number up to `to`, `size` at a time; thirteens cannot be done. */
const counting = defineKind({
  key: "replay",
  input: z.object({ to: z.number(), size: z.number().default(10) }),
  cursor: z.object({ at: z.number() }),
  report: z.object({ last: z.number().default(0), seenAt: z.coerce.date().optional() }),
  count: async (_, { to }) => to,
  async step(tx, { input: { to, size }, cursor, taskId, report, now: seenAt }) {
    const from = cursor?.at ?? 0
    const until = Math.min(to, from + size)
    const numbers = Array.from({ length: until - from }, (_, n) => from + n + 1)
    const good = numbers.filter((n) => n !== 13)
    await tx.auditEntry.createMany({
      data: good.map((n) => ({
        teamId: tx.teamId,
        taskId,
        action: "counted",
        after: { n },
        byName: "Ada",
      })),
    })
    await trouble?.(tx, until)
    return {
      done: good.length,
      failed: numbers.length - good.length,
      cursor: until === to ? null : { at: until },
      report: { last: Math.max(report.last, until), seenAt },
    }
  },
  async undo(tx, { taskId }) {
    const rows = await tx.auditEntry.findMany({ where: { taskId }, take: 10, select: { id: true } })
    await tx.auditEntry.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
    await trouble?.(tx, rows.length)
    return { done: rows.length, failed: 0, cursor: rows.length < 10 ? null : { at: 0 } }
  },
})
const kinds: TaskKind[] = [counting, undoKind([counting])]
const oneStep = { kinds, now: () => now, forMs: 0 }
const allSteps = { kinds, now: () => now, forMs: 1 }

beforeEach(async () => {
  if (!process.env.DATABASE_URL) await freshDatabase()
  db = (await freshTeam()).db
  trouble = null
})

const start = (to: number) => startTask(db, { kind: counting, input: { to, size: 10 }, by })

async function written() {
  const rows = await db.auditEntry.findMany({ orderBy: { id: "asc" } })
  return rows
    .map(({ after }) => z.object({ n: z.number() }).parse(after).n)
    .toSorted((a, b) => a - b)
}

const upTo = (to: number) => Array.from({ length: to }, (_, n) => n + 1).filter((n) => n !== 13)

test("a task is asked for in one transaction with its event, and goes on where it stood", async () => {
  const id = await start(25)
  expect(await db.outboxEvent.findMany()).toMatchObject([
    { name: "task/started", data: { taskId: id } },
  ])
  expect(await readTask(db, id)).toMatchObject({ status: "waiting", total: null, done: 0 })
  expect(await runTask(db, id, oneStep)).toBe("more")
  expect(await readTask(db, id)).toMatchObject({ status: "running", total: 25, done: 10 })
  expect(await runTask(db, id, oneStep)).toBe("more")
  expect(await runTask(db, id, oneStep)).toBe("ended")
  expect(await runTask(db, id, oneStep)).toBe("ended")
  expect(await readTask(db, id)).toEqual({
    id,
    kind: "replay",
    status: "done",
    total: 25,
    done: 24,
    failed: 1,
    reason: null,
    input: { to: 25, size: 10 },
    report: { last: 25, seenAt: now.toISOString() },
    byUserId: null,
    byName: "Ada",
    createdAt: expect.any(Date),
    startedAt: now,
    endedAt: now,
    undoable: false,
  })
  expect(await written()).toEqual(upTo(25))
})

test("an input that the kind does not take starts nothing", async () => {
  expect(() => startTask(db, { kind: counting, input: { to: "x" as never, size: 1 }, by })).toThrow(
    z.ZodError,
  )
  expect(await db.outboxEvent.count()).toBe(0)
  expect(await listTasks(db)).toEqual({ tasks: [], next: null })
})

test("a step that breaks off leaves nothing, and done again doubles nothing", async () => {
  const id = await start(30)
  await runTask(db, id, oneStep)
  trouble = async () => {
    throw new Error("The connection ended.")
  }
  await expect(runTask(db, id, oneStep)).rejects.toThrow("The connection ended.")
  expect(await readTask(db, id)).toMatchObject({ status: "running", done: 10 })
  expect(await written()).toEqual(upTo(10))
  trouble = null
  expect(await runTask(db, id, allSteps)).toBe("ended")
  expect(await written()).toEqual(upTo(30))
})

test("two runs of one task at once do each step once", async () => {
  const id = await start(100)
  await Promise.all([1, 2, 3].map(() => runTask(db, id, allSteps)))
  expect(await written()).toEqual(upTo(100))
  expect(await readTask(db, id)).toMatchObject({ status: "done", done: 99, failed: 1 })
})

test("cancelled before its first step it does nothing", async () => {
  const id = await start(30)
  await cancelTask(db, id, { now })
  expect(await runTask(db, id, allSteps)).toBe("ended")
  expect(await written()).toEqual([])
  await expect(cancelTask(db, id, { now })).rejects.toThrow("over already")
})

test("cancelled in the middle of a step, that step leaves nothing and those before stay", async () => {
  const id = await start(30)
  await runTask(db, id, oneStep)
  trouble = async () => cancelTask(db, id, { now })
  expect(await runTask(db, id, allSteps)).toBe("ended")
  expect(await written()).toEqual(upTo(10))
  expect(await readTask(db, id)).toMatchObject({ status: "cancelled", done: 10, endedAt: now })
})

test("a failed task says why, and one that is over is not failed afterwards", async () => {
  const id = await start(5)
  await failTask(db, id, "The database was away\0 too long.", { now })
  expect(await readTask(db, id)).toMatchObject({
    status: "failed",
    reason: "The database was away too long.",
  })
  expect(await runTask(db, id, allSteps)).toBe("ended")
  const good = await start(5)
  await runTask(db, good, allSteps)
  await failTask(db, good, "Late.", { now })
  expect(await readTask(db, good)).toMatchObject({ status: "done", reason: null })
})

test("a kind that this version does not know, or cannot read, is said", async () => {
  const id = await start(5)
  await expect(runTask(db, id, { ...allSteps, kinds: [] })).rejects.toThrow("has no such task")
  await db.task.updateMany({ data: { input: { from: 1 } } })
  await expect(runTask(db, id, allSteps)).rejects.toThrow("cannot read the task")
})

test("undoing is a task of its own, with its progress; afterwards the first is undone", async () => {
  const id = await start(25)
  await runTask(db, id, oneStep)
  await expect(undoTask(db, id, by)).rejects.toThrow("Cancel it first")
  await runTask(db, id, allSteps)
  const undoing = await undoTask(db, id, { ...by, name: "Bo" })
  await expect(undoTask(db, id, by)).rejects.toThrow("being undone already")
  expect(await runTask(db, undoing, oneStep)).toBe("more")
  expect(await readTask(db, undoing)).toMatchObject({
    kind: "undo",
    byName: "Bo",
    status: "running",
    total: 24,
    done: 10,
    report: { kind: "replay" },
  })
  expect(await readTask(db, id)).toMatchObject({ status: "done" })
  expect(await runTask(db, undoing, allSteps)).toBe("ended")
  expect(await written()).toEqual([])
  expect(await readTask(db, id)).toMatchObject({ status: "undone", undoable: false })
  await expect(undoTask(db, id, by)).rejects.toThrow("undone already")
})

test("the list is the team's own, newest first, in pages", async () => {
  const other = (await freshTeam()).db
  const ids: string[] = []
  for (let n = 0; n < 52; n += 1) ids.unshift(await start(1))
  const first = await listTasks(db)
  expect(first.tasks.map(({ id }) => id)).toEqual(ids.slice(0, 50))
  expect(first.next).toBe(ids[49])
  const second = await listTasks(db, { after: first.next ?? "" })
  expect(second.tasks.map(({ id }) => id)).toEqual(ids.slice(50))
  expect(second.next).toBeNull()
  expect(await listTasks(other)).toEqual({ tasks: [], next: null })
  await expect(readTask(other, ids[0] ?? "")).rejects.toThrow("not there any more")
  await expect(cancelTask(other, ids[0] ?? "", { now })).rejects.toThrow("not there any more")
  await expect(readTask(db, "nonsense")).rejects.toThrow("not there any more")
})
