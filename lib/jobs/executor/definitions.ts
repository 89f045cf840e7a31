import { CronExpressionParser } from "cron-parser"
import { z } from "zod"
import { AppError } from "@/lib/errors"
import { failedEvent, functionConfig, registration } from "@/lib/jobs/executor/protocol"

/** What the executor needs to know of a function. */
export interface Definition {
  id: string
  events: readonly string[]
  crons: readonly string[]
  /** The function whose failures start this one (an `onFailure` handler). */
  failuresOf: string | null
  maxAttempts: number
}

/** Hands a request to the app's Inngest handlers. Throws when they cannot be reached. */
export type Handle = (request: Request) => Promise<Response>

/**
 * Asks the handlers which functions there are. Throws AppError `misconfigured` for an option or a
 * trigger that the embedded executor does not implement.
 */
export async function discoverFunctions(handle: Handle, url: string): Promise<Definition[]> {
  const response = await handle(
    new Request(url, {
      method: "PUT",
      headers: { "content-type": "application/json", "x-inngest-sync-kind": "in_band" },
      body: JSON.stringify({ url }),
    }),
  )
  const body = await response.text()
  if (!response.ok) throw new Error(`The Inngest handlers answered ${response.status}: ${body}`)
  return registration.parse(JSON.parse(body)).functions.map(readDefinition)
}

/** Reads one registered function; see `discoverFunctions`. */
export function readDefinition(config: { id: string }): Definition {
  const parsed = functionConfig.safeParse(config)
  if (!parsed.success) throw refused(config.id, z.prettifyError(parsed.error))
  const { id, triggers, steps } = parsed.data
  const events: string[] = []
  const crons: string[] = []
  let failuresOf: string | null = null
  for (const trigger of triggers) {
    if ("cron" in trigger) crons.push(checkedCron(id, trigger.cron))
    else if (trigger.expression === undefined) events.push(trigger.event)
    else failuresOf = failingFunction(id, trigger.event, trigger.expression)
  }
  return {
    id,
    events,
    crons,
    failuresOf,
    maxAttempts: 1 + (steps.step.retries?.attempts ?? 3),
  }
}

/** The one trigger expression that there is: the SDK's own, for `onFailure`. */
function failingFunction(id: string, event: string, expression: string): string {
  const named = /^event\.data\.function_id == '([^']+)'$/.exec(expression)?.[1]
  if (event === failedEvent && named) return named
  throw refused(id, `the trigger condition "${expression}"`)
}

function checkedCron(id: string, cron: string): string {
  try {
    CronExpressionParser.parse(cron)
    return cron
  } catch {
    throw refused(id, `the cron expression "${cron}"`)
  }
}

function refused(id: string, what: string) {
  return new AppError(
    "misconfigured",
    `The embedded job executor does not implement what the function ${id} asks for: ${what}`,
  )
}
