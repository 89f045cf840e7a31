import { scopeTo } from "@/lib/db/scope"
import { giveUp } from "@/lib/inbox/give-up"
import { type SilentShipment, silentShipments } from "@/lib/inbox/silent"
import { inngest } from "@/lib/jobs/client"

/** Of all teams in one run; what is left over comes first in the next. */
const atATime = 500
const ofOneStep = 50

/** Ends the checks of shipments that nothing was heard of for their team's days of silence. */
export const pollSilentJob = inngest.createFunction(
  { id: "poll-silent", retries: 2, triggers: [{ cron: "*/10 * * * *" }] },
  async ({ step }) => {
    const silent = await step.run("find", () => silentShipments(new Date(), atATime))
    let given = 0
    for (const [index, { teamId, shipmentIds }] of byTeam(silent).entries()) {
      given += await step.run(`give up ${index}`, () => {
        return giveUp(scopeTo(teamId), shipmentIds, { now: new Date() })
      })
    }
    return { given, of: silent.length }
  },
)

function byTeam(silent: readonly SilentShipment[]) {
  const groups: { teamId: string; shipmentIds: string[] }[] = []
  for (const { teamId, shipmentId } of silent) {
    const open = groups.findLast((group) => group.teamId === teamId)
    if (open && open.shipmentIds.length < ofOneStep) open.shipmentIds.push(shipmentId)
    else groups.push({ teamId, shipmentIds: [shipmentId] })
  }
  return groups
}
