import type { Pool, PoolClient } from "pg"
import type { FinishedStep } from "@/lib/jobs/executor/answer"
import type { JobEvent, StepResult } from "@/lib/jobs/executor/protocol"

// The executor's raw SQL on its own rows and on graphile-worker's queue. A run belongs to the
// installation, not to a team: nothing here reads a team's rows.

type Queryable = Pool | PoolClient

/** graphile-worker's name for one call of a function. */
export const callTask = "inngest-call"

/** Our own attempts are counted in the payload; graphile-worker's count also grows with every crash. */
export const queueAttempts = 30_000

/** A run to begin. */
export interface Start {
  functionId: string
  event: JobEvent
}

/** One call in the queue. `wake` ends the sleep `step` instead of calling anything. */
export interface Call {
  runId: string
  generation: number
  step: string
  attempt: number
  wake: boolean
}

export interface Run {
  id: string
  functionId: string
  event: JobEvent
  status: "running" | "completed" | "failed"
  generation: number
  steps: Record<string, StepResult>
  stack: string[]
  pending: Record<string, number>
}

/**
 * Begins runs and queues their first calls, in one statement. A run that exists is left alone. Those of
 * the events named in `later` give way to all others in the queue.
 */
export async function beginRuns(
  db: Queryable,
  starts: readonly Start[],
  later: readonly string[] = [],
): Promise<void> {
  if (starts.length === 0) return
  const rows = starts.map(({ functionId, event }) => ({
    functionId,
    eventId: event.id,
    event,
    teamId: typeof event.data.teamId === "string" ? event.data.teamId : null,
  }))
  await db.query({
    name: "porchlight-begin-runs",
    text: `
      WITH made AS (
        INSERT INTO "JobRun" ("id", "functionId", "eventId", "event", "teamId")
        SELECT gen_random_uuid(), * FROM jsonb_to_recordset($1::jsonb)
          AS w("functionId" text, "eventId" text, event jsonb, "teamId" text)
        ON CONFLICT ("functionId", "eventId") DO NOTHING
        RETURNING "id", "event" ->> 'name' AS name
      ), calls AS (
        SELECT array_agg((
          $2, json_build_object('runId', id, 'generation', 0, 'step', 'step', 'attempt', 0, 'wake', false),
          NULL, NULL, $3, NULL, CASE WHEN name = ANY ($4::text[]) THEN 10 END, NULL
        )::graphile_worker.job_spec) AS specs
        FROM made
      )
      SELECT count(*) FROM calls, LATERAL graphile_worker.add_jobs(specs)
      WHERE specs IS NOT NULL`,
    values: [JSON.stringify(rows), callTask, queueAttempts, later],
  })
}

export async function loadRun(db: Queryable, runId: string): Promise<Run | null> {
  const { rows } = await db.query<Run>({
    name: "porchlight-load-run",
    text: `SELECT "id", "functionId", "event", "status"::text, "generation", "steps", "stack", "pending"
           FROM "JobRun" WHERE "id" = $1`,
    values: [runId],
  })
  return rows[0] ?? null
}

/** Keeps steps that a call finished on its way. False when the call is no longer the run's own. */
export async function keepSteps(
  db: Queryable,
  input: { runId: string; generation: number; epoch: number; done: readonly FinishedStep[] },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "porchlight-keep-steps",
    text: `
      UPDATE "JobRun" SET "steps" = "steps" || $4::jsonb, "stack" = "stack" || $5::text[]
      WHERE "id" = $1 AND "status" = 'running' AND "generation" = $2
        AND EXISTS (SELECT 1 FROM "JobExecutor" WHERE "epoch" = $3)`,
    values: [
      input.runId,
      input.generation,
      input.epoch,
      stepsOf(input.done),
      input.done.map(({ id }) => id),
    ],
  })
  return rowCount === 1
}

export interface Move {
  done: readonly FinishedStep[]
  /** Steps that are under way from now on, and those that are over, by hashed id. */
  begun: Record<string, number>
  ended: readonly string[]
  calls: readonly NextCall[]
  /** Call the function again once nothing is under way. */
  resume: boolean
  end: { status: "completed" | "failed"; output: unknown } | null
  reason: string | null
}

export interface NextCall {
  step: string
  attempt: number
  wake: boolean
  runAt: Date | null
}

/**
 * Moves a run on after `call`: results, state and next calls in one statement. False, and nothing
 * is written, when the call has moved the run already. Throws when another executor leads: the call
 * is now that one's, and must stay in the queue.
 */
export async function moveRun(
  db: Queryable,
  call: Call,
  epoch: number,
  move: Move,
): Promise<boolean> {
  const { rows } = await db.query<{ moved: number }>({
    name: "porchlight-move-run",
    text: `
      WITH moved AS (
        UPDATE "JobRun" SET
          "steps" = "steps" || $6::jsonb, "stack" = "stack" || $7::text[],
          "pending" = ("pending" - $9::text[]) || $8::jsonb,
          "generation" = "generation" + 1,
          "status" = coalesce($10::"JobRunStatus", "status"), "output" = $11::jsonb,
          "reason" = coalesce($12, "reason"),
          "endedAt" = CASE WHEN $10 IS NULL THEN NULL ELSE now() END
        WHERE "id" = $1 AND "status" = 'running'
          AND CASE WHEN $3 = 'step' THEN "generation" = $2
              ELSE ("pending" -> $3) = to_jsonb($4::int) END
          AND EXISTS (SELECT 1 FROM "JobExecutor" WHERE "epoch" = $5)
        RETURNING "id", "generation", "pending"
      ), next AS (
        SELECT id, generation, c.step, c.attempt, c.wake, c."runAt"
        FROM moved, jsonb_to_recordset($13::jsonb)
          AS c(step text, attempt int, wake boolean, "runAt" timestamptz)
        UNION ALL
        SELECT id, generation, 'step', 0, false, NULL FROM moved
        WHERE $14::boolean AND pending = '{}'::jsonb
      ), calls AS (
        SELECT array_agg((
          $15, json_build_object('runId', id, 'generation', generation, 'step', step,
            'attempt', attempt, 'wake', wake),
          NULL, "runAt", $16, NULL, NULL, NULL
        )::graphile_worker.job_spec) AS specs
        FROM next
      ), queued AS (
        SELECT count(*) AS n FROM calls, LATERAL graphile_worker.add_jobs(specs)
        WHERE specs IS NOT NULL
      )
      SELECT (SELECT count(*)::int FROM moved) AS moved, n FROM queued`,
    values: [
      call.runId,
      call.generation,
      call.step,
      call.attempt,
      epoch,
      stepsOf(move.done),
      move.done.map(({ id }) => id),
      JSON.stringify(move.begun),
      move.ended,
      move.end?.status ?? null,
      JSON.stringify(move.end?.output ?? null),
      move.reason,
      JSON.stringify(move.calls),
      move.resume,
      callTask,
      queueAttempts,
    ],
  })
  if (rows[0]?.moved === 1) return true
  await assertLeads(db, epoch)
  return false
}

async function assertLeads(db: Queryable, epoch: number): Promise<void> {
  const { rowCount } = await db.query(`SELECT 1 FROM "JobExecutor" WHERE "epoch" = $1`, [epoch])
  if (rowCount !== 1) throw new Error("Another executor has taken over.")
}

function stepsOf(done: readonly FinishedStep[]): string {
  return JSON.stringify(Object.fromEntries(done.map(({ id, result }) => [id, result])))
}
