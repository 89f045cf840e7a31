import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { followMoments } from "@/lib/notifications/moments/moments"
import { findMoments } from "@/lib/notifications/moments/sql"

/** Of all teams and each kind in one run; what is left over comes first in the next. */
const atATime = 500
const ofOneStep = 100

/** Decides on what comes with time alone: no first scan, a promise that passed, a parcel that waits. */
export const watchMomentsJob = inngest.createFunction(
  { id: "watch-moments", retries: 2, triggers: [{ cron: "*/5 * * * *" }] },
  async ({ step }) => {
    const found = await step.run("find", () => findMoments(new Date(), atATime))
    let followed = 0
    for (const [index, { teamId, moments }] of byTeam(found).entries()) {
      followed += await step.run(`decide ${index}`, () => {
        return followMoments(scopeTo(teamId), moments, { now: new Date() })
      })
    }
    return { followed, of: found.length }
  },
)

type Found = Awaited<ReturnType<typeof findMoments>>[number]

/** A step's result comes back as JSON. */
function byTeam(found: readonly (Omit<Found, "newsAt"> & { newsAt: Date | string })[]) {
  const groups: { teamId: string; moments: Found[] }[] = []
  for (const { newsAt, ...one } of found) {
    const moment = { ...one, newsAt: new Date(newsAt) }
    const open = groups.findLast((group) => group.teamId === one.teamId)
    if (open && open.moments.length < ofOneStep) open.moments.push(moment)
    else groups.push({ teamId: one.teamId, moments: [moment] })
  }
  return groups
}
