import {
  type Operation,
  operation,
  type RunError,
  runError,
  type StepResult,
} from "@/lib/jobs/executor/protocol"

export interface FinishedStep {
  id: string
  result: StepResult
}

/** How a run goes on after a call. `done` are the steps that it finished, in order. */
export type Answer = { done: FinishedStep[] } & (
  | { kind: "completed"; output: unknown }
  | { kind: "failed"; error: RunError }
  | { kind: "retry"; error: RunError; afterMs: number | null }
  | { kind: "continue"; planned: string[]; sleeps: { id: string; until: Date }[] }
)

/** An SDK answer as it came over the wire. */
export interface RawAnswer {
  status: number
  /** The headers retry-after (seconds or a date) and x-inngest-no-retry. */
  retryAfter: string | null
  noRetry: boolean
  body: string
}

/** What the SDK's answer to one call means for the run. Pure. */
export function readAnswer(answer: RawAnswer, now: Date): Answer {
  const body = parse(answer.body)
  if (answer.status === 200) return { kind: "completed", done: [], output: body }
  const operations = answer.status === 206 ? operation.array().safeParse(body) : null
  if (operations?.success) return readOperations(operations.data, answer, now)
  const error = readError(body ?? answer.body)
  if (answer.noRetry || answer.status === 400) return { kind: "failed", done: [], error }
  return { kind: "retry", done: [], error, afterMs: readDelay(answer.retryAfter, now) }
}

/** The steps that a checkpoint reports as finished. */
export function finishedSteps(operations: Operation[]): FinishedStep[] {
  return operations.flatMap((op): FinishedStep[] => {
    if (op.op === "StepRun" || op.op === "Step") {
      return [{ id: op.id, result: { type: "data", data: op.data ?? null } }]
    }
    if (op.op === "StepFailed") {
      return [{ id: op.id, result: { type: "error", error: readError(op.error) } }]
    }
    return []
  })
}

function readOperations(operations: Operation[], answer: RawAnswer, now: Date): Answer {
  const done = finishedSteps(operations)
  const planned: string[] = []
  const sleeps: { id: string; until: Date }[] = []
  for (const op of operations) {
    switch (op.op) {
      case "StepRun":
      case "Step":
      case "StepFailed":
        break
      case "RunComplete":
        return { kind: "completed", done, output: op.data ?? null }
      case "StepError":
        return {
          kind: "retry",
          done,
          error: readError(op.error),
          afterMs: readDelay(answer.retryAfter, now),
        }
      case "StepPlanned":
        planned.push(op.id)
        break
      case "Sleep":
        sleeps.push({ id: op.id, until: readSleep(op.name ?? "", now) })
        break
      default:
        return { kind: "failed", done, error: unsupported(op) }
    }
  }
  return { kind: "continue", done, planned, sleeps }
}

function unsupported(op: Operation): RunError {
  const step = op.displayName ?? op.name ?? op.id
  return {
    name: "Unsupported",
    message: `The step "${step}" is a ${op.op}, which the embedded job executor does not implement.`,
  }
}

const unitMs = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const

/** The SDK writes how long to sleep as 1h30m, or until when as an ISO date. */
function readSleep(name: string, now: Date): Date {
  if (/^\d{4}-/.test(name)) return new Date(name)
  let ms = 0
  for (const [, count, unit] of name.matchAll(/(\d+)([wdhms])/g)) {
    ms += Number(count) * unitMs[unit as keyof typeof unitMs]
  }
  return new Date(now.getTime() + ms)
}

function readDelay(retryAfter: string | null, now: Date): number | null {
  if (!retryAfter) return null
  const seconds = Number(retryAfter)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - now.getTime()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

function readError(value: unknown): RunError {
  const parsed = runError.safeParse(value)
  if (parsed.success) return parsed.data
  const message = typeof value === "string" ? value : JSON.stringify(value ?? "no reason was given")
  return { name: "Error", message }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
