import { CronExpressionParser } from "cron-parser"
import type { Pool } from "pg"
import type { Definition } from "@/lib/jobs/executor/definitions"
import { beginRuns, queueAttempts } from "@/lib/jobs/executor/runs"

/** graphile-worker's name for the moment at which a cron function starts. */
export const cronTask = "inngest-cron"

export interface CronPayload {
  functionId: string
  cron: string
}

/**
 * Queues the next start of each cron function. One that waits already keeps its moment, so what
 * fell due while no executor ran happens once, at once; one that is no longer wanted goes.
 */
export async function scheduleCrons(
  pool: Pool,
  definitions: Iterable<Definition>,
  now: Date,
): Promise<void> {
  const wanted = [...definitions].flatMap(({ id, crons }) => {
    return crons.map((cron): CronPayload => ({ functionId: id, cron }))
  })
  const { rows } = await pool.query<{ key: string }>(
    `SELECT key FROM graphile_worker.jobs WHERE task_identifier = $1 AND key IS NOT NULL`,
    [cronTask],
  )
  const waiting = new Set(rows.map(({ key }) => key))
  for (const payload of wanted) {
    if (!waiting.delete(keyOf(payload))) await schedule(pool, payload, now)
  }
  for (const key of waiting) await pool.query("SELECT graphile_worker.remove_job($1)", [key])
}

/** Starts the function for the moment `due` and queues its next start, together. */
export async function fireCron(
  pool: Pool,
  definitions: ReadonlyMap<string, Definition>,
  payload: CronPayload,
  due: Date,
): Promise<void> {
  const definition = definitions.get(payload.functionId)
  if (!definition?.crons.includes(payload.cron)) return
  const event = {
    id: `${keyOf(payload)}@${due.toISOString()}`,
    name: "inngest/scheduled.timer",
    data: { cron: payload.cron },
    ts: due.getTime(),
  }
  const client = await pool.connect()
  try {
    await client.query("BEGIN")
    await beginRuns(client, [{ functionId: definition.id, event }])
    await schedule(client, payload, new Date())
    await client.query("COMMIT")
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
    throw error
  }
}

/** The first moment after `after` at which `cron` fires; its times are in UTC, as at Inngest. */
export function nextFire(cron: string, after: Date): Date {
  return CronExpressionParser.parse(cron, { currentDate: after, tz: "UTC" }).next().toDate()
}

async function schedule(db: Pick<Pool, "query">, payload: CronPayload, after: Date) {
  await db.query(
    `SELECT graphile_worker.add_job($1, $2::json, run_at := $3, max_attempts := $4, job_key := $5)`,
    [
      cronTask,
      JSON.stringify(payload),
      nextFire(payload.cron, after),
      queueAttempts,
      keyOf(payload),
    ],
  )
}

function keyOf({ functionId, cron }: CronPayload): string {
  return `cron ${functionId} ${cron}`
}
