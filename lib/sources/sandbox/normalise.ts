import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { windowOf } from "@/lib/sources/read-window"
import { sandboxCodes } from "@/lib/sources/sandbox/codes"
import {
  type SandboxPlaceJson,
  type SandboxScanJson,
  sandboxPingSchema,
  sandboxScanSchema,
  sandboxTrackSchema,
  sandboxUnknownSchema,
} from "@/lib/sources/sandbox/schema"
import { readClock } from "@/lib/tracking/clock"
import { detailOf } from "@/lib/tracking/details"
import type { Place, Problem, TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads what the sandbox carrier pushed or answered. Pure; throws AppError `invalid` for anything
 * else. A scan that can't be read costs itself only and is listed in the update's problems.
 */
export function normalise(payload: unknown): Normalised {
  if (sandboxPingSchema.safeParse(payload).success) {
    return { updates: [], problems: [], ignored: "a ping" }
  }
  const unknown = sandboxUnknownSchema.safeParse(payload)
  if (unknown.success) return one(notFound(unknown.data.number))
  const track = sandboxTrackSchema.safeParse(payload)
  if (!track.success) {
    throw new AppError("invalid", `Not a sandbox track: ${unreadIn(track.error.issues)}`)
  }
  const { parcel } = track.data
  const { events, problems } = readScans(parcel.scans)
  return one({
    ...blank(parcel.number),
    ...windowOf(
      clockOf(parcel.expected_from),
      clockOf(parcel.expected),
      "parcel.expected",
      problems,
    ),
    originalEta: parcel.first_expected ? new Date(parcel.first_expected) : null,
    serviceLevel: parcel.service,
    origin: parcel.origin && readPlace(parcel.origin),
    destination: parcel.destination && readPlace(parcel.destination),
    events,
    problems,
  })
}

/** For a merchant to read, who does not know our schemas. */
function unreadIn(issues: readonly { path: PropertyKey[] }[]) {
  const paths = new Set(issues.map(({ path }) => path.join(".") || "the whole"))
  return `${[...paths].join(", ")} is missing or can't be read.`
}

function one(update: TrackingUpdate): Normalised {
  return { updates: [update], problems: [], ignored: null }
}

function notFound(number: string): TrackingUpdate {
  return { ...blank(number), notFound: true }
}

function blank(number: string): TrackingUpdate {
  return {
    source: "sandbox",
    carrier: "sandbox",
    trackingNumber: number.replace(/[\s-]/g, "").toUpperCase(),
    externalId: null,
    notFound: false,
    eta: null,
    originalEta: null,
    signedBy: null,
    serviceLevel: null,
    origin: null,
    destination: null,
    reference: null,
    recipient: null,
    events: [],
    problems: [],
  }
}

function clockOf(text: string | null | undefined) {
  return text ? readClock(text, null, "utc") : null
}

function readScans(scans: readonly unknown[]) {
  const events: TrackingEvent[] = []
  const problems: Problem[] = []
  for (const [index, raw] of scans.entries()) {
    const scan = sandboxScanSchema.safeParse(raw)
    if (scan.success) events.push(readScan(scan.data))
    else problems.push({ path: `parcel.scans[${index}]`, reason: reasonIn(scan.error.issues) })
  }
  return { events, problems }
}

function reasonIn(issues: readonly { path: PropertyKey[]; message: string }[]) {
  return issues.map(({ path, message }) => [...path, message].join(": ")).join("; ")
}

function readScan(scan: SandboxScanJson): TrackingEvent {
  const key = Object.hasOwn(sandboxCodes, scan.code)
    ? sandboxCodes[scan.code as keyof typeof sandboxCodes]
    : null
  const detail = detailOf(key ?? "status_unknown")
  return {
    occurredAt: new Date(scan.at),
    localTime: scan.at.slice(0, 19),
    offset: scan.at.endsWith("Z") ? "+00:00" : scan.at.slice(-6),
    timeConfidence: "exact",
    category: detail.category,
    detail: key ?? "status_unknown",
    carrierCode: scan.code,
    message: scan.text,
    actionRequired: detail.actionRequired,
    unmapped: key === null,
    location: scan.place ? readPlace(scan.place) : nowhere,
  }
}

const nowhere: Place = { city: null, region: null, postalCode: null, country: null }

function readPlace(place: SandboxPlaceJson): Place {
  return {
    city: place.city,
    region: place.region,
    postalCode: place.postcode,
    country: place.country,
  }
}
