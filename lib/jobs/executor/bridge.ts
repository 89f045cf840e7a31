import { createHash } from "node:crypto"
import type { Pool } from "pg"
import { finishedSteps } from "@/lib/jobs/executor/answer"
import type { Definition } from "@/lib/jobs/executor/definitions"
import { type JobEvent, operation, sentEvents } from "@/lib/jobs/executor/protocol"
import { beginRuns, keepSteps, type Start } from "@/lib/jobs/executor/runs"

export interface BridgeOptions {
  pool: Pool
  /** Known a moment after the start; an event that comes before waits for it, and is not lost. */
  definitions: () => Promise<ReadonlyMap<string, Definition>>
  /** Of the last election that this process won; null when it never led. */
  epoch: () => number | null
  /** Events whose runs give way to all others. */
  later: readonly string[]
}

/** Answers what the SDK asks of the Inngest server: it takes the place of `fetch` in the client. */
export function createBridge(options: BridgeOptions): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const path = new URL(request.url).pathname
    if (path.startsWith("/e/")) return receiveEvents(options, request)
    const runId = /^\/v1\/checkpoint\/([^/]+)\/async$/.exec(path)?.[1]
    if (runId) return receiveCheckpoint(options, runId, await request.json())
    const error = `The embedded job executor does not implement ${path}.`
    return Response.json({ error, status: 501 }, { status: 501 })
  }
}

async function receiveEvents(options: BridgeOptions, request: Request): Promise<Response> {
  const seed = request.headers.get("x-inngest-event-id-seed") ?? crypto.randomUUID()
  const now = Date.now()
  const events = sentEvents.parse(await request.json()).map((sent, index): JobEvent => {
    return { ...sent, id: sent.id ?? seededId(seed, index), ts: sent.ts || now }
  })
  const definitions = [...(await options.definitions()).values()]
  const starts = events.flatMap((event) => startsOf(definitions, event))
  await beginRuns(options.pool, starts, options.later)
  return Response.json({ ids: events.map(({ id }) => id), status: 200 })
}

function startsOf(definitions: Definition[], event: JobEvent): Start[] {
  return definitions
    .filter(({ events }) => events.includes(event.name))
    .map((definition) => ({ functionId: definition.id, event }))
}

/** The same for each try of one sending, so that a repetition is no second event. */
function seededId(seed: string, index: number): string {
  return createHash("sha256").update(`${seed}/${index}`).digest("hex").slice(0, 32)
}

async function receiveCheckpoint(
  options: BridgeOptions,
  runId: string,
  body: { qi_id: string; steps: unknown },
): Promise<Response> {
  const epoch = options.epoch()
  const kept =
    epoch !== null &&
    (await keepSteps(options.pool, {
      runId,
      generation: Number(body.qi_id),
      epoch,
      done: finishedSteps(operation.array().parse(body.steps)),
    }))
  // 409 tells the SDK to let go of this run at once.
  return Response.json({}, { status: kept ? 200 : 409 })
}
