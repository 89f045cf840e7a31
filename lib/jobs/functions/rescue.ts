import { stuckPayloads } from "@/lib/inbox/stuck"
import { inngest } from "@/lib/jobs/client"
import { notificationSend, payloadReceived } from "@/lib/jobs/events"
import { stuckDecisions } from "@/lib/notifications/stuck"

/** Longer than all tries of one job take together. */
const stuckAfterMs = 20 * 60_000
const atATime = 500

/**
 * Tries again what waits although its job is spent: mails while the provider was down for long, and
 * payloads, of which nothing should ever be found.
 */
export const rescueJob = inngest.createFunction(
  { id: "rescue", retries: 1, triggers: [{ cron: "*/10 * * * *" }] },
  async ({ step, runId }) => {
    const before = () => new Date(Date.now() - stuckAfterMs)
    const payloads = await step.run("find payloads", () => stuckPayloads(before(), atATime))
    const decisions = await step.run("find mails", () => stuckDecisions(before(), atATime))
    const events = [
      ...payloads.map((data) => {
        return payloadReceived.create(data, { id: `rescue-${runId}-${data.payloadId}` })
      }),
      ...decisions.map((data) => {
        return notificationSend.create(data, { id: `rescue-${runId}-${data.decisionId}` })
      }),
    ]
    if (events.length > 0) await step.sendEvent("try again", events)
    return { payloads: payloads.length, mails: decisions.length }
  },
)
