import { mailItem } from "@/lib/alerts/mail"
import { alertMailing } from "@/lib/alerts/settings"
import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { alertMail } from "@/lib/jobs/events"

/** Mails an alert to a member who wants its kind at once. */
export const alertMailJob = inngest.createFunction(
  { id: "alert-mail", retries: 8, triggers: [alertMail] },
  async ({ event }) => {
    const { teamId, itemId } = event.data
    const mailed = await asJob(() => mailItem(scopeTo(teamId), itemId, alertMailing(new Date())))
    return { mailed }
  },
)
