import { scopeTo } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import { pollShipment } from "@/lib/inbox/poll"
import { inngest } from "@/lib/jobs/client"
import { pollDue } from "@/lib/jobs/events"
import { logLine } from "@/lib/jobs/log"

const batchSize = 10

/**
 * Asks one connection's source about its due shipments, one after the other. A source that answers
 * none of a batch is left alone; when it is asked again is the domain's matter.
 */
export const pollConnectionJob = inngest.createFunction(
  { id: "poll-connection", retries: 2, triggers: [pollDue] },
  async ({ event, step }) => {
    const { teamId, shipmentIds } = event.data
    let polled = 0
    for (let start = 0; start < shipmentIds.length; start += batchSize) {
      const batch = shipmentIds.slice(start, start + batchSize)
      const answered = await step.run(`poll from ${start}`, () => pollBatch(teamId, batch))
      polled += answered
      if (answered === 0) break
    }
    return { polled, of: shipmentIds.length }
  },
)

async function pollBatch(teamId: string, shipmentIds: readonly string[]): Promise<number> {
  const db = scopeTo(teamId)
  let answered = 0
  for (const shipmentId of shipmentIds) {
    try {
      const { failure } = await pollShipment(db, shipmentId, { now: new Date(), fetch })
      if (failure === null) answered += 1
    } catch (error) {
      // A shipment that is gone, or waits for webhooks now, costs the others nothing.
      logLine(`jobs: shipment ${shipmentId} was not polled: ${reasonOf(error)}`)
    }
  }
  return answered
}
