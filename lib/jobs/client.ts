import { Inngest } from "inngest"
import { keptJobs } from "@/lib/jobs/kept"
import { sdkLogger } from "@/lib/jobs/log"
import { isEmbedded } from "@/lib/jobs/mode"

/**
 * The Inngest client. With an Inngest server it is the SDK as it comes; embedded, its requests go to
 * the executor in this process. Domains do not send events with it: they `enqueue` (lib/db/outbox).
 */
export const inngest = new Inngest({
  id: "porchlight",
  logger: sdkLogger,
  aiMetadata: false,
  sessionPropagation: false,
  ...(isEmbedded() ? { isDev: true, baseUrl: "http://embedded.invalid", fetch: embedded } : {}),
})

async function embedded(...args: Parameters<typeof fetch>): Promise<Response> {
  const executor = keptJobs()?.fetch
  if (executor) return executor(...args)
  return Response.json({ error: "The job executor is not running.", status: 503 }, { status: 503 })
}
