import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** What someone typed, as the ways to look for it. */
export interface SearchTerms {
  /** What it may be in full: letters and digits only. */
  keys: string[]
  /** Pieces that must all be found. */
  parts: string[]
  /** The whole text without spaces and dashes: a piece of a number written in groups. Null when that adds nothing. */
  compact: string | null
  /** So long that whoever has it in full is who is meant: others that have a piece of it are not looked for. */
  own: boolean
}

/**
 * Reads what a person pasted into the search box: a number with spaces, dashes or in the wrong case,
 * a carrier's tracking link, an order number with its #, a name, an e-mail, a telephone number. Empty
 * text gives null.
 */
export function searchTerms(text: string): SearchTerms | null {
  const trimmed = text.trim().slice(0, 300)
  if (trimmed === "") return null
  if (/^https?:\/\/\S+$/i.test(trimmed)) {
    return { keys: keysIn(trimmed), parts: [], compact: null, own: true }
  }
  // The domain of an address says little; the whole address is a key.
  const parts = fold(trimmed)
    .split(/\s+/)
    .flatMap((word) => word.replace(/@.*$/, "").split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part !== "")
    .slice(0, 8)
  const whole = keyOf(trimmed)
  const digits = trimmed.replace(/\D+/g, "")
  const telephone = /^\+?[\d\s().\-/]+$/.test(trimmed) && digits.length > 8
  const grouped = /\d/.test(whole) && whole.length >= 5 && parts.length > 1
  return {
    keys: [whole, ...(telephone ? [digits.slice(-8)] : [])].filter((key) => key !== ""),
    parts,
    compact: grouped ? whole : null,
    own: whole.length >= ownLength && (digits.length >= ownDigits || trimmed.includes("@")),
  }
}

/** A tracking number or an e-mail; order numbers are shorter, and may begin those of their parts. */
const ownLength = 10
const ownDigits = 6

/** Of a long text's fives so many are looked up. */
const mostFives = 8

/** The beginnings of words are indexed up to so many characters. */
const longestStart = 10

/**
 * The index entries of a piece, as the database's search_grams makes them: any of the lists will do,
 * and each needs all of its entries. Five characters of a number lie anywhere in it; what is shorter,
 * or a word, must be at a start (or at a number's end). Whoever takes rows by them looks at the text too.
 */
export function gramsOf(part: string): string[][] {
  const start = [`^${part.slice(0, longestStart)}`]
  if (!/\d/.test(part)) return [start]
  if (part.length >= 5) {
    const fives = Array.from({ length: part.length - 4 }, (_, at) => part.slice(at, at + 5))
    const few = rarest(fives)
    // The start of a long number is that of all the shop's, and it is no word of a name.
    return part.length > longestStart ? [few] : [few, start]
  }
  return part.length >= 3 ? [start, [`${part}$`]] : [start]
}

/**
 * Those of a text's fives that fewest others are likely to have: digits, since letters are names and
 * domains, and of a number's digits the last, since its start is the carrier's and the shop's.
 */
function rarest(fives: readonly string[]): string[] {
  const digitsOf = (five: string) => five.replace(/\D/g, "").length
  return [...new Set(fives)]
    .toReversed()
    .toSorted((a, b) => digitsOf(b) - digitsOf(a))
    .slice(0, mostFives)
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
