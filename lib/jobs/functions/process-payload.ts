import { scopeTo } from "@/lib/db/scope"
import { failPayload, processPayload } from "@/lib/inbox/mutations"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { payloadReceived } from "@/lib/jobs/events"

/**
 * Understands a stored payload that could not be done with others; one that cannot be dealt with is
 * listed as failed, with the reason.
 */
export const processPayloadJob = inngest.createFunction(
  {
    id: "process-payload",
    retries: 5,
    triggers: [payloadReceived],
    onFailure: async ({ event, error }) => {
      const { teamId, payloadId } = payloadReceived.schema.parse(event.data.event.data)
      await failPayload(scopeTo(teamId), payloadId, error.message, { now: new Date() })
    },
  },
  async ({ event }) => {
    const { teamId, payloadId } = event.data
    return asJob(() => processPayload(scopeTo(teamId), payloadId, { now: new Date() }))
  },
)
