import type { Category } from "@/lib/tracking/categories"

export interface CheckedShipment {
  /** Spreads the waits after a failure: shipments that failed together do not come back together. */
  id?: string
  category: Category
  /** no_recent_events: we have given it up ourselves. departed_facility and its like: on the road. */
  detail?: string
  terminal: boolean
  handedOverAt: Date | null
  lastEventAt: Date | null
  createdAt: Date
  /** The carrier's estimate; close to it the van is close too. */
  eta?: Date | null
  /** Minutes between two scans of this shipment, in the middle; null or left out when not known. */
  rhythmMinutes?: number | null
  /** Its newest scan came by webhook: a check only makes sure that none was lost. */
  pushed?: boolean
  /** Failed checks in a row. */
  failures: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How much longer we wait where webhooks follow the parcel. */
const safetyNet = 4

/** Few carriers sort or collect on Sundays; those that do are known half as fresh. */
const sundayRest = 2

const road = 2.5 * hour
const onTheRoad: ReadonlySet<string> = new Set([
  "accepted",
  "picked_up",
  "dropped_off",
  "departed_facility",
  "departed_origin",
  "departed_origin_country",
])

/**
 * When to ask the source again: often when something is about to happen, in the carrier's own rhythm on
 * the way, seldom before the first scan and after a long silence, twice as long after each failure, and
 * never once the parcel has arrived or was given up; four times as long where webhooks tell by
 * themselves. Null means no more checks. Counted from `now`, so that news by webhook moves the next
 * check away. Pure; instants are UTC.
 */
export function nextCheckAt(shipment: CheckedShipment, now: Date): Date | null {
  if (shipment.terminal || shipment.detail === "no_recent_events") return null
  const net = shipment.pushed ? safetyNet : 1
  const backOff = 2 ** Math.min(shipment.failures, 6) * jitter(shipment) * net
  return new Date(now.getTime() + Math.round(Math.min(pauseOf(shipment, now) * backOff, day)))
}

/**
 * Minutes between two scans, in the middle of all gaps but those under ten minutes, which are one stop
 * told in several scans. Null with fewer than two gaps: one may be anything.
 */
export function rhythmMinutes(occurredAt: readonly Date[]): number | null {
  const instants = occurredAt.map((at) => at.getTime()).sort((a, b) => a - b)
  const gaps = instants
    .map((at, index) => (at - (instants[index - 1] ?? at)) / minute)
    .filter((gap) => gap >= 10)
    .sort((a, b) => a - b)
  return gaps.length < 2 ? null : (gaps[Math.floor(gaps.length / 2)] ?? null)
}

function pauseOf(shipment: CheckedShipment, now: Date): number {
  const quiet = now.getTime() - (shipment.lastEventAt ?? shipment.createdAt).getTime()
  if (quiet > 14 * day) return day
  if (shipment.category === "OutForDelivery") return onTheVan(shipment, quiet, now)
  if (shipment.category === "AvailableForPickup") return 2 * hour
  const rest = now.getUTCDay() === 0 ? sundayRest : 1
  return rest * (shipment.handedOverAt === null ? beforeHandover(quiet) : onTheWay(shipment, quiet))
}

/** Parcels are rarely with the carrier within hours of the label, and seldom ever after a week. */
function beforeHandover(quiet: number): number {
  if (quiet < 8 * hour) return 3 * hour
  return quiet < 7 * day ? 1.25 * hour : 6 * hour
}

function onTheVan({ eta }: CheckedShipment, quiet: number, now: Date): number {
  if (eta && Math.abs(eta.getTime() - now.getTime()) <= 30 * minute) return 5 * minute
  // Vans are home at night: one that said nothing for so long goes out again tomorrow.
  return quiet < 14 * hour ? 15 * minute : hour
}

/**
 * An eighth of the usual gap, so that news is late by a small part of it; longer once it is overdue.
 * What has just left a place is on the road for some hours, and nobody scans it there.
 */
function onTheWay({ rhythmMinutes, detail }: CheckedShipment, quiet: number): number {
  if (onTheRoad.has(detail ?? "") && quiet < road) return Math.max(road - quiet, 30 * minute)
  const usual = (rhythmMinutes ?? 6 * 60) * minute
  const early = between(35 * minute, usual / 8, 50 * minute)
  return between(early, quiet / 32, 6 * hour)
}

const between = (least: number, value: number, most: number) =>
  Math.max(least, Math.min(value, most))

/** Between 0.75 and 1.25 after a failure, the same for the same shipment and failure; else 1. */
function jitter({ id, failures }: CheckedShipment): number {
  if (failures === 0 || id === undefined) return 1
  let hash = 2_166_136_261
  for (const letter of `${id}/${failures}`) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0
  }
  // The last letters reach the high bits only in one more round.
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0
  return 0.75 + (hash / 2 ** 32) * 0.5
}
