import { beforeAll, expect, it } from "vitest"
import type { PrismaClient } from "@/lib/db/generated/client"
import { checkHealth } from "@/lib/jobs/health"
import { freshDatabase } from "@/tests/database"

let client: PrismaClient
const now = new Date("2026-03-01T10:00:00Z")

beforeAll(async () => {
  ;({ client } = await freshDatabase())
})

function heartbeat(secondsAgo: number) {
  const heartbeatAt = new Date(now.getTime() - secondsAgo * 1000)
  const row = { epoch: 1, startedAt: heartbeatAt, heartbeatAt }
  return client.jobExecutor.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row })
}

it("wants an executor that was heard of lately", async () => {
  expect(await checkHealth(now)).toEqual({ jobs: "No executor has started yet." })
  await heartbeat(5)
  expect(await checkHealth(now)).toEqual({})
  await heartbeat(90)
  expect(await checkHealth(now)).toEqual({ jobs: "The executor has been silent for 90 seconds." })
})

it("leaves jobs to the Inngest server when there is one", async () => {
  await heartbeat(90)
  process.env.INNGEST_DEV = "1"
  try {
    expect(await checkHealth(now)).toEqual({})
  } finally {
    delete process.env.INNGEST_DEV
  }
})
