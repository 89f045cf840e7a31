import pg from "pg"
import { outboxChannel } from "@/lib/db/outbox"
import { reasonOf } from "@/lib/errors"

const batchSize = 100
const retryMs = 1_000

/**
 * How often is looked while rows keep coming, for what is committed meanwhile goes together, at a tenth of
 * the cost for each. The first looks after a rest are at once: a webhook's way to its mail takes two.
 */
const gatherMs = 150
const looksAtOnce = 4

/** An outbox row as Inngest takes it. Its id makes a second sending of it no second event. */
export interface OutgoingEvent {
  id: string
  name: string
  data: Record<string, unknown>
  /** In milliseconds. */
  ts: number
}

export interface DispatcherOptions {
  connectionString: string
  send: (events: OutgoingEvent[]) => Promise<unknown>
  log: (line: string) => void
  /** How often to look without having been told of anything. */
  sweepMs?: number
}

/**
 * Hands committed outbox rows to Inngest until stopped, the oldest first: at once when PostgreSQL tells
 * of a commit, and every few seconds whatever it tells. A row counts as dispatched in the transaction
 * that sent it, so a crash sends it again. Several processes share the rows out among them.
 */
export function startDispatcher(options: DispatcherOptions): () => Promise<void> {
  const stopped = new AbortController()
  let lastReason = ""
  const ended = (async () => {
    while (!stopped.signal.aborted) {
      try {
        await connectAndDispatch(options, stopped.signal)
      } catch (error) {
        const reason = reasonOf(error)
        if (reason !== lastReason) options.log(`jobs: the outbox will be read again: ${reason}`)
        lastReason = reason
        await nudge(stopped.signal, retryMs).done
      }
    }
  })()
  return () => {
    stopped.abort()
    return ended
  }
}

async function connectAndDispatch(options: DispatcherOptions, stopped: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: options.connectionString,
    keepAlive: true,
    application_name: "porchlight outbox",
  })
  let told = true
  let waiting: { wake: () => void; done: Promise<void> } | null = null
  let broken: Error | null = null
  const wake = () => {
    told = true
    waiting?.wake()
  }
  client.on("notification", wake)
  client.on("error", (error) => {
    broken = error
    wake()
  })
  try {
    await client.connect()
    await client.query(`LISTEN ${outboxChannel}`)
    const turn = inRhythm(gatherMs, looksAtOnce)
    while (!stopped.aborted) {
      if (broken) throw broken
      told = false
      const count = await dispatchBatch(client, options.send)
      if (count === batchSize) continue
      if (told) {
        await nudge(stopped, turn()).done
        continue
      }
      waiting = nudge(stopped, options.sweepMs ?? 5_000)
      await waiting.done
      waiting = null
      await nudge(stopped, turn()).done
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** One turn every `everyMs`, and up to `atOnce` saved up; says how long to wait for the one that is taken. */
function inRhythm(everyMs: number, atOnce: number): () => number {
  let saved = atOnce
  let lastAt = performance.now()
  return () => {
    const now = performance.now()
    saved = Math.min(atOnce, saved + (now - lastAt) / everyMs) - 1
    lastAt = now
    return Math.max(0, -saved * everyMs)
  }
}

async function dispatchBatch(client: pg.Client, send: DispatcherOptions["send"]): Promise<number> {
  await client.query("BEGIN")
  try {
    const { rows } = await client.query<OutboxRow>({
      name: "porchlight-outbox-batch",
      text: `
        UPDATE "OutboxEvent" SET "dispatchedAt" = now()
        WHERE "id" IN (
          SELECT "id" FROM "OutboxEvent" WHERE "dispatchedAt" IS NULL
          ORDER BY "createdAt" LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
        )
        RETURNING "id", "teamId", "name", "data", "createdAt"`,
    })
    rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    if (rows.length > 0) await send(rows.map(eventOf))
    await client.query("COMMIT")
    return rows.length
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}

interface OutboxRow {
  id: string
  teamId: string
  name: string
  data: Record<string, unknown>
  createdAt: Date
}

function eventOf({ id, teamId, name, data, createdAt }: OutboxRow): OutgoingEvent {
  return { id, name, data: { ...data, teamId }, ts: createdAt.getTime() }
}

/** Waits `ms`, until `wake` is called, or until `signal`. */
function nudge(signal: AbortSignal, ms: number): { wake: () => void; done: Promise<void> } {
  let wake = () => {}
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(finish, ms)
    signal.addEventListener("abort", finish, { once: true })
    wake = finish
    function finish() {
      clearTimeout(timer)
      signal.removeEventListener("abort", finish)
      resolve()
    }
    if (signal.aborted) finish()
  })
  return { wake, done }
}
