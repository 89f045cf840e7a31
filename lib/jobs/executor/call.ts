import type { Pool } from "pg"
import { reasonOf } from "@/lib/errors"
import { type Answer, type RawAnswer, readAnswer } from "@/lib/jobs/executor/answer"
import type { Definition, Handle } from "@/lib/jobs/executor/definitions"
import { discovery, failedEvent, type RunError } from "@/lib/jobs/executor/protocol"
import {
  beginRuns,
  type Call,
  loadRun,
  type Move,
  moveRun,
  type NextCall,
  type Run,
} from "@/lib/jobs/executor/runs"

/** What a call works with; one for the time that an executor leads. */
export interface CallContext {
  pool: Pool
  epoch: number
  definitions: ReadonlyMap<string, Definition>
  handle: Handle
  /** The address of the Inngest handlers. */
  url: string
  /** The wait before the next attempt, in ms; `attempt` counts from 0. */
  backoffMs: (attempt: number) => number
  log: (line: string) => void
}

/**
 * Carries out one queued call: asks the function, and writes what came of it in one transaction.
 * Throws when the handlers or the database cannot be reached; the call then stays in the queue and
 * has used up no attempt.
 */
export async function carryOut(context: CallContext, call: Call): Promise<void> {
  const run = await loadRun(context.pool, call.runId)
  if (run?.status !== "running" || isStale(run, call)) return
  const definition = context.definitions.get(run.functionId)
  if (!definition) {
    const error = { name: "NotFound", message: "This version has no such function." }
    return fail(context, run, call, { kind: "failed", done: [], error })
  }
  const answer: Answer = call.wake
    ? {
        kind: "continue",
        done: [{ id: call.step, result: { type: "data", data: null } }],
        planned: [],
        sleeps: [],
      }
    : readAnswer(await ask(context, definition, run, call), new Date())

  if (answer.kind === "failed") return fail(context, run, call, answer)
  if (answer.kind === "retry") return retry(context, definition, run, call, answer)
  await moveRun(context.pool, call, context.epoch, moveOf(answer, call))
}

function isStale(run: Run, call: Call): boolean {
  if (call.step === discovery) return run.generation !== call.generation
  return run.pending[call.step] !== call.attempt
}

async function ask(
  context: CallContext,
  definition: Definition,
  run: Run,
  call: Call,
): Promise<RawAnswer> {
  const url = new URL(context.url)
  url.searchParams.set("fnId", run.functionId)
  url.searchParams.set("stepId", call.step)
  const body = {
    version: -1,
    event: run.event,
    events: [run.event],
    steps: run.steps,
    ctx: {
      run_id: run.id,
      fn_id: run.functionId,
      // Comes back with every checkpoint, which is refused when the run has moved on since.
      qi_id: String(run.generation),
      attempt: call.attempt,
      max_attempts: definition.maxAttempts,
      disable_immediate_execution: false,
      use_api: false,
      stack: { stack: run.stack, current: run.stack.length },
    },
  }
  const response = await context.handle(
    new Request(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  )
  return {
    status: response.status,
    retryAfter: response.headers.get("retry-after"),
    noRetry: response.headers.get("x-inngest-no-retry") === "true",
    body: await response.text(),
  }
}

function moveOf(answer: Extract<Answer, { kind: "completed" | "continue" }>, call: Call): Move {
  const move = { done: answer.done, ended: [call.step], reason: null }
  if (answer.kind === "completed") {
    const end = { status: "completed" as const, output: answer.output }
    return { ...move, begun: {}, calls: [], resume: false, end }
  }
  const { planned, sleeps } = answer
  const next = (step: string, wake: boolean, runAt: Date | null): NextCall => {
    return { step, attempt: 0, wake, runAt }
  }
  return {
    ...move,
    begun: Object.fromEntries([...planned, ...sleeps.map(({ id }) => id)].map((id) => [id, 0])),
    calls: [
      ...planned.map((id) => next(id, false, null)),
      ...sleeps.map(({ id, until }) => next(id, true, until)),
    ],
    resume: true,
    end: null,
  }
}

async function retry(
  context: CallContext,
  definition: Definition,
  run: Run,
  call: Call,
  answer: Extract<Answer, { kind: "retry" }>,
): Promise<void> {
  const attempt = call.attempt + 1
  if (attempt >= definition.maxAttempts)
    return fail(context, run, call, { ...answer, kind: "failed" })
  const delayMs = answer.afterMs ?? context.backoffMs(call.attempt)
  const runAt = new Date(Date.now() + delayMs)
  const moved = await moveRun(context.pool, call, context.epoch, {
    done: answer.done,
    begun: call.step === discovery ? {} : { [call.step]: attempt },
    ended: [],
    calls: [{ step: call.step, attempt, wake: false, runAt }],
    resume: false,
    end: null,
    reason: answer.error.message,
  })
  if (!moved) return
  const times = `attempt ${attempt} of ${definition.maxAttempts}, again in ${delayMs} ms`
  context.log(lineOf(run, answer.error, times))
}

/** The run is over. It is kept with its reason, and its `onFailure` handler is told. */
async function fail(
  context: CallContext,
  run: Run,
  call: Call,
  answer: { done: Answer["done"]; error: RunError; kind: "failed" },
): Promise<void> {
  const client = await context.pool.connect()
  try {
    await client.query("BEGIN")
    const moved = await moveRun(client, call, context.epoch, {
      done: answer.done,
      begun: {},
      ended: [call.step],
      calls: [],
      resume: false,
      end: { status: "failed", output: null },
      reason: answer.error.message,
    })
    if (moved) await beginRuns(client, failureHandlers(context, run, answer.error))
    await client.query("COMMIT")
    client.release()
    if (moved) context.log(lineOf(run, answer.error, "given up"))
  } catch (error) {
    client.release(error instanceof Error ? error : true)
    throw error
  }
}

function failureHandlers(context: CallContext, run: Run, error: RunError) {
  const data = { function_id: run.functionId, run_id: run.id, error, event: run.event }
  const event = {
    id: `failed-${run.id}`,
    name: failedEvent,
    data: { ...data, teamId: run.event.data.teamId },
    ts: Date.now(),
  }
  return [...context.definitions.values()]
    .filter(({ failuresOf }) => failuresOf === run.functionId)
    .map((definition) => ({ functionId: definition.id, event }))
}

function lineOf(run: Run, error: RunError, what: string): string {
  const reason = reasonOf(error.message).replaceAll(/\s+/g, " ")
  return `jobs: ${run.functionId} ${run.id}: ${reason} (${what})`
}
