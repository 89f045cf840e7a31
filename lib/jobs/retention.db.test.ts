import { expect, test } from "vitest"
import { forgetOld } from "@/lib/jobs/retention"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-03-10T12:00:00Z")
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)

test("what is over goes in parts, and what is not, or not long enough, stays", async () => {
  const { db, client } = await freshTeam()
  const row = (days: number | null) => ({
    teamId: db.teamId,
    name: "payload/received",
    data: {},
    dispatchedAt: days === null ? null : daysAgo(days),
  })
  await client.outboxEvent.createMany({
    data: [...Array.from({ length: 25 }, () => row(2)), row(0.5), row(null)],
  })
  const run = (eventId: string, status: "running" | "completed" | "failed", days: number) => ({
    functionId: "test",
    eventId,
    event: {},
    status,
    createdAt: daysAgo(days),
    endedAt: status === "running" ? null : daysAgo(days),
  })
  await client.jobRun.createMany({
    data: [
      ...Array.from({ length: 25 }, (_, n) => run(`old ${n}`, "completed", 4)),
      run("completed lately", "completed", 2),
      run("failed lately", "failed", 29),
      run("failed long ago", "failed", 31),
      run("still running", "running", 60),
    ],
  })

  const attempt = (subject: string, days: number, blockedUntil: Date | null = null) => ({
    teamId: db.teamId,
    subject,
    failures: 6,
    blockedUntil,
    lastAt: daysAgo(days),
  })
  await client.proofAttempt.createMany({
    data: [
      ...Array.from({ length: 12 }, (_, n) => attempt(`old ${n}`, 1.1, daysAgo(1))),
      attempt("still waiting", 1.1, daysAgo(-0.1)),
      attempt("lately", 0.9),
    ],
  })

  expect(await forgetOld(now, 10)).toEqual({ outboxRows: 25, runs: 26, attempts: 12 })

  expect(await client.outboxEvent.count()).toBe(2)
  const left = await client.jobRun.findMany({ orderBy: { eventId: "asc" } })
  expect(left.map(({ eventId }) => eventId)).toEqual([
    "completed lately",
    "failed lately",
    "still running",
  ])
  const attempts = await client.proofAttempt.findMany({ orderBy: { subject: "asc" } })
  expect(attempts.map(({ subject }) => subject)).toEqual(["lately", "still waiting"])
  expect(await forgetOld(now, 10)).toEqual({ outboxRows: 0, runs: 0, attempts: 0 })
})
