import { NonRetriableError } from "inngest"
import { scopeTo } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { notificationSend, shipmentChanged } from "@/lib/jobs/events"
import { mailTransport } from "@/lib/mail/choose"
import { decideForChange, deliverDecision } from "@/lib/notifications/mutations"

/** Decides whom a change of a shipment is told to, and tells them, each apart from the others. */
export const notifyJob = inngest.createFunction(
  { id: "notify", retries: 5, triggers: [shipmentChanged] },
  async ({ event, step }) => {
    const { teamId, changeId } = event.data
    const { sendIds } = await step.run("decide", () => {
      return asJob(() => decideForChange(scopeTo(teamId), changeId, { now: new Date() }))
    })
    const sends = await Promise.allSettled(
      sendIds.map((id) => step.run(`send ${id}`, () => send(teamId, id))),
    )
    const failed = sends.find((result) => result.status === "rejected")
    if (failed) throw new NonRetriableError(reasonOf(failed.reason))
    return { sent: sends.length }
  },
)

/** Sends a decision's mail once more, after its first job was spent. */
export const sendNotificationJob = inngest.createFunction(
  { id: "send-notification", retries: 5, triggers: [notificationSend] },
  async ({ event }) => send(event.data.teamId, event.data.decisionId),
)

function send(teamId: string, decisionId: string): Promise<void> {
  const options = { now: new Date(), transport: mailTransport(env()) }
  return asJob(() => deliverDecision(scopeTo(teamId), decisionId, options))
}
