import { NonRetriableError } from "inngest"
import { scopeTo } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { notificationSend, shipmentChanged } from "@/lib/jobs/events"
import { mailTransport } from "@/lib/mail/choose"
import { followChanges } from "@/lib/notifications/decide-changes"
import { deliverDecision } from "@/lib/notifications/mutations"

/** Decides whom a change of a shipment is told to, where that could not be done with others. */
export const notifyJob = inngest.createFunction(
  { id: "notify", retries: 5, triggers: [shipmentChanged] },
  async ({ event }) => {
    const { teamId, changeId } = event.data
    const found = await asJob(() => followChanges(scopeTo(teamId), [changeId], { now: new Date() }))
    if (found === 0) throw new NonRetriableError("That change is not there any more.")
  },
)

/** Sends a decision's mail, each apart from the others. */
export const sendNotificationJob = inngest.createFunction(
  { id: "send-notification", retries: 5, triggers: [notificationSend] },
  async ({ event }) => {
    const { teamId, decisionId } = event.data
    const options = { now: new Date(), transport: mailTransport(env()) }
    await asJob(() => deliverDecision(scopeTo(teamId), decisionId, options))
  },
)
