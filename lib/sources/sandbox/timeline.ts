import { type JourneyKey, journeys } from "@/lib/sources/sandbox/journeys"
import type { Scan } from "@/lib/sources/sandbox/routes"

/** A parcel as its timeline needs it. */
export interface SandboxTimes {
  journey: JourneyKey
  /** One real second is this many seconds of the parcel's life. */
  speed: number
  startedAt: Date
}

export interface DueScan extends Scan {
  /** The real instant. */
  occurredAt: Date
}

/** The scans that have happened by `now`, in order of time. */
export function scansUntil(parcel: SandboxTimes, now: Date): DueScan[] {
  return allScans(parcel).filter((scan) => scan.occurredAt <= now)
}

/** When the first scan after `now` happens; null when the journey is over. */
export function nextScanAt(parcel: SandboxTimes, now: Date): Date | null {
  return allScans(parcel).find((scan) => scan.occurredAt > now)?.occurredAt ?? null
}

/** When the carrier, knowing what it has scanned by `now`, says that the parcel arrives. */
export function expectedAt(parcel: SandboxTimes, now: Date): Date {
  const { promisedHours, revisedHours } = journeys[parcel.journey]
  const delayed = scansUntil(parcel, now).some((scan) => scan.code === "WXD")
  return realInstant(parcel, delayed && revisedHours !== null ? revisedHours : promisedHours)
}

/** The first estimate that the carrier gave. */
export function firstExpectedAt(parcel: SandboxTimes): Date {
  return realInstant(parcel, journeys[parcel.journey].promisedHours)
}

function allScans(parcel: SandboxTimes): DueScan[] {
  return journeys[parcel.journey].scans.map((scan) => ({
    ...scan,
    occurredAt: realInstant(parcel, scan.hours),
  }))
}

/** Whole seconds, as scanners report. */
function realInstant({ startedAt, speed }: SandboxTimes, hours: number): Date {
  const start = Math.floor(startedAt.getTime() / 1000)
  return new Date((start + Math.round((hours * 3600) / speed)) * 1000)
}
