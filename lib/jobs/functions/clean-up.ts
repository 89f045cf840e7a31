import { inngest } from "@/lib/jobs/client"
import { forgetOld } from "@/lib/jobs/retention"

/** Keeps the tables of jobs small. */
export const cleanUpJob = inngest.createFunction(
  { id: "clean-up", retries: 1, triggers: [{ cron: "17 * * * *" }] },
  () => forgetOld(new Date()),
)
