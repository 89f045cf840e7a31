import { deleteAttempts, deleteDispatched, deleteEndedRuns } from "@/lib/jobs/sql"

const day = 24 * 3_600_000
const keptDays = { dispatched: 1, completed: 3, failed: 30, attempts: 1 }

/**
 * Forgets what is over: outbox rows a day after their dispatch, completed runs after three days, failed
 * ones after thirty, wrong proofs a day after the last. Gives how many rows went. They go `atATime`, each part in a statement of its own,
 * so that the end of a backlog neither holds the tables for long nor is lost when it is interrupted.
 */
export async function forgetOld(
  now: Date,
  atATime = 5_000,
): Promise<{ outboxRows: number; runs: number; attempts: number }> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  const inParts = async (remove: (atMost: number) => Promise<number>) => {
    let gone = 0
    for (;;) {
      const part = await remove(atATime)
      gone += part
      if (part < atATime) return gone
    }
  }
  const outboxRows = await inParts((most) => deleteDispatched(before(keptDays.dispatched), most))
  const completed = await inParts((most) => {
    return deleteEndedRuns("completed", before(keptDays.completed), most)
  })
  const failed = await inParts((most) => deleteEndedRuns("failed", before(keptDays.failed), most))
  const attempts = await inParts((most) => deleteAttempts(before(keptDays.attempts), now, most))
  return { outboxRows, runs: completed + failed, attempts }
}
