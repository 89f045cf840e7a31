import { inngest } from "@/lib/jobs/client"
import { askForDue } from "@/lib/notifications/due/sql"

const atATime = 500
/** What is left over comes first a minute later. */
const mostSteps = 20

/** Asks for the mails that waited for their delay or for the morning, once they are due. */
export const sendDueJob = inngest.createFunction(
  { id: "send-due", retries: 1, triggers: [{ cron: "* * * * *" }] },
  async ({ step }) => {
    let asked = 0
    for (let n = 0; n < mostSteps; n += 1) {
      const count = await step.run(`ask ${n}`, () => askForDue(new Date(), atATime))
      asked += count
      if (count < atATime) break
    }
    return { asked }
  },
)
