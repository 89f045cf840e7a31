import { type DetailKey, detailOf, isDetailKey } from "@/lib/tracking/details"
import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"

/** A team's word on a code; one of carrierCode and words is empty. */
export interface CodeMeaning {
  source: string
  carrier: string
  carrierCode: string
  words: string
  detail: string
}

/**
 * An update with the codes that its source does not know read as the team says. Pure. A code that the
 * source knows is never read anew, and neither are words that stand beside a code.
 */
export function applyMappings(
  update: TrackingUpdate,
  meanings: readonly CodeMeaning[],
): TrackingUpdate {
  const own = meanings.filter(
    (meaning) => meaning.source === update.source && meaning.carrier === update.carrier,
  )
  if (own.length === 0) return update
  return { ...update, events: update.events.map((event) => readAs(event, own)) }
}

function readAs(event: TrackingEvent, meanings: readonly CodeMeaning[]): TrackingEvent {
  if (!event.unmapped) return event
  const { carrierCode, words } = codeKey(event)
  const meaning = meanings.find((one) => one.carrierCode === carrierCode && one.words === words)
  if (!meaning || !isDetailKey(meaning.detail)) return event
  const detail: DetailKey = meaning.detail
  const row = detailOf(detail)
  return {
    ...event,
    detail,
    category: row.category,
    // What the payload itself asks for stays (rule 11).
    actionRequired: event.actionRequired || row.actionRequired,
    unmapped: false,
  }
}

/** What an unknown scan is known by: its code, or its words when it has none. */
function codeKey(event: Pick<TrackingEvent, "carrierCode" | "message">) {
  return event.carrierCode
    ? { carrierCode: event.carrierCode, words: "" }
    : { carrierCode: "", words: event.message }
}
