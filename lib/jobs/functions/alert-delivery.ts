import { RetryAfterError } from "inngest"
import { deliverAlert } from "@/lib/alerts/deliver"
import { alertDelivering } from "@/lib/alerts/settings"
import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { alertDeliver } from "@/lib/jobs/events"

/**
 * Sends an alert to a channel. The delivery counts its own tries, over about a day; a few more are left
 * for what keeps the job itself from working.
 */
export const alertDeliveryJob = inngest.createFunction(
  { id: "alert-delivery", retries: 15, triggers: [alertDeliver] },
  async ({ event }) => {
    const { teamId, deliveryId } = event.data
    const { retryAfterMs } = await asJob(() =>
      deliverAlert(scopeTo(teamId), deliveryId, alertDelivering(new Date())),
    )
    if (retryAfterMs === null) return { settled: true }
    throw new RetryAfterError("The channel did not take it.", retryAfterMs)
  },
)
