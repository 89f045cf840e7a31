import pg from "pg"
import { reasonOf } from "@/lib/errors"

/** "porchlight jobs" among the advisory locks of a database. */
const lockKey = 7_624_511
const retryMs = 1_000
const heartbeatMs = 5_000
const answerWithinMs = 10_000

/** A health check counts an executor as gone when it was silent for this long. */
export const silenceMs = 4 * heartbeatMs

export interface CampaignOptions {
  connectionString: string
  /** Begins the work. `resign` ends it and holds a new election. Gives what stops the work. */
  lead: (epoch: number, resign: () => void) => Promise<() => Promise<void>>
  log: (line: string) => void
}

/**
 * Stands for election until stopped. The executor of a database is who holds its advisory lock; the
 * lock lives and dies with its connection, so a killed process frees it at once, and who loses the
 * connection stops working. Everyone else asks again every second.
 */
export function campaign(options: CampaignOptions): { stop(): Promise<void> } {
  const stopped = new AbortController()
  let lastReason = ""
  const ended = (async () => {
    while (!stopped.signal.aborted) {
      try {
        await stand(options, stopped.signal)
        lastReason = ""
      } catch (error) {
        // A database that is away is one line, not one every second.
        const reason = reasonOf(error)
        if (reason !== lastReason) options.log(`jobs: the executor will start again: ${reason}`)
        lastReason = reason
      }
      await pause(retryMs, stopped.signal)
    }
  })()
  return {
    stop: () => {
      stopped.abort()
      return ended
    },
  }
}

async function stand(options: CampaignOptions, stopped: AbortSignal): Promise<void> {
  const term = new AbortController()
  const client = new pg.Client({
    connectionString: options.connectionString,
    keepAlive: true,
    query_timeout: answerWithinMs,
    application_name: "porchlight jobs",
  })
  let lost: unknown
  client.on("error", (error) => {
    lost = error
    term.abort()
  })
  client.on("end", () => term.abort())
  const over = AbortSignal.any([stopped, term.signal])
  try {
    await client.connect()
    while (!(await takeLock(client))) {
      await pause(retryMs, over)
      if (over.aborted) return
    }
    const stopWork = await options.lead(await newEpoch(client), () => term.abort())
    try {
      while (!over.aborted) {
        await pause(heartbeatMs, over)
        if (!over.aborted) await client.query(`UPDATE "JobExecutor" SET "heartbeatAt" = now()`)
      }
    } finally {
      await stopWork()
    }
    if (lost) throw lost
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    "SELECT pg_try_advisory_lock($1) AS taken",
    [lockKey],
  )
  return rows[0]?.taken ?? false
}

async function newEpoch(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ epoch: number }>(
    `INSERT INTO "JobExecutor" ("id", "epoch", "startedAt", "heartbeatAt") VALUES (1, 1, now(), now())
     ON CONFLICT ("id") DO UPDATE
     SET "epoch" = "JobExecutor"."epoch" + 1, "startedAt" = now(), "heartbeatAt" = now()
     RETURNING "epoch"`,
  )
  const epoch = rows[0]?.epoch
  if (epoch === undefined) throw new Error("The election was not recorded.")
  return epoch
}

/** Waits `ms`, or until `signal`. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done()
    const timer = setTimeout(finish, ms)
    signal.addEventListener("abort", finish, { once: true })
    function finish() {
      clearTimeout(timer)
      signal.removeEventListener("abort", finish)
      done()
    }
  })
}
