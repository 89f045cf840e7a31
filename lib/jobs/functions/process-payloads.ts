import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { processPayloads } from "@/lib/inbox/process"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { payloadReceived, payloadsReceived } from "@/lib/jobs/events"
import { followWithin } from "@/lib/jobs/follow"
import { inTurn } from "@/lib/jobs/turns"

/**
 * Understands payloads that came about the same time, and follows the changes that they make in the same
 * transaction, which spares a run. What could not be done with the others is tried alone, with retries and
 * a failure of its own (process-payload).
 */
export const processPayloadsJob = inngest.createFunction(
  { id: "process-payloads", retries: 5, triggers: [payloadsReceived] },
  async ({ event, step, runId }) => {
    const { teamId, payloads } = event.data
    const ids = payloads.map(({ payloadId }) => payloadId)
    const options = {
      now: () => new Date(),
      follow: (tx: TeamDb, changeIds: readonly string[]) => {
        return followWithin(tx, changeIds, { now: new Date() })
      },
    }
    const { processed, left } = await inTurn("process-payloads", 2, () => {
      return asJob(() => processPayloads(scopeTo(teamId), ids, options))
    })
    if (left.length > 0) {
      const alone = left.map(({ id: payloadId }) => {
        return payloadReceived.create({ teamId, payloadId }, { id: `alone-${runId}-${payloadId}` })
      })
      await step.sendEvent("try alone", alone)
    }
    return { processed, alone: left }
  },
)
