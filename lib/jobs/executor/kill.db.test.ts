import pg from "pg"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { PrismaClient } from "@/lib/db/generated/client"
import { migrateQueue } from "@/lib/jobs/executor/queue"
import { beginRuns } from "@/lib/jobs/executor/runs"
import { freshDatabase } from "@/tests/database"
import { endAllWorkers, endWorker, pause, startWorker } from "@/tests/workers"

// Processes take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

const runs = 200
const steps = ["one", "two", "three", "four"]

let url: string
let database: PrismaClient

beforeEach(async () => {
  const made = await freshDatabase()
  url = made.url
  database = made.client
  await database.$executeRaw`CREATE TABLE effect (run text, step text, pid int)`
})

afterEach(endAllWorkers)

const worker = () => startWorker("executor-worker", { DATABASE_URL: url })

/** Puts the runs into the database as the executor's bridge does, from outside of it. */
async function begin(count: number) {
  const pool = new pg.Pool({ connectionString: url })
  pool.on("error", console.error)
  await migrateQueue(pool, console.error)
  const starts = Array.from({ length: count }, (_, n) => ({
    functionId: "kill-four-steps",
    event: { id: `event-${n}`, name: "kill/go", data: { run: `run-${n}` }, ts: 1 },
  }))
  await beginRuns(pool, starts)
  await pool.end()
}

const running = () => database.jobRun.count({ where: { status: "running" } })
const effects = () => database.$queryRaw<{ run: string; step: string; times: number }[]>`
  SELECT run, step, count(*)::int AS times FROM effect GROUP BY run, step`

it("completes every run through kill -9, and repeats only the steps that a kill hit", async () => {
  await begin(runs)
  let working = await worker()
  const kills = 3
  for (let n = 0; n < kills; n += 1) {
    await pause(150 + Math.random() * 700)
    await endWorker(working, "SIGKILL")
    if (n === 0) expect(await running()).toBeGreaterThan(0)
    working = await worker()
  }
  await expect.poll(running, { timeout: 90_000, interval: 100 }).toBe(0)

  const done = await database.jobRun.findMany()
  expect(done).toHaveLength(runs)
  for (const run of done) {
    const name = String(Object(run.event).data.run)
    expect(run).toMatchObject({
      status: "completed",
      output: steps.map((step) => `${name}/${step}`),
    })
  }
  const seen = await effects()
  expect(seen).toHaveLength(runs * steps.length)
  const repeated = seen.filter(({ times }) => times > 1)
  expect(repeated.length).toBeLessThanOrEqual(kills * 16)
  expect(Math.max(...seen.map(({ times }) => times))).toBeLessThanOrEqual(1 + kills)
  const left = () => database.$queryRaw`SELECT task_identifier FROM graphile_worker.jobs`
  await expect.poll(left).toEqual([])
})

it("works in one process only; another takes over when it is killed, or stops", async () => {
  const pidsSeen = async () => {
    const rows = await database.$queryRaw<{ pid: number }[]>`SELECT DISTINCT pid FROM effect`
    return rows.map(({ pid }) => pid)
  }
  await begin(20)
  const first = await worker()
  const second = await worker()
  await expect.poll(running, { timeout: 90_000 }).toBe(0)
  expect(await pidsSeen()).toEqual([first.pid])

  await database.$executeRaw`TRUNCATE effect, "JobRun"`
  await endWorker(first, "SIGKILL")
  await begin(20)
  await expect.poll(running, { timeout: 90_000 }).toBe(0)
  expect(await pidsSeen()).toEqual([second.pid])

  await database.$executeRaw`TRUNCATE effect, "JobRun"`
  const third = await worker()
  await begin(100)
  await expect.poll(async () => (await effects()).length, { timeout: 30_000 }).toBeGreaterThan(10)
  await endWorker(second, "SIGTERM")
  await expect.poll(running, { timeout: 90_000 }).toBe(0)
  expect((await pidsSeen()).toSorted()).toEqual([second.pid, third.pid].toSorted())
  // Who stops in good order finishes what it has begun: nothing is done twice.
  expect((await effects()).filter(({ times }) => times > 1)).toEqual([])
})

it("stops working when it loses the lock's connection, and comes back", async () => {
  await begin(100)
  await worker()
  await expect.poll(async () => (await effects()).length, { timeout: 30_000 }).toBeGreaterThan(10)
  await database.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objid = 7624511
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
  await expect.poll(running, { timeout: 90_000 }).toBe(0)
  const { epoch } = await database.jobExecutor.findFirstOrThrow()
  expect(epoch).toBe(2)
  expect(await effects()).toHaveLength(100 * steps.length)
})
