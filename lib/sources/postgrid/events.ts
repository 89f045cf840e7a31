import { postgridOrderStatuses, postgridOrderWords } from "@/lib/sources/postgrid/codes"
import { type Meaning, meaningOf } from "@/lib/sources/postgrid/meaning"
import {
  type CarrierTracking,
  type PostgridOrder,
  type PostgridUpdate,
  postgridUpdateSchema,
} from "@/lib/sources/postgrid/schema"
import { rowOf } from "@/lib/sources/text"
import { readClock } from "@/lib/tracking/clock"
import { detailOf } from "@/lib/tracking/details"
import type { Place, Problem, TrackingEvent } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/**
 * The carrier's updates as events, in PostGrid's order. An update has a status of its own; the
 * statusDetail stands once, above them, and belongs to the newest. A status that the newest update
 * does not have yet is an event at that update's time and place.
 */
export function carrierEvents(
  order: PostgridOrder,
  tracking: CarrierTracking,
  problems: Problem[],
): TrackingEvent[] {
  const updates = readUpdates(tracking.trackingUpdates, problems)
  const newest = updates.reduce<ReadUpdate | null>(later, null)
  const events = updates.map((read) => {
    const own = read.given.status ?? (read === newest ? tracking.status : null)
    const top = read === newest && own === tracking.status ? tracking.statusDetail : null
    return toEvent(
      read,
      own,
      meaningOf(own, read.given.statusDetail ?? top, read.given.message ?? ""),
    )
  })
  const current = currentEvent(order, tracking, newest)
  return current ? [...events, current] : events
}

/** Before the carrier speaks there is only the order's own status, at the moment of its last change. */
export function orderEvents(order: PostgridOrder): TrackingEvent[] {
  const status = order.status ?? ""
  const detail = rowOf(postgridOrderStatuses, status)
  const at = order.status === "ready" ? order.createdAt : order.updatedAt
  const clock = readClock(at ?? order.updatedAt ?? order.createdAt ?? "", null, "utc")
  if (!clock || !order.status) return []
  const row = detailOf(detail ?? "status_unknown")
  return [
    {
      occurredAt: clock.occurredAt,
      localTime: null,
      offset: null,
      timeConfidence: "exact",
      category: row.category,
      detail: detail ?? "status_unknown",
      carrierCode: order.status,
      message: rowOf(postgridOrderWords, status) ?? "",
      actionRequired: row.actionRequired,
      unmapped: detail === null,
      location: nowhere,
    },
  ]
}

interface ReadUpdate {
  given: PostgridUpdate
  clock: Pick<TrackingEvent, "occurredAt" | "localTime" | "offset" | "timeConfidence">
  location: Place
}

function readUpdates(updates: unknown, problems: Problem[]): ReadUpdate[] {
  if (updates === undefined || updates === null) return []
  const path = "carrierTracking.trackingUpdates"
  if (!Array.isArray(updates)) {
    problems.push({ path, reason: "not a list" })
    return []
  }
  return updates.flatMap((raw: unknown, index) => {
    const read = readUpdate(raw)
    if (typeof read !== "string") return [read]
    problems.push({ path: `${path}[${index}]`, reason: read })
    return []
  })
}

function readUpdate(raw: unknown): ReadUpdate | string {
  const parsed = postgridUpdateSchema.safeParse(raw)
  if (!parsed.success) return "not an update"
  const given = parsed.data
  if (!given.status && !given.message) return "it has neither status nor message"
  const place = given.trackingLocation
  const location =
    readPlace(
      place && {
        city: place.city,
        region: place.provinceOrState,
        postalCode: place.postalOrZip,
        country: place.countryCode,
      },
    ) ?? nowhere
  const clock = readClock(given.createdAt ?? "", location, "unproven")
  if (!clock) return `its createdAt is ${given.createdAt ? "not a date" : "missing"}`
  return { given, clock, location }
}

/** The later of two; of one instant the one that stands later in the list. */
function later(best: ReadUpdate | null, read: ReadUpdate): ReadUpdate {
  return best && best.clock.occurredAt > read.clock.occurredAt ? best : read
}

function currentEvent(
  order: PostgridOrder,
  tracking: CarrierTracking,
  newest: ReadUpdate | null,
): TrackingEvent | null {
  const { status, statusDetail } = tracking
  if (!status || status === "unknown") return null
  const told = newest?.given.status ?? status
  if (newest && told === status) return null
  const noted = readClock(order.updatedAt ?? order.createdAt ?? "", null, "utc")
  const clock = newest?.clock ?? (noted && { ...noted, localTime: null, offset: null })
  if (!clock) return null
  const read = {
    given: { message: null },
    clock: { ...clock, timeConfidence: "assumed" as const },
    location: newest?.location ?? nowhere,
  }
  const code = statusDetail ? `${status}/${statusDetail}` : status
  return toEvent(read, code, meaningOf(status, statusDetail, ""))
}

function toEvent(
  read: Omit<ReadUpdate, "given"> & {
    given: Pick<PostgridUpdate, "message"> & Partial<PostgridUpdate>
  },
  status: string | null,
  meaning: Meaning,
): TrackingEvent {
  const own = read.given.statusDetail
  return {
    ...read.clock,
    category: detailOf(meaning.detail).category,
    detail: meaning.detail,
    carrierCode: own && status ? `${status}/${own}` : status,
    message: read.given.message ?? "",
    actionRequired: meaning.actionRequired,
    unmapped: meaning.unmapped,
    location: read.location,
  }
}
