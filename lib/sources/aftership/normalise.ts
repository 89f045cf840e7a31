import { AppError } from "@/lib/errors"
import { aftershipTrackingSchema } from "@/lib/sources/aftership/schema"
import { readTracking } from "@/lib/sources/aftership/tracking"
import type { Normalised } from "@/lib/sources/contract"
import { readList } from "@/lib/sources/read-list"
import { isRecord } from "@/lib/sources/text"
import type { TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads an AfterShip payload: the body of a webhook, the answer with one tracking or with several, or
 * a bare tracking. Pure. Throws AppError `invalid` when it is none of these; webhooks that tell of no
 * tracking are sound and ignored.
 */
export function normalise(payload: unknown): Normalised {
  if (Array.isArray(payload)) return readTrackings(payload, "")
  if (!isRecord(payload)) throw notAftership("a tracking is a JSON object")
  if (isTracking(payload)) return one(trackingIn(payload))
  if ("event" in payload) return readWebhook(payload)
  const { data } = payload
  if (!isRecord(data)) throw notAftership("it has neither event and msg, nor trackings in data")
  if (Array.isArray(data.trackings)) return readTrackings(data.trackings, "data.trackings")
  return one(trackingIn(isRecord(data.tracking) ? data.tracking : data))
}

/** edd_revise and tracking_pending_time carry the tracking as well. */
function readWebhook({ event, msg }: Record<string, unknown>): Normalised {
  if (typeof event !== "string" || !/^[a-z_]{1,40}$/.test(event) || !isRecord(msg)) {
    throw notAftership("a webhook has event and msg")
  }
  if (isTracking(msg)) return one(trackingIn(msg))
  if (event === "tracking_update") throw notAftership("tracking_update has no tracking in msg")
  return ignored(`AfterShip's event ${event} tells nothing of where a parcel is.`)
}

function readTrackings(entries: readonly unknown[], path: string): Normalised {
  const { updates, problems } = readList(entries, path, (entry) => {
    if (!isRecord(entry)) throw notAftership("a tracking is a JSON object")
    return trackingIn(entry)
  })
  if (updates.length > 0) return { updates, problems, ignored: null }
  if (path && entries.length === 0) return ignored("AfterShip does not follow this number.")
  throw notAftership(problems[0]?.reason ?? "the list is empty")
}

function trackingIn(payload: Record<string, unknown>): TrackingUpdate {
  if (!isTracking(payload)) throw notAftership("a tracking has tracking_number and checkpoints")
  return readTracking(aftershipTrackingSchema.parse(payload))
}

/** Shippo's track has a tracking_number too, but neither checkpoints nor a tag. */
function isTracking(payload: Record<string, unknown>): boolean {
  return "tracking_number" in payload && ("checkpoints" in payload || "tag" in payload)
}

function one(update: TrackingUpdate): Normalised {
  return { updates: [update], problems: [], ignored: null }
}

function ignored(reason: string): Normalised {
  return { updates: [], problems: [], ignored: reason }
}

function notAftership(reason: string): AppError {
  return new AppError("invalid", `This is not an AfterShip payload: ${reason}.`)
}
