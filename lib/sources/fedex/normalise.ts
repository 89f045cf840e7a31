import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { readResult } from "@/lib/sources/fedex/result"
import {
  fedexCompleteSchema,
  fedexErrorSchema,
  fedexResultSchema,
} from "@/lib/sources/fedex/schema"
import { isRecord } from "@/lib/sources/text"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"

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
 * FedEx uses a number again, for another parcel or another leg, and then answers with several results.
 * The one with the newest scan is the parcel; the others are named, not mixed into its journey.
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
  const others = results.flatMap((result, index): Problem[] =>
    result === newest ? [] : [{ path: `${path}.trackResults[${index}]`, reason: reasonOf(result) }],
  )
  return { ...newest, problems: [...newest.problems, ...others] }
}

function newestMs({ events }: TrackingUpdate): number {
  return events.at(-1)?.occurredAt.getTime() ?? Number.NEGATIVE_INFINITY
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
