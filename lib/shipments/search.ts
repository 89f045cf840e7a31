import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** What someone typed, as the ways to look for it. */
export interface SearchTerms {
  /** What it may be in full: letters and digits only, as ShipmentSearch.keys has them. */
  keys: string[]
  /** Fragments that must all stand in the search text; short ones only at the start of a word. */
  words: string[]
  /** The whole text without spaces and dashes: a piece of a number written in groups. Null when that adds nothing. */
  compact: string | null
}

/**
 * Reads what a person pasted into the search box: a number with spaces, dashes or in the wrong case,
 * a carrier's tracking link, an order number with its #, a name, an e-mail, a telephone number. Empty
 * text gives null.
 */
export function searchTerms(text: string): SearchTerms | null {
  const trimmed = text.trim().slice(0, 300)
  if (trimmed === "") return null
  if (/^https?:\/\/\S+$/i.test(trimmed)) return { keys: keysIn(trimmed), words: [], compact: null }
  const words = fold(trimmed)
    .split(/\s+/)
    .map((word) => word.replace(/^#+/, ""))
    .filter((word) => word !== "")
    .slice(0, 6)
  if (words.length === 0) return { keys: [], words: [fold(trimmed)], compact: null }
  const whole = keyOf(trimmed)
  const digits = trimmed.replace(/\D+/g, "")
  const telephone = /^\+?[\d\s().\-/]+$/.test(trimmed) && digits.length >= 8
  const grouped = /\d/.test(whole) && whole.length >= 4 && whole !== words[0]
  return {
    keys: [...new Set([whole, ...(telephone ? [digits.slice(-8)] : [])])].filter((key) => key),
    words,
    compact: grouped ? whole : null,
  }
}

/** Lower case, without accents: as the database's search_fold has it. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
}

/** Letters and digits alone: as the database's search_key has it. */
function keyOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "")
}

/** The parts of a link that may be a tracking number: eight characters or more, with a digit. */
function keysIn(link: string): string[] {
  const parts = decoded(link).split(/[/?&=#,;+\s]+/)
  const numbers = parts.filter((part) => /^[\w.-]{8,80}$/.test(part) && /\d/.test(part))
  const kept = numbers.map(normaliseTrackingNumber).filter((number) => number !== null)
  return [...new Set(kept.map(keyOf))].slice(0, 20)
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}
