import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import {
  type ShippoTrack,
  shippoEnvelopeSchema,
  shippoTrackSchema,
} from "@/lib/sources/shippo/schema"
import { readTrack } from "@/lib/sources/shippo/track"
import { isRecord } from "@/lib/sources/text"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads a Shippo payload: the body of a track_updated webhook, the track that GET and POST /tracks
 * answer, or a list of tracks. Pure. Throws AppError `invalid` when it is none of these; another
 * webhook of Shippo's (a label bought, a batch) is sound and ignored.
 */
export function normalise(payload: unknown): Normalised {
  if (Array.isArray(payload)) return readList(payload)
  if (!isRecord(payload)) throw notShippo("a track is a JSON object")
  if (isEnvelope(payload)) return readEnvelope(payload)
  return one(readTrack(trackIn(payload)))
}

/** Shippo's other events by name; 17TRACK and AfterShip have an event and data of their own. */
const otherEvents = /^(transaction|batch|order|refund|manifest|shipment|pickup|track)_[a-z_]{1,40}$/

function isEnvelope(payload: Record<string, unknown>): boolean {
  const { event } = payload
  return typeof event === "string" && otherEvents.test(event) && "data" in payload
}

function readEnvelope(payload: Record<string, unknown>): Normalised {
  const { event, data, carrier, metadata } = shippoEnvelopeSchema.parse(payload)
  if (event !== "track_updated") {
    return {
      updates: [],
      problems: [],
      ignored: `Shippo's event ${event} tells nothing of where a parcel is.`,
    }
  }
  if (!isRecord(data)) throw notShippo("track_updated has no track in data")
  const track = shippoTrackSchema.parse(data)
  if (!track.tracking_number) throw notShippo("the track in data has no tracking_number")
  return one(
    readTrack({
      ...track,
      carrier: track.carrier ?? carrier,
      metadata: track.metadata ?? metadata,
    }),
  )
}

function readList(payload: readonly unknown[]): Normalised {
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  for (const [index, entry] of payload.entries()) {
    try {
      if (!isRecord(entry)) throw notShippo("a track is a JSON object")
      updates.push(readTrack(trackIn(entry)))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ path: `[${index}]`, reason: error.message })
    }
  }
  if (updates.length === 0) throw notShippo(problems[0]?.reason ?? "the list is empty")
  return { updates, problems, ignored: null }
}

function trackIn(payload: Record<string, unknown>): ShippoTrack {
  const track = shippoTrackSchema.parse(payload)
  const told = "tracking_status" in payload || "tracking_history" in payload
  if (!track.tracking_number || !told) {
    throw notShippo("a track has tracking_number, tracking_status and tracking_history")
  }
  return track
}

function one(update: TrackingUpdate): Normalised {
  return { updates: [update], problems: [], ignored: null }
}

function notShippo(reason: string): AppError {
  return new AppError("invalid", `This is not a Shippo payload: ${reason}.`)
}
