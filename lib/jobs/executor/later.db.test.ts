import pg from "pg"
import { expect, it } from "vitest"
import { migrateQueue } from "@/lib/jobs/executor/queue"
import { beginRuns } from "@/lib/jobs/executor/runs"
import { freshDatabase } from "@/tests/database"

it("queues what can wait behind everything else", async () => {
  const { url, client } = await freshDatabase()
  const pool = new pg.Pool({ connectionString: url })
  pool.on("error", console.error)
  await migrateQueue(pool, console.error)
  const start = (id: string, name: string) => ({
    functionId: "later",
    event: { id, name, data: {}, ts: 1 },
  })
  await beginRuns(pool, [start("1", "many"), start("2", "one")], ["many"])
  await pool.end()
  const queued = await client.$queryRaw<{ event: string; priority: number }[]>`
    SELECT r."eventId" AS event, j.priority FROM graphile_worker._private_jobs j
    JOIN "JobRun" r ON r."id" = (j.payload ->> 'runId')::uuid ORDER BY 1`
  expect(queued).toEqual([
    { event: "1", priority: 10 },
    { event: "2", priority: 0 },
  ])
})
