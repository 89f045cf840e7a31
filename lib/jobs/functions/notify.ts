import { NonRetriableError, RetryAfterError } from "inngest"
import { scopeTo } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { notificationSend, notificationsSend, shipmentChanged } from "@/lib/jobs/events"
import { follow } from "@/lib/jobs/follow"
import { inTurn } from "@/lib/jobs/turns"
import { mailTransport } from "@/lib/mail/choose"
import { RateLimited } from "@/lib/mail/rate-limited"
import { deliverDecisions } from "@/lib/notifications/deliver-many"
import { deliverDecision } from "@/lib/notifications/mutations"

/** Decides whom a change of a shipment is told to, where that could not be done with others. */
export const notifyJob = inngest.createFunction(
  { id: "notify", retries: 5, triggers: [shipmentChanged] },
  async ({ event }) => {
    const { teamId, changeId } = event.data
    const found = await asJob(() => follow(scopeTo(teamId), [changeId], { now: new Date() }))
    if (found === 0) throw new NonRetriableError("That change is not there any more.")
  },
)

/**
 * Sends mails that were asked for about the same time, with one request where the provider takes several.
 * What could not be sent with the others is tried alone (send-notification).
 */
export const sendNotificationsJob = inngest.createFunction(
  { id: "send-notifications", retries: 5, triggers: [notificationsSend] },
  async ({ event, step, runId }) => {
    const { teamId, decisions } = event.data
    const ids = decisions.map(({ decisionId }) => decisionId)
    const options = { now: () => new Date(), transport: mailTransport(env()) }
    const { alone } = await inTurn("send-notifications", 3, () => {
      return asSending(() => deliverDecisions(scopeTo(teamId), ids, options))
    })
    if (alone.length > 0) {
      const events = alone.map((decisionId) => {
        return notificationSend.create(
          { teamId, decisionId },
          { id: `alone-${runId}-${decisionId}` },
        )
      })
      await step.sendEvent("try alone", events)
    }
    return { sent: ids.length - alone.length, alone }
  },
)

/** Sends a decision's mail, apart from the others. */
export const sendNotificationJob = inngest.createFunction(
  { id: "send-notification", retries: 5, triggers: [notificationSend] },
  async ({ event }) => {
    const { teamId, decisionId } = event.data
    const options = { now: new Date(), transport: mailTransport(env()) }
    await asSending(() => deliverDecision(scopeTo(teamId), decisionId, options))
  },
)

/** As asJob; a provider that wants to be asked again later is. */
function asSending<T>(work: () => Promise<T>): Promise<T> {
  return asJob(async () => {
    try {
      return await work()
    } catch (error) {
      const waitMs = error instanceof RateLimited ? error.retryAfterMs : null
      if (waitMs === null) throw error
      throw new RetryAfterError(reasonOf(error), waitMs, { cause: error })
    }
  })
}
