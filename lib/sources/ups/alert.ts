import { AppError } from "@/lib/errors"
import { isRecord } from "@/lib/sources/text"
import { readScan } from "@/lib/sources/ups/event"
import { readDay } from "@/lib/sources/ups/package"
import { type UpsAlert, upsAlertSchema } from "@/lib/sources/ups/schema"
import { blankUpdate } from "@/lib/tracking/blank-update"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

export function isAlert(payload: Record<string, unknown>): boolean {
  return "trackingNumber" in payload && isRecord(payload.activityStatus)
}

/** What Track Alert pushes: one scan. Throws AppError `invalid` without a usable number. */
export function readAlert(payload: Record<string, unknown>): TrackingUpdate {
  const alert = upsAlertSchema.parse(payload)
  const trackingNumber = normaliseTrackingNumber(alert.trackingNumber ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The UPS alert has no usable number.")
  const problems: Problem[] = []
  const reading = readScan(activityOf(alert))
  const path = "activityStatus"
  if ("reason" in reading) problems.push({ path, reason: reading.reason })
  return {
    ...blankUpdate("ups", "ups", trackingNumber),
    eta: readEta(alert, problems),
    signedBy: alert.receivedBy,
    events: "event" in reading ? [reading.event] : [],
    problems,
  }
}

function activityOf(alert: UpsAlert) {
  const { activityStatus: status } = alert
  return {
    date: alert.localActivityDate,
    time: alert.localActivityTime,
    gmtDate: alert.gmtActivityDate,
    gmtTime: alert.gmtActivityTime,
    gmtOffset: null,
    location: { address: alert.activityLocation },
    status: status && { ...status, statusCode: status.descriptionCode },
  }
}

/** After the delivery the scheduled date is history, and often a wrong one. */
function readEta(alert: UpsAlert, problems: Problem[]): Date | null {
  const { scheduledDeliveryDate, activityStatus } = alert
  if (!scheduledDeliveryDate || activityStatus?.type === "D") return null
  const path = "scheduledDeliveryDate"
  return readDay(scheduledDeliveryDate, null, null, path, problems)?.occurredAt ?? null
}
