import pg from "pg"
import { reasonOf } from "@/lib/errors"
import { backoffMs } from "@/lib/jobs/executor/backoff"
import { createBridge } from "@/lib/jobs/executor/bridge"
import type { CallContext } from "@/lib/jobs/executor/call"
import { type Definition, discoverFunctions, type Handle } from "@/lib/jobs/executor/definitions"
import { campaign } from "@/lib/jobs/executor/leader"
import { migrateQueue, workQueue } from "@/lib/jobs/executor/queue"
import { watchStrayErrors } from "@/lib/jobs/executor/stray-errors"

export interface ExecutorOptions {
  connectionString: string
  /** Hands a request to the app's Inngest handlers. */
  handle: Handle
  /** What else only the leader does, such as reading the outbox. Gives what stops it. */
  whileLeading?: () => () => Promise<void>
  /** The address that the handlers see in requests. */
  url?: string
  /** Events whose runs give way to all others: what comes by the thousand, and can wait. */
  later?: readonly string[]
  /** Calls in hand at a time. */
  concurrency?: number
  /** The wait before the next attempt, in ms; `attempt` counts from 0. */
  backoffMs?: (attempt: number) => number
  log?: (line: string) => void
}

export interface Executor {
  /** Takes the place of `fetch` in the Inngest client. */
  fetch: typeof fetch
  /** Throws when a function asks for what the executor does not implement. */
  start(): Promise<void>
  /** Lets the calls in hand finish, for some seconds, and lets another process take over. */
  stop(): Promise<void>
}

/**
 * Runs ordinary Inngest functions without an Inngest server: it speaks the SDK's protocol to the
 * app's own handlers and keeps queue and state in PostgreSQL. Of all processes on one database one
 * works, the others stand by.
 */
export function createExecutor(options: ExecutorOptions): Executor {
  const { connectionString, handle } = options
  const url = options.url ?? "http://localhost/api/inngest"
  const log = options.log ?? ((line: string) => console.error(line))
  const concurrency = options.concurrency ?? 16
  const pool = new pg.Pool({ connectionString, max: 10, application_name: "porchlight jobs" })
  const broke = (error: unknown) => log(`jobs: a database connection broke: ${reasonOf(error)}`)
  pool.on("error", broke)
  pool.on("connect", (client) => client.on("error", broke))

  // Stays after the end of a term: what is then still written is refused by the next one's epoch.
  let epochWon: number | null = null
  let election: { stop(): Promise<void> } | null = null
  let unwatch: (() => void) | null = null
  let known: Promise<ReadonlyMap<string, Definition>> | null = null
  const definitions = () => {
    known ??= discoverFunctions(handle, url).then(byId)
    known.catch(() => {
      known = null
    })
    return known
  }

  async function lead(epoch: number, resign: () => void): Promise<() => Promise<void>> {
    const context: CallContext = {
      pool,
      epoch,
      definitions: await definitions(),
      handle,
      url,
      backoffMs: options.backoffMs ?? ((attempt) => backoffMs(attempt, Math.random())),
      log,
    }
    await migrateQueue(pool, log)
    epochWon = epoch
    const stopWork = await workQueue(context, { concurrency, onEnd: resign })
    const stopMore = options.whileLeading?.()
    return async () => {
      await stopMore?.()
      await stopWork()
    }
  }

  return {
    fetch: createBridge({ pool, definitions, epoch: () => epochWon, later: options.later ?? [] }),
    async start() {
      await definitions()
      unwatch ??= watchStrayErrors(log)
      election ??= campaign({ connectionString, lead, log })
    },
    async stop() {
      await election?.stop()
      unwatch?.()
      await pool.end()
    },
  }
}

function byId(definitions: Definition[]): ReadonlyMap<string, Definition> {
  return new Map(definitions.map((definition) => [definition.id, definition]))
}
