import type { Place } from "@/lib/tracking/event"
import { readPlace } from "@/lib/tracking/places"

/**
 * A place told in one text: "Germany", "BERGEN - NORWAY", "Gasquet, CA, US". The last part is a
 * country when it is its name or three letters; two letters only after a region or a dash, since CA
 * after a comma may be California. What is left is the city, as it was told.
 */
export function readPlaceText(text: string | null | undefined): Place | null {
  if (!text) return null
  const parts = text.split(/,| - /).map((part) => part.trim())
  const last = parts.at(-1) ?? ""
  const dashed = / - [^-,]+$/.test(text)
  const country = last.length > 2 || parts.length > 2 || dashed ? countryOf(last) : null
  if (!country) return readPlace({ city: text })
  const before = parts.slice(0, -1).filter(Boolean)
  const tail = before.length > 1 ? (before.at(-1) ?? "") : ""
  const region = /^[A-Z]{2,3}$/.test(tail) && !(tail.length === 3 && countryOf(tail)) ? tail : null
  const city = (region ? before.slice(0, -1) : before).join(", ")
  return readPlace({ city, region, country })
}

function countryOf(text: string): string | null {
  return readPlace({ country: text })?.country ?? null
}
