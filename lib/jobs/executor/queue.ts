import { Logger, run, runMigrations } from "graphile-worker"
import type { Pool } from "pg"
import { reasonOf } from "@/lib/errors"
import { type CallContext, carryOut } from "@/lib/jobs/executor/call"
import { type CronPayload, cronTask, fireCron, scheduleCrons } from "@/lib/jobs/executor/cron"
import { type Call, callTask } from "@/lib/jobs/executor/runs"

/** How long work in hand may take to finish when the executor stops. */
const finishWithinMs = 8_000

/** Makes or updates graphile-worker's schema. */
export async function migrateQueue(pool: Pool, log: (line: string) => void): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet(log) })
}

/**
 * Works on the queue, `concurrency` calls at a time, until the returned function is called; that
 * lets the calls in hand finish, for some seconds. `onEnd` is told when the work ends by itself.
 */
export async function workQueue(
  context: CallContext,
  options: { concurrency: number; onEnd: () => void },
): Promise<() => Promise<void>> {
  const { pool, log, definitions } = context
  await freeDeadLocks(pool)
  await scheduleCrons(pool, definitions.values(), new Date())
  let stopping = false
  // graphile-worker 0.17.3 gives its batch back when it stops, but takes its own doing for an error.
  const logUntilStop = (line: string) => stopping || log(line)
  const runner = await run({
    pgPool: pool,
    logger: quiet(logUntilStop),
    noHandleSignals: true,
    parsedCronItems: [],
    preset: {
      worker: {
        concurrentJobs: options.concurrency,
        // Fetching and finishing in batches is what makes hundreds of calls per second cheap.
        localQueue: { size: options.concurrency * 2 },
        completeJobBatchDelay: 5,
        // Apart from a batch, graphile-worker awaits nobody: a database that is away would end the process.
        failJobBatchDelay: 5,
        pollInterval: 500,
        gracefulShutdownAbortTimeout: finishWithinMs,
      },
    },
    taskList: {
      [callTask]: (payload) => carryOut(context, payload as Call),
      [cronTask]: (payload, { job }) => {
        return fireCron(pool, definitions, payload as CronPayload, job.run_at)
      },
    },
  })
  const ended = runner.promise
    .catch((error: unknown) => logUntilStop(`jobs: the queue stopped: ${reasonOf(error)}`))
    .finally(() => {
      if (!stopping) options.onEnd()
    })
  return async () => {
    stopping = true
    const stopped = runner.stop().then(
      () => ended,
      () => ended,
    )
    await Promise.race([stopped, new Promise((done) => setTimeout(done, finishWithinMs))])
  }
}

/**
 * Gives back what a killed executor held; graphile-worker itself would wait four hours. What could not
 * be carried out because the database or the handlers were away is due again, too. We know that nobody
 * else works on this queue, since we hold the lock.
 */
async function freeDeadLocks(pool: Pool): Promise<void> {
  // A cron start whose successor was queued before the kill is left without a key and an attempt.
  await pool.query(`
    DELETE FROM graphile_worker._private_jobs WHERE key IS NULL AND attempts >= max_attempts`)
  await pool.query(`
    SELECT graphile_worker.force_unlock_workers(ARRAY(
      SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
      UNION
      SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL
    ))`)
  // graphile-worker waits the longer the more often it fetched a call, and a crash counts as well.
  await pool.query(`
    UPDATE graphile_worker._private_jobs
    SET attempts = 0, last_error = NULL,
      run_at = CASE WHEN last_error IS NULL THEN run_at ELSE now() END
    WHERE attempts > 0`)
}

/** graphile-worker tells of every job; we pass on its errors only, as one line each. */
function quiet(log: (line: string) => unknown): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log(`jobs: ${message.split("\n")[0]}`)
  })
}
