import { sendDigests } from "@/lib/alerts/digest"
import { digestMoment } from "@/lib/alerts/digest-time"
import { alertMailing } from "@/lib/alerts/settings"
import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"

/** Sends the digests of teams whose clock says eight; one team's failure is its own. */
export const alertDigestJob = inngest.createFunction(
  { id: "alert-digest", retries: 2, triggers: [{ cron: "*/15 * * * *" }] },
  async ({ step }) => {
    const due = await step.run("find teams", async () => {
      const teams = await database().team.findMany({ select: { id: true, timeZone: true } })
      return teams.filter(({ timeZone }) => digestMoment(new Date(), timeZone) !== null)
    })
    let sent = 0
    for (const { id, timeZone } of due) {
      sent += await step.run(`team ${id}`, () =>
        sendDigests(scopeTo(id), timeZone, alertMailing(new Date())),
      )
    }
    return { sent }
  },
)
