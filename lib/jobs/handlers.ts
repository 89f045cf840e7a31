import { serve } from "inngest/next"
import type { NextRequest } from "next/server"
import { inngest } from "@/lib/jobs/client"
import { advanceSandboxParcelJob } from "@/lib/jobs/functions/advance-sandbox-parcel"
import { alertDeliveryJob } from "@/lib/jobs/functions/alert-delivery"
import { alertDigestJob } from "@/lib/jobs/functions/alert-digest"
import { alertMailJob } from "@/lib/jobs/functions/alert-mail"
import { checkDomainsJob } from "@/lib/jobs/functions/check-domains"
import { checkSenderDomainsJob } from "@/lib/jobs/functions/check-sender-domains"
import { cleanUpJob } from "@/lib/jobs/functions/clean-up"
import { followChangesJob } from "@/lib/jobs/functions/follow-changes"
import { forgetAlertsJob } from "@/lib/jobs/functions/forget-alerts"
import { notifyJob, sendNotificationJob, sendNotificationsJob } from "@/lib/jobs/functions/notify"
import { pollConnectionJob } from "@/lib/jobs/functions/poll-connection"
import { pollDueJob } from "@/lib/jobs/functions/poll-due"
import { pollSilentJob } from "@/lib/jobs/functions/poll-silent"
import { processPayloadJob } from "@/lib/jobs/functions/process-payload"
import { processPayloadsJob } from "@/lib/jobs/functions/process-payloads"
import { rescueJob } from "@/lib/jobs/functions/rescue"
import { sendDueJob } from "@/lib/jobs/functions/send-due"
import { settleTalliesJob } from "@/lib/jobs/functions/settle-tallies"
import { runTaskJob } from "@/lib/jobs/functions/task"
import { watchMomentsJob } from "@/lib/jobs/functions/watch-moments"

/** Every function there is; one that is missing here never runs. */
const functions = [
  processPayloadsJob,
  processPayloadJob,
  followChangesJob,
  notifyJob,
  sendNotificationsJob,
  sendNotificationJob,
  sendDueJob,
  watchMomentsJob,
  pollDueJob,
  pollConnectionJob,
  pollSilentJob,
  advanceSandboxParcelJob,
  rescueJob,
  runTaskJob,
  cleanUpJob,
  checkDomainsJob,
  checkSenderDomainsJob,
  settleTalliesJob,
  alertMailJob,
  alertDigestJob,
  alertDeliveryJob,
  forgetAlertsJob,
]

const { GET, POST, PUT } = serve({ client: inngest, functions, enableUnauthedSync: false })
const handlers = { GET, POST, PUT }

/** Answers what an Inngest server, or our own executor, asks of the functions. */
export function answerInngest(request: Request): Promise<Response> {
  const handler = handlers[request.method as keyof typeof handlers] ?? GET
  return handler(request as NextRequest, undefined)
}
