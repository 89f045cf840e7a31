import { AppError } from "@/lib/errors"
import { meaningOf } from "@/lib/sources/bring/meaning"
import { bringCallbackSchema } from "@/lib/sources/bring/schema"
import { toEvent } from "@/lib/sources/to-event"
import { blankUpdate } from "@/lib/tracking/blank-update"
import { readClock } from "@/lib/tracking/clock"
import type { TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"
import { nowhere } from "@/lib/tracking/places"

export function isCallback(payload: Record<string, unknown>): boolean {
  const named = "shipment" in payload || "package" in payload
  return named && typeof payload.status === "string" && "created" in payload && "pushed" in payload
}

/** What Event Cast pushes: one event, in UTC. Throws AppError `invalid` without a usable number. */
export function readCallback(payload: Record<string, unknown>): TrackingUpdate {
  const given = bringCallbackSchema.parse(payload)
  const trackingNumber = normaliseTrackingNumber(given.package ?? given.shipment ?? "")
  if (!trackingNumber) throw new AppError("invalid", "The Bring callback has no usable number.")
  const update = blankUpdate("bring", "bring", trackingNumber)
  const time = readClock(given.created ?? "", null, "utc")
  if (!time) {
    const reason = given.created ? "not a date" : "missing"
    return { ...update, problems: [{ path: "created", reason }] }
  }
  const told = { carrierCode: given.status, message: "", location: nowhere }
  return { ...update, events: [toEvent(time, meaningOf(given.status, ""), told)] }
}
