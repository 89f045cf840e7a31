import { database } from "@/lib/db/client"

const day = 24 * 3_600_000
const keptDays = { dispatched: 1, completed: 3, failed: 30 }

/**
 * Forgets what is over: outbox rows a day after their dispatch, completed runs after three days, failed
 * ones after thirty. Gives how many rows went.
 */
export async function forgetOld(now: Date): Promise<{ outboxRows: number; runs: number }> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  const outbox = await database().outboxEvent.deleteMany({
    where: { dispatchedAt: { lt: before(keptDays.dispatched) } },
  })
  const runs = await database().jobRun.deleteMany({
    where: {
      OR: [
        { status: "completed", endedAt: { lt: before(keptDays.completed) } },
        { status: "failed", endedAt: { lt: before(keptDays.failed) } },
      ],
    },
  })
  return { outboxRows: outbox.count, runs: runs.count }
}
