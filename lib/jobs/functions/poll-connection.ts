import { scopeTo } from "@/lib/db/scope"
import { pollConnection } from "@/lib/inbox/poll-connection"
import { inngest } from "@/lib/jobs/client"
import { pollDue } from "@/lib/jobs/events"
import { logLine } from "@/lib/jobs/log"

/** Of one step: as many as the largest batch of any source. */
const batchSize = 40

/**
 * Asks one connection's source about its due shipments, a step at a time. Once the connection rests,
 * what is left stays due; when it is asked again is the domain's matter.
 */
export const pollConnectionJob = inngest.createFunction(
  { id: "poll-connection", retries: 2, triggers: [pollDue] },
  async ({ event, step }) => {
    const { teamId, connectionId, shipmentIds } = event.data
    let polled = 0
    for (let start = 0; start < shipmentIds.length; start += batchSize) {
      const batch = shipmentIds.slice(start, start + batchSize)
      polled += await step.run(`poll from ${start}`, async () => {
        const db = scopeTo(teamId)
        const now = () => new Date()
        const result = await pollConnection(db, connectionId, batch, { now, fetch })
        for (const skipped of result.skipped) logLine(`jobs: not polled: ${skipped}`)
        return result.answered
      })
    }
    return { polled, of: shipmentIds.length }
  },
)
