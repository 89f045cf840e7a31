import type { EventReading } from "@/lib/sources/read-events"
import { toEvent } from "@/lib/sources/to-event"
import { meaningOf, type UspsCurrent, uspsPlace } from "@/lib/sources/usps/event"
import { uspsSummarySchema } from "@/lib/sources/usps/schema"
import { readClock } from "@/lib/tracking/clock"
import { nowhere } from "@/lib/tracking/places"

/**
 * An event told in one text, as answers without detail do: a line of eventSummaries ("Out for
 * Delivery, November 22, 2024, 9:10 am, HERNANDO, FL 34442") or the sentence of statusSummary. Or why
 * it can't be read.
 */
export function readSummary(
  raw: unknown,
  status: string | null,
  current: UspsCurrent | null,
): EventReading {
  const parsed = uspsSummarySchema.safeParse(raw)
  const message = parsed.success ? parsed.data : null
  if (!message) return { reason: "not a text" }
  const location = placeIn(message) ?? nowhere
  const stamp = stampIn(message)
  const clock = stamp ? readClock(stamp, location, "unproven") : null
  if (!clock) return { reason: "it names no date" }
  const words = status ?? message
  return {
    event: toEvent(clock, meaningOf(words, null, current), {
      carrierCode: null,
      message: status ?? message,
      location,
    }),
  }
}

const months =
  "January February March April May June July August September October November December".split(" ")

/** As YYYY-MM-DDTHH:mm. */
function stampIn(text: string): string | null {
  const date = new RegExp(`\\b(${months.join("|")}) (\\d{1,2}), (\\d{4})\\b`).exec(text)
  if (!date) return null
  const month = months.indexOf(date[1] ?? "") + 1
  const time = /\b(\d{1,2}):(\d{2}) ?([ap])\.?m\b/i.exec(text)
  const hour = (Number(time?.[1] ?? 0) % 12) + (time?.[3]?.toLowerCase() === "p" ? 12 : 0)
  const two = (value: number | string) => String(value).padStart(2, "0")
  return `${date[3]}-${two(month)}-${two(date[2] ?? "")}T${two(hour)}:${time?.[2] ?? "00"}`
}

function placeIn(text: string) {
  const found = /(?:\bin |, )([A-Z][A-Z .'-]{1,60}), ([A-Z]{2}) (\d{5})\b/.exec(text)
  if (!found) return null
  const [, city = null, state = null, zip = null] = found
  return uspsPlace({ city, state, zip, country: null })
}
