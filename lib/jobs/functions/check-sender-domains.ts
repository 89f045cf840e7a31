import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { ownCheckers } from "@/lib/sender-domains/checkers"
import { checkSenderDomain } from "@/lib/sender-domains/mutations"
import { senderDomainsToCheck } from "@/lib/sender-domains/queries"

const dayMs = 24 * 3_600_000

/** Asks every day whether the domains that mails come from still have their records. */
export const checkSenderDomainsJob = inngest.createFunction(
  { id: "check-sender-domains", retries: 1, triggers: [{ cron: "23 * * * *" }] },
  async ({ step }) =>
    step.run("check", async () => {
      const now = new Date()
      const due = await senderDomainsToCheck(database(), new Date(now.getTime() - dayMs))
      for (const { id, teamId } of due) {
        await checkSenderDomain(scopeTo(teamId), id, { ...ownCheckers(), now })
      }
      return { checked: due.length }
    }),
)
