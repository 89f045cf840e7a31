import type { ClockReading } from "@/lib/tracking/clock"
import { type DetailKey, detailOf } from "@/lib/tracking/details"
import type { Place, TrackingEvent } from "@/lib/tracking/event"
import { saysDeliveredToSender } from "@/lib/tracking/return-leg"

/** When an event was, for events that the carrier's own clock may not tell of. */
export type EventTime = Omit<ClockReading, "localTime"> & { localTime: string | null }

/** What a source's code means. */
export interface Meaning {
  detail: DetailKey
  unmapped: boolean
  /** What the source's documentation asks for; null leaves it to the detail. */
  actionRequired: boolean | null
}

interface Told {
  carrierCode: string | null
  message: string
  location: Place
}

/**
 * An event of what a source told. Sources say delivered, or returning, of the sender's receipt too;
 * only the words tell it.
 */
export function toEvent(time: EventTime, meaning: Meaning, told: Told): TrackingEvent {
  const received = isReceipt(meaning.detail) && saysDeliveredToSender(told.message)
  const detail = received ? "returned" : meaning.detail
  const row = detailOf(detail)
  return {
    ...time,
    category: row.category,
    detail,
    carrierCode: told.carrierCode,
    message: told.message,
    actionRequired: (received ? null : meaning.actionRequired) ?? row.actionRequired,
    unmapped: meaning.unmapped,
    location: told.location,
  }
}

function isReceipt(detail: DetailKey): boolean {
  return detail === "returning" || detailOf(detail).category === "Delivered"
}
