import { refine } from "@/lib/sources/carrier-words"
import { shippoActions, shippoStatuses, shippoSubstatuses } from "@/lib/sources/shippo/codes"
import { type ShippoEvent, shippoEventSchema } from "@/lib/sources/shippo/schema"
import { rowOf } from "@/lib/sources/text"
import { type ClockReading, readClock } from "@/lib/tracking/clock"
import { type DetailKey, detailOf } from "@/lib/tracking/details"
import type { Place, TrackingEvent } from "@/lib/tracking/event"
import { nowhere, readPlace } from "@/lib/tracking/places"
import { saysDeliveredToSender } from "@/lib/tracking/return-leg"

export type EventReading = { event: TrackingEvent } | { reason: string }

/** One scan of a Shippo history, or why it can't be read. */
export function readEvent(raw: unknown): EventReading {
  const parsed = shippoEventSchema.safeParse(raw)
  if (!parsed.success) return { reason: "not an event" }
  const given = parsed.data
  const words = given.status_details ?? given.substatus?.text ?? null
  if (!given.status && !words) return { reason: "it has neither status nor words" }
  const location =
    readPlace({
      ...given.location,
      region: given.location?.state,
      postalCode: given.location?.zip,
    }) ?? nowhere
  const clock = readTime(given, location)
  if (!clock)
    return { reason: `its status_date is ${given.status_date ? "not a date" : "missing"}` }
  const code = codeOf(given)
  const { detail, unmapped } = meaningOf(code, words ?? "")
  const row = detailOf(detail)
  return {
    event: {
      ...clock,
      category: row.category,
      detail,
      carrierCode: code.text,
      message: words ?? "",
      actionRequired:
        given.substatus?.action_required ??
        (code.text && !unmapped ? rowOf(shippoActions, code.text) : null) ??
        row.actionRequired,
      unmapped,
      location,
    },
  }
}

type EventTime = Omit<ClockReading, "localTime"> & { localTime: string | null }

/**
 * Labels that no carrier scanned yet come without status_date; then the moment when Shippo noted them
 * stands in for it, without a local time.
 */
function readTime(given: ShippoEvent, place: Place): EventTime | null {
  if (given.status_date) return readClock(given.status_date, place, "unproven")
  const noted = given.object_created ? readClock(given.object_created, null, "utc") : null
  return (
    noted && {
      occurredAt: noted.occurredAt,
      localTime: null,
      offset: null,
      timeConfidence: "assumed",
    }
  )
}

interface Code {
  status: string
  substatus: string | null
  /** As it is kept: status, or status/substatus. */
  text: string | null
}

function codeOf(given: ShippoEvent): Code {
  const status = given.status?.toUpperCase().replace(/[\s-]+/g, "_") ?? ""
  const substatus = given.substatus?.code?.toLowerCase() ?? null
  const text = [status, substatus].filter(Boolean).join("/")
  return { status, substatus, text: text || null }
}

function meaningOf(code: Code, words: string): { detail: DetailKey; unmapped: boolean } {
  const fine = code.substatus ? rowOf(shippoSubstatuses, `${code.status}/${code.substatus}`) : null
  const coarse = rowOf(shippoStatuses, code.status)
  const unmapped = coarse === null || (code.substatus !== null && fine === null)
  const told = refine(fine ?? coarse ?? "status_unknown", words)
  const label = code.status === "UNKNOWN" && !fine && told === "status_unknown" && words !== ""
  return { detail: label ? "label_created" : readWords(told, words), unmapped }
}

/** Shippo says DELIVERED or RETURNED of the sender's receipt too; only the words tell. */
function readWords(detail: DetailKey, words: string): DetailKey {
  const ends = detail === "delivered" || detail === "returning"
  return ends && saysDeliveredToSender(words) ? "returned" : detail
}
