import { scopeTo } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import { inngest } from "@/lib/jobs/client"
import { shipmentChanged, shipmentsChanged } from "@/lib/jobs/events"
import { follow } from "@/lib/jobs/follow"
import { inTurn } from "@/lib/jobs/turns"

/**
 * Follows changes of shipments that came about the same time, where those who made them did not. When that
 * cannot be done for all together, each change is followed alone, with retries of its own (notify).
 */
export const followChangesJob = inngest.createFunction(
  { id: "follow-changes", retries: 5, triggers: [shipmentsChanged] },
  async ({ event, step, runId }) => {
    const { teamId, changes } = event.data
    const ids = changes.map(({ changeId }) => changeId)
    const reason = await inTurn("follow-changes", 2, () => {
      return follow(scopeTo(teamId), ids, { now: new Date() }).then(() => null, reasonOf)
    })
    if (reason === null) return { followed: changes.length }
    const alone = changes.map((change) => {
      return shipmentChanged.create(
        { teamId, ...change },
        { id: `alone-${runId}-${change.changeId}` },
      )
    })
    await step.sendEvent("try alone", alone)
    return { followed: 0, alone: changes.length, reason }
  },
)
