import { alertTroubles } from "@/lib/alerts/about-changes"
import { scopeTo } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import { inngest } from "@/lib/jobs/client"
import { shipmentChanged, shipmentsChanged } from "@/lib/jobs/events"
import { inTurn } from "@/lib/jobs/turns"
import { followChanges } from "@/lib/notifications/decide-changes"

/**
 * What follows from changes of shipments that came about the same time: it is decided whom they are
 * told to, and the team is alerted of trouble. When that cannot be done for all together, each change is followed alone, with retries of its
 * own (notify).
 */
export const followChangesJob = inngest.createFunction(
  { id: "follow-changes", retries: 5, triggers: [shipmentsChanged] },
  async ({ event, step, runId }) => {
    const { teamId, changes } = event.data
    const reason = await inTurn("follow-changes", 2, () => follow(teamId, changes))
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

/** Gives why it could not be done. */
async function follow(
  teamId: string,
  changes: readonly { shipmentId: string; changeId: string }[],
): Promise<string | null> {
  const db = scopeTo(teamId)
  try {
    const ids = changes.map(({ changeId }) => changeId)
    const options = { now: new Date() }
    await followChanges(db, ids, options)
    await alertTroubles(db, ids, options)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}
