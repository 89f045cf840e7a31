import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** What of a shipment the search box looks through. */
interface Searchable {
  trackingNumber: string
  orderNumber: string | null
  customerId: string | null
  recipientName: string | null
  recipientEmail: string | null
  recipientPhone: string | null
  postalCode: string | null
}

/** The lower-case text of a shipment that search looks through: the Shipment.searchText column. */
export function searchTextOf(shipment: Searchable): string {
  return [
    shipment.trackingNumber,
    shipment.orderNumber,
    shipment.customerId,
    shipment.recipientName,
    shipment.recipientEmail,
    shipment.recipientPhone,
    shipment.recipientPhone?.replace(/\D+/g, ""),
    shipment.postalCode,
  ]
    .filter((part) => part)
    .join(" ")
    .toLowerCase()
}

/** What someone typed, as the ways to look for it. Empty text gives null. */
export interface SearchTerms {
  /** Tracking numbers it may be in full, as they are kept. */
  numbers: string[]
  /** Lower-case fragments that must all stand in the search text. */
  words: string[]
  /** The whole text without spaces and dashes: a piece of a number written in groups. Null when that adds nothing. */
  compact: string | null
}

/**
 * Reads what a person pasted into the search box: a number with spaces, dashes or in the wrong case,
 * a carrier's tracking link, an order number with its #, a name, an e-mail.
 */
export function searchTerms(text: string): SearchTerms | null {
  const trimmed = text.trim().slice(0, 300)
  if (trimmed === "") return null
  if (/^https?:\/\/\S+$/i.test(trimmed))
    return { numbers: numbersIn(trimmed), words: [], compact: null }
  const lower = trimmed.toLowerCase()
  const words = lower
    .split(/\s+/)
    .map((word) => word.replace(/^#+/, ""))
    .filter((word) => word !== "")
    .slice(0, 6)
  if (words.length === 0) return { numbers: [], words: [lower], compact: null }
  const number = normaliseTrackingNumber(trimmed)
  const compact = (number ?? "").toLowerCase()
  const grouped = /\d/.test(compact) && compact.length >= 4 && compact !== words[0]
  return { numbers: number ? [number] : [], words, compact: grouped ? compact : null }
}

/** The parts of a link that may be a tracking number: eight characters or more, with a digit. */
function numbersIn(link: string): string[] {
  const parts = decoded(link).split(/[/?&=#,;+\s]+/)
  const numbers = parts.filter((part) => /^[\w.-]{8,80}$/.test(part) && /\d/.test(part))
  const kept = numbers.map(normaliseTrackingNumber).filter((number) => number !== null)
  return [...new Set(kept)].slice(0, 20)
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}
