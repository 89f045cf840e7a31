import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { settleTallies } from "@/lib/shipments/list/counts"
import { unsettledTeams } from "@/lib/shipments/list/unsettled"

/** Keeps the counts of the Shipments list cheap to read. */
export const settleTalliesJob = inngest.createFunction(
  { id: "settle-tallies", retries: 1, triggers: [{ cron: "* * * * *" }] },
  async ({ step }) => {
    return step.run("settle", async () => {
      const teams = await unsettledTeams()
      for (const teamId of teams) await settleTallies(scopeTo(teamId))
      return { teams: teams.length }
    })
  },
)
