import { randomBytes } from "node:crypto"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import { bundle } from "@/lib/jobs/bundle"
import { inngest } from "@/lib/jobs/client"
import { startDispatcher } from "@/lib/jobs/dispatcher"
import { payloadsReceived } from "@/lib/jobs/events"
import type { Handle } from "@/lib/jobs/executor/definitions"
import { createExecutor } from "@/lib/jobs/executor/executor"
import { answerInngest } from "@/lib/jobs/handlers"
import { keepJobs, keptJobs } from "@/lib/jobs/kept"
import { logLine } from "@/lib/jobs/log"
import { isEmbedded } from "@/lib/jobs/mode"
import { overHttp } from "@/lib/jobs/over-http"

/**
 * Starts this process's part in the jobs, once: the outbox dispatcher, and without an Inngest server
 * the embedded executor. Throws when a function asks for what the executor does not implement.
 */
export async function startJobs(): Promise<void> {
  if (keptJobs()) return
  const connectionString = env().DATABASE_URL
  const secret = randomBytes(24).toString("base64url")
  const dispatch = () => {
    return startDispatcher({
      connectionString,
      send: (events) => inngest.send(bundle(events)),
      log: logLine,
    })
  }
  if (!isEmbedded()) {
    keepJobs({ fetch: null, secret, stop: dispatch() })
  } else {
    const developing = process.env.NODE_ENV === "development"
    const handle: Handle = developing ? overHttp(secret) : answerInngest
    const executor = createExecutor({
      connectionString,
      handle,
      // A backlog of payloads must hold up neither polling nor mails.
      later: [payloadsReceived.name],
      whileLeading: dispatch,
    })
    keepJobs({ fetch: executor.fetch, secret, stop: () => executor.stop() })
    const started = executor.start()
    // In development the handlers can only be reached once the server listens, which waits for us.
    if (developing) started.catch((error) => logLine(`jobs: not started: ${reasonOf(error)}`))
    else await started
  }
  stopOnSignals()
}

function stopOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      const stopped = keptJobs()?.stop() ?? Promise.resolve()
      holdExit(stopped.catch((error) => logLine(`jobs: not stopped cleanly: ${reasonOf(error)}`)))
    })
  }
}

const longestHoldMs = 9_000

/**
 * Next ends the process as soon as its requests are answered, and has no place to wait for more: the
 * exit itself waits until the jobs in hand are done. A kill would lose nothing, but repeat a step.
 */
function holdExit(stopped: Promise<void>) {
  const exit = process.exit.bind(process)
  const late = new Promise<void>((done) => setTimeout(done, longestHoldMs).unref())
  const hold = (code?: number | string | null) => {
    void Promise.race([stopped, late]).then(() => exit(code))
  }
  process.exit = hold as typeof process.exit
}
