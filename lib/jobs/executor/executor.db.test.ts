import { Inngest, NonRetriableError, RetryAfterError } from "inngest"
import { serve } from "inngest/next"
import type { NextRequest } from "next/server"
import { afterEach, beforeAll, describe, expect, it } from "vitest"
import type { PrismaClient } from "@/lib/db/generated/client"
import { createExecutor, type Executor } from "@/lib/jobs/executor/executor"
import { freshDatabase } from "@/tests/database"

let url: string
let database: PrismaClient
const running: Executor[] = []

beforeAll(async () => {
  const made = await freshDatabase()
  url = made.url
  database = made.client
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((executor) => executor.stop()))
})

type Functions = (inngest: Inngest) => ReturnType<Inngest["createFunction"]>[]

/** A client whose functions run in an executor of their own; `app` keeps tests apart. */
function makeExecutor(app: string, functions: Functions) {
  const lines: string[] = []
  const silent = { info() {}, warn() {}, error() {}, debug() {} }
  const inngest: Inngest = new Inngest({
    id: app,
    isDev: true,
    logger: silent,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => executor.fetch(input, init),
  })
  const handlers = serve({ client: inngest, functions: functions(inngest) })
  const executor: Executor = createExecutor({
    connectionString: url,
    handle: (request) => {
      const method = request.method === "PUT" ? handlers.PUT : handlers.POST
      return method(request as NextRequest, undefined)
    },
    backoffMs: () => 50,
    log: (line) => lines.push(line),
  })
  running.push(executor)
  return { inngest, executor, lines }
}

async function endedRun(functionId: string, eventId?: string) {
  return expect
    .poll(
      () =>
        database.jobRun.findFirst({
          where: { functionId, ...(eventId ? { eventId } : {}), status: { not: "running" } },
        }),
      { timeout: 15_000, interval: 20 },
    )
    .not.toBeNull()
    .then(() => {
      return database.jobRun.findFirstOrThrow({
        where: { functionId, ...(eventId ? { eventId } : {}), status: { not: "running" } },
      })
    })
}

describe("the embedded executor", () => {
  it("runs each step once and gives its result to the next", async () => {
    const calls: string[] = []
    const { inngest, executor } = makeExecutor("steps", (client) => [
      client.createFunction(
        { id: "three", retries: 0, triggers: [{ event: "steps/go" }] },
        async ({ event, step }) => {
          const first = await step.run("first", () => calls.push("first"))
          await step.sleep("a moment", "1s")
          const second = await step.run("second", () => calls.push("second") + first)
          return { second, of: event.data.name }
        },
      ),
    ])
    await executor.start()
    await inngest.send({ name: "steps/go", data: { name: "parcel" } })
    const run = await endedRun("steps-three")
    expect(run).toMatchObject({ status: "completed", output: { second: 3, of: "parcel" } })
    expect(calls).toEqual(["first", "second"])
    expect(run.stack).toHaveLength(3)
  })

  it("runs parallel steps, and calls the function again when the last has ended", async () => {
    const calls: string[] = []
    const { inngest, executor } = makeExecutor("parallel", (client) => [
      client.createFunction(
        { id: "three", retries: 2, triggers: [{ event: "parallel/go" }] },
        async ({ step }) => {
          const results = await Promise.all(
            ["a", "b", "c"].map((name) =>
              step.run(name, () => {
                calls.push(name)
                if (name === "b" && calls.filter((call) => call === "b").length < 2) {
                  throw new Error("not yet")
                }
                return name
              }),
            ),
          )
          return step.run("join", () => results.join(""))
        },
      ),
    ])
    await executor.start()
    await inngest.send({ name: "parallel/go", data: {} })
    expect(await endedRun("parallel-three")).toMatchObject({ status: "completed", output: "abc" })
    expect(calls.toSorted()).toEqual(["a", "b", "b", "c"])
  })

  it("tries again with back-off, then keeps the failure with its reason and tells onFailure", async () => {
    const attempts: number[] = []
    const told: unknown[] = []
    const { inngest, executor, lines } = makeExecutor("fails", (client) => [
      client.createFunction(
        {
          id: "always",
          retries: 2,
          triggers: [{ event: "fails/go" }],
          onFailure: ({ event, error }) => {
            told.push([event.data.event.data.parcel, error.message])
          },
        },
        async ({ attempt, step }) => {
          await step.run("kept", () => "kept")
          attempts.push(attempt)
          throw new Error("the carrier is closed")
        },
      ),
    ])
    await executor.start()
    await inngest.send({ name: "fails/go", data: { parcel: 7, teamId: "team-1" } })
    expect(await endedRun("fails-always")).toMatchObject({
      status: "failed",
      reason: "the carrier is closed",
      teamId: "team-1",
    })
    await endedRun("fails-always-failure")
    expect(attempts).toEqual([0, 1, 2])
    expect(told).toEqual([[7, "the carrier is closed"]])
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^jobs: fails-always .*: the carrier is closed \(given up\)$/)
  })

  it("fails a step for good, and lets the function deal with that", async () => {
    const { inngest, executor } = makeExecutor("caught", (client) => [
      client.createFunction(
        { id: "once", retries: 3, triggers: [{ event: "caught/go" }] },
        async ({ step }) => {
          try {
            await step.run("refused", () => {
              throw new NonRetriableError("no such number")
            })
          } catch (error) {
            return step.run("instead", () => `told: ${error instanceof Error && error.message}`)
          }
        },
      ),
    ])
    await executor.start()
    await inngest.send({ name: "caught/go", data: {} })
    expect(await endedRun("caught-once")).toMatchObject({
      status: "completed",
      output: "told: no such number",
    })
  })

  it("waits as long as the function asks before it tries again", async () => {
    const at: number[] = []
    const { inngest, executor } = makeExecutor("later", (client) => [
      client.createFunction(
        { id: "twice", retries: 1, triggers: [{ event: "later/go" }] },
        ({ attempt }) => {
          at.push(Date.now())
          if (attempt === 0) throw new RetryAfterError("too many requests", "1s")
        },
      ),
    ])
    await executor.start()
    await inngest.send({ name: "later/go", data: {} })
    expect(await endedRun("later-twice")).toMatchObject({ status: "completed" })
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(900)
  })

  it("starts a function once for an event, however often it is sent", async () => {
    let runs = 0
    const { inngest, executor } = makeExecutor("dedup", (client) => [
      client.createFunction({ id: "count", retries: 0, triggers: [{ event: "dedup/go" }] }, () => {
        runs += 1
      }),
    ])
    await executor.start()
    const event = { id: "outbox-row-1", name: "dedup/go", data: {} }
    await inngest.send([event, event])
    await endedRun("dedup-count", "outbox-row-1")
    await inngest.send(event)
    await inngest.send({ ...event, id: "outbox-row-2" })
    await endedRun("dedup-count", "outbox-row-2")
    expect(runs).toBe(2)
  })

  it("starts what a step sends, and nobody listens to the rest", async () => {
    const { inngest, executor } = makeExecutor("chain", (client) => [
      client.createFunction(
        { id: "from", retries: 0, triggers: [{ event: "chain/go" }] },
        async ({ step }) => {
          await step.sendEvent("pass on", [
            { name: "chain/next", data: { n: 1 } },
            { name: "chain/unheard", data: {} },
          ])
        },
      ),
      client.createFunction(
        { id: "to", retries: 0, triggers: [{ event: "chain/next" }] },
        ({ event }) => event.data.n,
      ),
    ])
    await executor.start()
    await inngest.send({ name: "chain/go", data: {} })
    expect(await endedRun("chain-to")).toMatchObject({ status: "completed", output: 1 })
  })

  it("starts what fell due on the clock while nothing ran, once", async () => {
    const make = () =>
      makeExecutor("clock", (client) => [
        client.createFunction(
          { id: "tick", retries: 0, triggers: [{ cron: "*/5 * * * *" }] },
          ({ event }) => event.ts,
        ),
      ])
    const first = make()
    await first.executor.start()
    const due = () =>
      database.$queryRaw<{ id: string; run_at: Date }[]>`
        SELECT id::text, run_at FROM graphile_worker.jobs
        WHERE key = 'cron clock-tick */5 * * * *'`.catch(() => [])
    await expect.poll(due, { timeout: 10_000 }).toHaveLength(1)
    running.splice(0)
    await first.executor.stop()
    await database.$executeRaw`
      UPDATE graphile_worker._private_jobs SET run_at = '2026-01-02T03:00:00Z'
      WHERE key = 'cron clock-tick */5 * * * *'`
    await make().executor.start()
    expect(await endedRun("clock-tick")).toMatchObject({
      eventId: "cron clock-tick */5 * * * *@2026-01-02T03:00:00.000Z",
      output: Date.parse("2026-01-02T03:00:00Z"),
    })
    const [next] = await due()
    expect(next?.run_at.getTime()).toBeGreaterThan(Date.now())
    expect(await database.jobRun.count({ where: { functionId: "clock-tick" } })).toBe(1)
  })

  it("refuses to start with an option that it does not implement", async () => {
    const { executor } = makeExecutor("refused", (client) => [
      client.createFunction(
        { id: "slow", retries: 0, debounce: { period: "1m" }, triggers: [{ event: "refused/go" }] },
        () => undefined,
      ),
    ])
    await expect(executor.start()).rejects.toThrow(/refused-slow asks for: .*debounce/s)
  })

  it("fails a run that uses a step tool that it does not implement", async () => {
    const { inngest, executor } = makeExecutor("tools", (client) => [
      client.createFunction(
        { id: "wait", retries: 0, triggers: [{ event: "tools/go" }] },
        async ({ step }) => {
          await step.waitForEvent("an answer", { event: "tools/answer", timeout: "1h" })
        },
      ),
    ])
    await executor.start()
    await inngest.send({ name: "tools/go", data: {} })
    expect(await endedRun("tools-wait")).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("WaitForEvent"),
    })
  })
})
