import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { parcelStarted } from "@/lib/jobs/events"
import { pushNextScan } from "@/lib/sources/sandbox/push"

/** Moves a parcel of the sandbox carrier along its journey: a webhook for each scan, on time. */
export const advanceSandboxParcelJob = inngest.createFunction(
  { id: "advance-sandbox-parcel", retries: 5, triggers: [parcelStarted] },
  async ({ event, step }) => {
    const { teamId, parcelId } = event.data
    for (let scan = 1; ; scan += 1) {
      const { nextAt } = await step.run(`push scan ${scan}`, () => {
        return asJob(() => pushNextScan(scopeTo(teamId), parcelId, { now: new Date(), fetch }))
      })
      if (nextAt === null) return { pushes: scan }
      await step.sleepUntil(`wait for scan ${scan + 1}`, new Date(nextAt))
    }
  },
)
