import { forgetOldAlerts } from "@/lib/alerts/retention"
import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"

/** Forgets old alerts once a day, each team's in a step of its own. */
export const forgetAlertsJob = inngest.createFunction(
  { id: "forget-alerts", retries: 1, triggers: [{ cron: "47 2 * * *" }] },
  async ({ step }) => {
    const teams = await step.run("find teams", () =>
      database().team.findMany({ select: { id: true } }),
    )
    const gone = { items: 0, deliveries: 0 }
    for (const { id } of teams) {
      const { items, deliveries } = await step.run(`team ${id}`, () =>
        forgetOldAlerts(scopeTo(id), new Date()),
      )
      gone.items += items
      gone.deliveries += deliveries
    }
    return gone
  },
)
