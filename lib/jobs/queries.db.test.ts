import { expect, it } from "vitest"
import { listFailedRuns } from "@/lib/jobs/queries"
import { freshTeam } from "@/tests/database"

it("lists a team's failed runs with their reasons, newest first, and no other team's", async () => {
  const { db, client } = await freshTeam()
  const other = await freshTeam()
  const startedAt = new Date("2026-03-01T10:00:00Z")
  const run = (n: number, teamId: string, functionId: string, failed = true) => ({
    functionId,
    eventId: `event-${n}`,
    event: { name: "payload/received" },
    teamId,
    status: failed ? ("failed" as const) : ("completed" as const),
    reason: failed ? `reason ${n}` : null,
    createdAt: startedAt,
    endedAt: new Date(startedAt.getTime() + n * 1000),
  })
  await client.jobRun.createMany({
    data: [
      run(1, db.teamId, "porchlight-process-payload"),
      run(2, db.teamId, "porchlight-notify"),
      run(3, db.teamId, "porchlight-notify", false),
      run(4, other.db.teamId, "porchlight-notify"),
      run(5, db.teamId, "porchlight-process-payload-failure"),
    ],
  })
  const listed = await listFailedRuns(db)
  expect(listed.map(({ id: _, ...rest }) => rest)).toEqual([
    {
      job: "notify",
      event: "payload/received",
      reason: "reason 2",
      startedAt,
      failedAt: new Date("2026-03-01T10:00:02Z"),
    },
    {
      job: "process-payload",
      event: "payload/received",
      reason: "reason 1",
      startedAt,
      failedAt: new Date("2026-03-01T10:00:01Z"),
    },
  ])
})
