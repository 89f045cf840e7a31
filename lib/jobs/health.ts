import { database } from "@/lib/db/client"
import { silenceMs } from "@/lib/jobs/executor/leader"
import { isEmbedded } from "@/lib/jobs/mode"

type HealthPart = "database" | "jobs"

/** What fails, with the reason for whoever runs this; without connection details. */
export type Health = Partial<Record<HealthPart, string>>

const answerWithinMs = 3_000

/** Whether the database answers and jobs are worked on, by this process or another. */
export async function checkHealth(now: Date): Promise<Health> {
  const executor = await readHeartbeat()
  if (executor === "unreachable") {
    const reason = `It did not answer within ${answerWithinMs / 1000} seconds, or refused.`
    return { database: reason, jobs: "The database that keeps them is not there." }
  }
  if (!isEmbedded()) return {}
  if (executor === null) return { jobs: "No executor has started yet." }
  const silentMs = now.getTime() - executor.heartbeatAt.getTime()
  if (silentMs <= silenceMs) return {}
  return { jobs: `The executor has been silent for ${Math.round(silentMs / 1000)} seconds.` }
}

async function readHeartbeat() {
  const late = new Promise<"unreachable">((done) => {
    setTimeout(() => done("unreachable"), answerWithinMs).unref()
  })
  const read = database()
    .jobExecutor.findUnique({ where: { id: 1 } })
    .catch(() => "unreachable" as const)
  return Promise.race([read, late])
}
