import { afterEach, beforeAll, beforeEach, expect, it } from "vitest"
import type { PrismaClient } from "@/lib/db/generated/client"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { type OutgoingEvent, startDispatcher } from "@/lib/jobs/dispatcher"
import { freshTeam } from "@/tests/database"

let db: TeamDb
let client: PrismaClient
let connectionString: string
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  const made = await freshTeam()
  ;({ db, client } = made)
  connectionString = made.url
})

beforeEach(() => client.outboxEvent.deleteMany())

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

function dispatcher(send: (events: OutgoingEvent[]) => Promise<unknown>, sweepMs = 60_000) {
  const lines: string[] = []
  const stop = startDispatcher({ connectionString, send, log: (line) => lines.push(line), sweepMs })
  stops.push(stop)
  return { lines, stop }
}

const waiting = () => client.outboxEvent.count({ where: { dispatchedAt: null } })

it("hands a row over right after its commit, and never before", async () => {
  const sent: OutgoingEvent[] = []
  dispatcher(async (events) => sent.push(...events))
  await expect
    .poll(
      () =>
        client.$queryRaw`SELECT 1 FROM pg_stat_activity WHERE query LIKE 'COMMIT%' AND application_name = 'porchlight outbox'`,
    )
    .toHaveLength(1)
  await inTransaction(db, async (tx) => {
    await enqueue(tx, "payload/received", { payloadId: "p1" })
    await new Promise((done) => setTimeout(done, 200))
    expect(sent).toEqual([])
  })
  // Long before the next sweep.
  await expect.poll(() => sent.length).toBe(1)
  const row = await client.outboxEvent.findFirstOrThrow()
  expect(sent).toEqual([
    {
      id: row.id,
      name: "payload/received",
      data: { payloadId: "p1", teamId: db.teamId },
      ts: row.createdAt.getTime(),
    },
  ])
  await expect.poll(waiting).toBe(0)
})

it("forgets what was rolled back", async () => {
  const undone = inTransaction(db, async (tx) => {
    await enqueue(tx, "payload/received", { payloadId: "p2" })
    throw new Error("undone")
  })
  await expect(undone).rejects.toThrow("undone")
  expect(await client.outboxEvent.count()).toBe(0)
})

it("refuses data of another shape", async () => {
  const wrong = enqueue(db, "payload/received", { payloadId: "" })
  await expect(wrong).rejects.toThrow(/payloadId/)
})

it("keeps what could not be handed over, and tries again", async () => {
  await enqueue(db, "payload/received", { payloadId: "p3" })
  let tries = 0
  const { lines } = dispatcher(async () => {
    tries += 1
    if (tries === 1) throw new Error("Inngest is away")
  })
  await expect.poll(() => tries).toBe(2)
  await expect.poll(waiting).toBe(0)
  expect(lines).toEqual(["jobs: the outbox will be read again: Inngest is away"])
})

it("takes a new connection when its own breaks", async () => {
  const sent: string[] = []
  dispatcher(async (events) => sent.push(...events.map(({ id }) => id)))
  await enqueue(db, "payload/received", { payloadId: "p4" })
  await expect.poll(() => sent.length).toBe(1)
  await client.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'porchlight outbox' AND datname = current_database()`
  await enqueue(db, "payload/received", { payloadId: "p5" })
  await expect.poll(() => sent.length).toBe(2)
})

it("shares the rows out among several processes, each row once", async () => {
  const sent: string[] = []
  const take = async (events: OutgoingEvent[]) => {
    await new Promise((done) => setTimeout(done, 5))
    sent.push(...events.map(({ id }) => id))
  }
  await Promise.all(
    Array.from({ length: 450 }, (_, n) => enqueue(db, "payload/received", { payloadId: `n${n}` })),
  )
  dispatcher(take)
  dispatcher(take)
  await expect.poll(waiting).toBe(0)
  const rows = await client.outboxEvent.findMany({ select: { id: true } })
  expect(sent.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
})
