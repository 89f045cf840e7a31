import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** What someone typed, as the ways to look for it. */
export interface SearchTerms {
  /** What it may be in full: letters, digits and the @ of an e-mail. */
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
  const grouped = /^[^@]*\d[^@]*$/.test(whole) && whole.length >= 5 && parts.length > 1
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

/** A way to find a piece. */
export interface Way {
  /** The index entries that it needs, all of them. */
  entries: string[]
  /** For LIKE on the text of search. Who takes rows by the entries looks at the text too. */
  pattern: string
}

/**
 * The ways to find a piece, as the database's search_grams makes the entries: any will do. Five
 * characters of a number lie anywhere in it; what is shorter, or a word, must be at a start (or at a
 * number's end).
 */
export function waysOf(part: string): Way[] {
  const isNumber = hasDigit(part)
  if (isNumber && part.length >= 5) return [{ entries: rarest(part), pattern: `%${part}%` }]
  const start = { entries: [`^${part.slice(0, longestStart)}`], pattern: `% ${part}%` }
  if (!isNumber || part.length < 3) return [start]
  return [start, { entries: [`${part}$`], pattern: `%${part} %` }]
}

/** The way to find what is known by its whole. */
export function wholeWayOf(key: string): Way {
  return { entries: [`=${key}`], pattern: `%=${key} %` }
}

/** An entry as it stands in the index: each team's lie apart. */
export function entryOf(teamId: string, entry: string): string {
  return `${teamId.slice(0, 4)}${entry}`
}

/**
 * Those of a number's fives that fewest others are likely to have: digits, since letters are names,
 * and of digits the last, since a number's start is the carrier's and the shop's.
 */
function rarest(part: string): string[] {
  const fives = Array.from({ length: part.length - 4 }, (_, at) => part.slice(at, at + 5))
  const digitsOf = (five: string) => five.replace(/[^0-9]/g, "").length
  return [...new Set(fives.filter(hasDigit))]
    .toReversed()
    .toSorted((a, b) => digitsOf(b) - digitsOf(a))
    .slice(0, mostFives)
}

function hasDigit(text: string): boolean {
  return /[0-9]/.test(text)
}

/** Lower case, without accents: as the database's search_fold has it. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
}

/** Letters, digits and @ alone: as the database's search_key has it. */
function keyOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}@]+/gu, "")
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
