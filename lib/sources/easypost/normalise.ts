import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { easypostTrackerSchema } from "@/lib/sources/easypost/schema"
import { readTracker } from "@/lib/sources/easypost/tracker"
import { readList } from "@/lib/sources/read-list"
import { isRecord } from "@/lib/sources/text"
import type { TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads an EasyPost payload: the event of a webhook, the tracker that GET and POST answer, or a list
 * of trackers. Pure. Throws AppError `invalid` when it is none of these; EasyPost's other events (a
 * batch, a refund) are sound and ignored.
 */
export function normalise(payload: unknown): Normalised {
  if (Array.isArray(payload)) return readTrackers(payload, "")
  if (!isRecord(payload)) throw notEasypost("a tracker is a JSON object")
  if (Array.isArray(payload.trackers)) return readTrackers(payload.trackers, "trackers")
  if (isTracker(payload)) return one(trackerIn(payload))
  const { description, result } = payload
  if (typeof description !== "string" || !/^[a-z_]{1,40}(\.[a-z_]{1,40}){1,3}$/.test(description)) {
    throw notEasypost("it is neither an event with description and result, nor a tracker")
  }
  if (!description.startsWith("tracker.")) {
    return ignored(`EasyPost's event ${description} tells nothing of where a parcel is.`)
  }
  // A list of events leaves the trackers out.
  const empty = result === undefined || (isRecord(result) && Object.keys(result).length === 0)
  if (empty && payload.object === "Event") {
    return ignored(`EasyPost's event ${description} comes without its tracker.`)
  }
  if (!isRecord(result)) throw notEasypost(`${description} has no tracker in result`)
  return one(trackerIn(result))
}

function readTrackers(entries: readonly unknown[], path: string): Normalised {
  const { updates, problems } = readList(entries, path, (entry) => {
    if (!isRecord(entry)) throw notEasypost("a tracker is a JSON object")
    return trackerIn(entry)
  })
  if (updates.length > 0) return { updates, problems, ignored: null }
  if (path && entries.length === 0) return ignored("EasyPost has no tracker for this number.")
  throw notEasypost(problems[0]?.reason ?? "the list is empty")
}

function trackerIn(payload: Record<string, unknown>): TrackingUpdate {
  if (!isTracker(payload)) {
    throw notEasypost("a tracker has tracking_code, status and tracking_details")
  }
  return readTracker(easypostTrackerSchema.parse(payload))
}

/** Shippo's track has a tracking_number, and its status is an object. */
function isTracker(payload: Record<string, unknown>): boolean {
  return (
    "tracking_code" in payload &&
    (payload.object === "Tracker" || "tracking_details" in payload || "status_detail" in payload)
  )
}

function one(update: TrackingUpdate): Normalised {
  return { updates: [update], problems: [], ignored: null }
}

function ignored(reason: string): Normalised {
  return { updates: [], problems: [], ignored: reason }
}

function notEasypost(reason: string): AppError {
  return new AppError("invalid", `This is not an EasyPost payload: ${reason}.`)
}
