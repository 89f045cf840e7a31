import { type DueShipment, dueShipments } from "@/lib/inbox/due"
import { inngest } from "@/lib/jobs/client"
import { pollDue } from "@/lib/jobs/events"

/** Of all teams in one minute; what is left over is due first in the next. */
const limitPerMinute = 1_000

/** Claims the shipments whose check is due, and hands each connection its own. */
export const pollDueJob = inngest.createFunction(
  { id: "poll-due", retries: 2, triggers: [{ cron: "* * * * *" }] },
  async ({ step, runId }) => {
    const due = await step.run("claim", () => dueShipments(new Date(), limitPerMinute))
    const events = byConnection(due).map((data) => {
      return pollDue.create(data, { id: `poll-${runId}-${data.connectionId}` })
    })
    if (events.length > 0) await step.sendEvent("hand out", events)
    return { shipments: due.length, connections: events.length }
  },
)

function byConnection(due: readonly DueShipment[]) {
  const groups = new Map<string, { teamId: string; connectionId: string; shipmentIds: string[] }>()
  for (const { teamId, connectionId, shipmentId } of due) {
    const group = groups.get(connectionId) ?? { teamId, connectionId, shipmentIds: [] }
    group.shipmentIds.push(shipmentId)
    groups.set(connectionId, group)
  }
  return [...groups.values()]
}
