import { chinesePhrases } from "@/lib/sources/17track/chinese"
import {
  track17Actions,
  track17Stages,
  track17Statuses,
  track17SubStatuses,
} from "@/lib/sources/17track/codes"
import {
  type Track17Event,
  type Track17Status,
  track17EventSchema,
} from "@/lib/sources/17track/schema"
import { readCarrierWords, refine } from "@/lib/sources/carrier-words"
import { readPhrases } from "@/lib/sources/phrases"
import { readPlaceText } from "@/lib/sources/place-text"
import type { EventReading } from "@/lib/sources/read-events"
import { rowOf } from "@/lib/sources/text"
import { type Meaning, toEvent } from "@/lib/sources/to-event"
import type { Category } from "@/lib/tracking/categories"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import { type DetailKey, detailOf } from "@/lib/tracking/details"
import type { Place } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"

/**
 * One event of a provider, or why it can't be read. `latest` is the parcel's status, where this is its
 * latest event: before v2.4 most events have no code of their own.
 */
export function readEvent(raw: unknown, latest: Track17Status | null): EventReading {
  const parsed = track17EventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const given = parsed.data
  const message = given.description ?? ""
  const codes = [given.sub_status, given.stage].filter((code) => code !== null)
  if (codes.length === 0 && !message) return { reason: "it has neither code nor description" }
  const location = placeOf(given) ?? nowhere
  const clock = readTime(given, location)
  if (!clock) return { reason: `its time is ${given.time_iso ? "not a date" : "missing"}` }
  const carrierCode = codes[0] ?? latest?.sub_status ?? latest?.status ?? null
  return {
    event: toEvent(clock, meaningOf(codes, latest, message), { carrierCode, message, location }),
  }
}

/**
 * The carrier's wall clock with an offset, which 17TRACK derives itself where the carrier gave none;
 * then time_raw has no timezone.
 */
function readTime(given: Track17Event, location: Place): ClockReading | null {
  const raw = given.time_raw
  const rawText = raw?.date
    ? [raw.date, raw.time].filter(Boolean).join("T") + (raw.timezone ?? "")
    : ""
  const clock =
    readClock(given.time_iso ?? "", location, "unproven") ??
    readClock(rawText, location, "unproven") ??
    readClock(given.time_utc ?? "", location, "utc")
  const derived = clock?.timeConfidence === "exact" && raw?.date && !raw.timezone
  return clock && derived ? { ...clock, timeConfidence: "zoned" } : clock
}

/** Both what a code says, and that 17TRACK's own catch-all codes say less than the words. */
function meaningOf(codes: readonly string[], latest: Track17Status | null, words: string): Meaning {
  for (const code of codes) {
    const detail = detailOfCode(code)
    if (detail) return { detail: fineDetail(code, detail, words), unmapped: false, ...asked(code) }
  }
  const coarse = codes.map(mainStatus).find((detail) => detail !== null)
  if (coarse) return { detail: coarse, unmapped: true, actionRequired: null }
  const told = codes.length === 0 ? readUncoded(latest, words) : null
  return { detail: told ?? "status_unknown", unmapped: told === null, actionRequired: null }
}

/** What the parcel's status says of its latest event. Expired and NotFound are no scan's meaning. */
function statusDetail(latest: Track17Status | null): DetailKey | null {
  const { status, sub_status } = latest ?? {}
  if (!status || /^(Expired|NotFound)/.test(status)) return null
  return (sub_status ? detailOfCode(sub_status) : null) ?? rowOf(track17Statuses, status)
}

function detailOfCode(code: string): DetailKey | null {
  return (
    rowOf<DetailKey>(track17SubStatuses, code) ??
    rowOf<DetailKey>(track17Statuses, code) ??
    rowOf<DetailKey>(track17Stages, code)
  )
}

/** InTransit_TransportArrived is not documented, but in transit. */
function mainStatus(code: string): DetailKey | null {
  return rowOf(track17Statuses, code.split("_")[0] ?? "")
}

/** An event without a code of its own: by the parcel's status where that is its, else by its words. */
function readUncoded(latest: Track17Status | null, words: string): DetailKey | null {
  const detail = statusDetail(latest)
  if (!detail) return said(words)
  const code = latest?.sub_status ?? latest?.status ?? ""
  return fineDetail(code, detail, words)
}

function said(words: string): DetailKey | null {
  return readPhrases(chinesePhrases, words) ?? readCarrierWords(words)
}

/**
 * 17TRACK's catch-all codes say less than the words: posts' returns come as InTransit_Other, and so do
 * holds, delays and failed attempts. A delivery is never taken from words beside a code.
 */
function fineDetail(code: string, detail: DetailKey, words: string): DetailKey {
  if (!/^InTransit(_Other)?$/.test(code)) {
    return /_Other$/.test(code) ? refine(detail, words) : detail
  }
  const told = said(words)
  return told && more.has(detailOf(told).category) ? told : detail
}

const more: ReadonlySet<Category> = new Set<Category>([
  "AvailableForPickup",
  "Change",
  "Delayed",
  "DeliveryFailure",
  "Exception",
  "OutForDelivery",
])

function asked(code: string): { actionRequired: boolean | null } {
  return { actionRequired: rowOf<boolean>(track17Actions, code) }
}

function placeOf(given: Track17Event): Place | null {
  const { address } = given
  const told =
    address && readPlace({ ...address, region: address.state, postalCode: address.postal_code })
  return told ?? readPlaceText(given.location)
}
