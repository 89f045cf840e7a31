import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { shipmentChanged } from "@/lib/jobs/events"
import { refreshPage } from "@/lib/tracking-page/refresh"

/** Makes a shipment's public page show what changed. */
export const refreshPageJob = inngest.createFunction(
  { id: "refresh-page", retries: 3, triggers: [shipmentChanged] },
  async ({ event }) => {
    const { teamId, shipmentId } = event.data
    await asJob(() => refreshPage(scopeTo(teamId), shipmentId))
  },
)
