import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { noRecord } from "@/lib/sources/no-record"
import { readList } from "@/lib/sources/read-list"
import { isRecord, readText } from "@/lib/sources/text"
import { uspsTrackingSchema } from "@/lib/sources/usps/schema"
import { readTracking } from "@/lib/sources/usps/tracking"
import type { TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads an answer of USPS's tracking v3, detailed or summed up, or a list of them. Pure. Throws
 * AppError `invalid` when it is none, or an error other than a number without record.
 */
export function normalise(payload: unknown, asked?: string | null): Normalised {
  if (Array.isArray(payload)) return readTrackings(payload)
  if (!isRecord(payload)) throw notUsps("an answer is a JSON object")
  const named = asked && !("error" in payload) ? { trackingNumber: asked, ...payload } : payload
  if (isTracking(named)) return one(readTracking(uspsTrackingSchema.parse(named)))
  const failure = failureIn(payload)
  if (!failure) throw notUsps("it has no trackingNumber with status or trackingEvents")
  if (failure.code !== "404" && !isUnknown(failure))
    throw notUsps(`it is the error ${failure.code}: ${failure.message}`)
  const number = readText(payload.trackingNumber, 100) ?? asked
  return noRecord("usps", "usps", number, failure.message)
}

function readTrackings(entries: readonly unknown[]): Normalised {
  const { updates, problems } = readList(entries, "", (entry): TrackingUpdate => {
    const [update] = normalise(Array.isArray(entry) ? null : entry).updates
    if (!update) throw notUsps("an entry without a trackingNumber")
    return update
  })
  if (updates.length === 0) throw notUsps(problems[0]?.reason ?? "the list is empty")
  return { updates, problems, ignored: null }
}

const trackingFields = [
  "trackingEvents",
  "eventSummaries",
  "statusCategory",
  "statusSummary",
  "status",
]

function isTracking(payload: Record<string, unknown>): boolean {
  return "trackingNumber" in payload && trackingFields.some((field) => field in payload)
}

interface Failure {
  code: string
  /** The first of its errors. */
  reason: string | null
  message: string
}

function failureIn({ error }: Record<string, unknown>): Failure | null {
  if (!isRecord(error)) return null
  const [first] = Array.isArray(error.errors) ? error.errors : []
  const own = isRecord(first) ? first : {}
  const message =
    readText(own.detail, 300) ?? readText(own.title, 300) ?? readText(error.message, 300)
  return {
    code: readText(error.code, 20) ?? "unknown",
    reason: readText(own.code, 20),
    message: message ?? "no reason given",
  }
}

/** USPS says of a number without scans, as a bad request, that there is no update yet (150001). */
function isUnknown({ code, reason, message }: Failure): boolean {
  const silent = /status update is not (yet )?available|\bno record of\b|could not locate/i
  return code === "400" && (reason === "150001" || silent.test(message))
}

function one(update: TrackingUpdate): Normalised {
  return { updates: [update], problems: [], ignored: null }
}

function notUsps(reason: string): AppError {
  return new AppError("invalid", `This is not a USPS payload: ${reason}.`)
}
