import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { verifyDomain } from "@/lib/domains/mutations"
import { domainsToCheck } from "@/lib/domains/queries"
import { resolveTxt } from "@/lib/domains/resolver"
import { inngest } from "@/lib/jobs/client"

const dayMs = 24 * 3_600_000

/** Asks every day whether shops' domains are still theirs. */
export const checkDomainsJob = inngest.createFunction(
  { id: "check-domains", retries: 1, triggers: [{ cron: "41 * * * *" }] },
  async ({ step }) =>
    step.run("check", async () => {
      const now = new Date()
      const due = await domainsToCheck(database(), new Date(now.getTime() - dayMs))
      for (const { id, teamId } of due) {
        await verifyDomain(scopeTo(teamId), id, { resolveTxt, now })
      }
      return { checked: due.length }
    }),
)
