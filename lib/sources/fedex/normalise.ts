import { AppError } from "@/lib/errors"
import { oldestFirst } from "@/lib/sources/chronology"
import type { Normalised } from "@/lib/sources/contract"
import { readResult } from "@/lib/sources/fedex/result"
import {
  fedexCompleteSchema,
  fedexErrorSchema,
  fedexResultSchema,
} from "@/lib/sources/fedex/schema"
import { isRecord } from "@/lib/sources/text"
import type { Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads a FedEx payload: the answer of the Track API for up to 30 numbers, or what an Advanced
 * Integrated Visibility webhook pushes, which is the same. Pure. Throws AppError `invalid` when it is
 * neither, or an error of the API.
 */
export function normalise(payload: unknown): Normalised {
  if (!isRecord(payload)) throw notFedex("an answer is a JSON object")
  if (Array.isArray(payload.errors) && !isRecord(payload.output)) throw errorOf(payload.errors)
  const results = isRecord(payload.output) ? payload.output.completeTrackResults : null
  if (!Array.isArray(results)) throw notFedex("it has no output.completeTrackResults")
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  for (const [index, entry] of results.entries()) {
    const path = `output.completeTrackResults[${index}]`
    try {
      updates.push(readNumber(entry, path))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ path, reason: error.message })
    }
  }
  if (updates.length > 0) return { updates, problems, ignored: null }
  throw notFedex(problems[0] ? `${problems[0].path}: ${problems[0].reason}` : "it holds no results")
}

/**
 * FedEx tells the legs of a parcel's journey (a redirect, a way back) as several results of its number,
 * and an older parcel that had the number before as another. The result with the newest scan says how
 * things stand; those that lie near it in time add their scans, an older use is named and left out.
 */
function readNumber(entry: unknown, path: string): TrackingUpdate {
  const parsed = fedexCompleteSchema.safeParse(entry)
  if (!parsed.success || !Array.isArray(parsed.data.trackResults)) {
    throw new AppError("invalid", "not a result with trackResults")
  }
  const { trackingNumber, trackResults } = parsed.data
  const results = trackResults.map((raw: unknown, index) => {
    const resultPath = `${path}.trackResults[${index}]`
    const result = fedexResultSchema.safeParse(raw)
    return result.success ? readResult(result.data, trackingNumber, resultPath) : resultPath
  })
  const read = results.filter((result) => typeof result !== "string")
  const newest = read.toSorted((a, b) => newestMs(b) - newestMs(a))[0]
  if (!newest) throw new AppError("invalid", "its trackResults can't be read")
  const legs = legsOf(newest, read)
  const others = results.flatMap((result, index): Problem[] =>
    typeof result !== "string" && legs.includes(result)
      ? []
      : [{ path: `${path}.trackResults[${index}]`, reason: reasonOf(result) }],
  )
  const problems = [...legs.flatMap((leg) => leg.problems), ...others]
  return { ...newest, events: joined(legs), problems }
}

function newestMs({ events }: TrackingUpdate): number {
  return events.at(-1)?.occurredAt.getTime() ?? Number.NEGATIVE_INFINITY
}

/** A number is not given to another parcel sooner. */
const sameJourneyMs = 30 * 86_400_000

/** The newest result, and those whose scans reach to less than a month before the journey's first. */
function legsOf(newest: TrackingUpdate, read: readonly TrackingUpdate[]): TrackingUpdate[] {
  const legs = [newest]
  for (const result of read.toSorted((a, b) => newestMs(b) - newestMs(a))) {
    const firstMs = Math.min(...legs.map(oldestMs))
    if (result !== newest && firstMs - newestMs(result) < sameJourneyMs) legs.push(result)
  }
  return legs
}

/** The scans of all legs, oldest first; one that several of them tell is one. */
function joined(legs: readonly TrackingUpdate[]): TrackingEvent[] {
  if (legs.length === 1) return legs[0]?.events ?? []
  const byKey = new Map(legs.flatMap(({ events }) => events.map((event) => [keyOf(event), event])))
  return oldestFirst([...byKey.values()])
}

function keyOf({ occurredAt, carrierCode, message, location }: TrackingEvent): string {
  return JSON.stringify([occurredAt, carrierCode, message, location])
}

function oldestMs({ events }: TrackingUpdate): number {
  return events[0]?.occurredAt.getTime() ?? Number.POSITIVE_INFINITY
}

function reasonOf(result: TrackingUpdate | string): string {
  if (typeof result === "string") return "not a result"
  const [first] = result.problems
  if (result.events.length === 0)
    return first?.reason ?? "another result of the number, without scans"
  const last = result.events.at(-1)?.localTime ?? "some day"
  return `an older use of the number, left out: ${result.events.length} scans until ${last}`
}

function errorOf(errors: readonly unknown[]): AppError {
  const first = fedexErrorSchema.parse(errors[0])
  return new AppError(
    "invalid",
    `FedEx answered with an error: ${first?.message ?? "no reason"} (${first?.code ?? "no code"}).`,
  )
}

function notFedex(reason: string): AppError {
  return new AppError("invalid", `This is not a FedEx payload: ${reason}.`)
}
