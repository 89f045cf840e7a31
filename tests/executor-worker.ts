import { Inngest } from "inngest"
import { serve } from "inngest/next"
import type { NextRequest } from "next/server"
import pg from "pg"
import { createExecutor, type Executor } from "@/lib/jobs/executor/executor"

// A process of its own for the tests that kill it: an executor whose steps write to the table
// `effect`. It says "ready" once it stands for election, and ends on SIGTERM.

const connectionString = process.env.DATABASE_URL ?? ""
const effects = new pg.Pool({ connectionString, max: 8 })

async function effect(run: string, step: string): Promise<string> {
  await effects.query("INSERT INTO effect (run, step, pid) VALUES ($1, $2, $3)", [
    run,
    step,
    process.pid,
  ])
  return `${run}/${step}`
}

const silent = { info() {}, warn() {}, error() {}, debug() {} }
const inngest: Inngest = new Inngest({
  id: "kill",
  isDev: true,
  logger: silent,
  fetch: (input: RequestInfo | URL, init?: RequestInit) => executor.fetch(input, init),
})

const fourSteps = inngest.createFunction(
  { id: "four-steps", retries: 3, triggers: [{ event: "kill/go" }] },
  async ({ event, step }) => {
    const run = String(event.data.run)
    const first = await step.run("one", () => effect(run, "one"))
    const both = await Promise.all([
      step.run("two", () => effect(run, "two")),
      step.run("three", () => effect(run, "three")),
    ])
    await step.sleep("rest", "1s")
    const last = await step.run("four", () => effect(run, "four"))
    return [first, ...both, last]
  },
)

const { POST, PUT } = serve({ client: inngest, functions: [fourSteps] })
const executor: Executor = createExecutor({
  connectionString,
  handle: (request) => {
    return (request.method === "PUT" ? PUT : POST)(request as NextRequest, undefined)
  },
})

await executor.start()
process.once("SIGTERM", async () => {
  await executor.stop()
  await effects.end()
})
console.log("ready")
