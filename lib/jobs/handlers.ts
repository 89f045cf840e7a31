import { serve } from "inngest/next"
import type { NextRequest } from "next/server"
import { inngest } from "@/lib/jobs/client"
import { advanceSandboxParcelJob } from "@/lib/jobs/functions/advance-sandbox-parcel"
import { cleanUpJob } from "@/lib/jobs/functions/clean-up"
import { followChangesJob } from "@/lib/jobs/functions/follow-changes"
import { notifyJob, sendNotificationJob } from "@/lib/jobs/functions/notify"
import { pollConnectionJob } from "@/lib/jobs/functions/poll-connection"
import { pollDueJob } from "@/lib/jobs/functions/poll-due"
import { pollSilentJob } from "@/lib/jobs/functions/poll-silent"
import { processPayloadJob } from "@/lib/jobs/functions/process-payload"
import { processPayloadsJob } from "@/lib/jobs/functions/process-payloads"
import { rescueJob } from "@/lib/jobs/functions/rescue"
import { settleTalliesJob } from "@/lib/jobs/functions/settle-tallies"
import { runTaskJob } from "@/lib/jobs/functions/task"

/** Every function there is; one that is missing here never runs. */
const functions = [
  processPayloadsJob,
  processPayloadJob,
  followChangesJob,
  notifyJob,
  sendNotificationJob,
  pollDueJob,
  pollConnectionJob,
  pollSilentJob,
  advanceSandboxParcelJob,
  rescueJob,
  runTaskJob,
  cleanUpJob,
  settleTalliesJob,
]

const { GET, POST, PUT } = serve({ client: inngest, functions, enableUnauthedSync: false })
const handlers = { GET, POST, PUT }

/** Answers what an Inngest server, or our own executor, asks of the functions. */
export function answerInngest(request: Request): Promise<Response> {
  const handler = handlers[request.method as keyof typeof handlers] ?? GET
  return handler(request as NextRequest, undefined)
}
