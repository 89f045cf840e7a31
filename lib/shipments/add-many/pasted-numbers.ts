import { detectCarriers } from "@/lib/carriers/detect"
import { readNumber } from "@/lib/carriers/read-number"
import type { CarrierUse } from "@/lib/carriers/shape"
import { carriers } from "@/lib/tracking/carriers"
import { normaliseCarrier } from "@/lib/tracking/identity"

/** A line of pasted numbers as it was understood. */
export interface PastedNumber {
  /** The line as it stands in the box. */
  text: string
  number: string
  /** Named in the line, or recognised from the number; null when neither tells. */
  carrier: string | null
  orderNumber: string | null
}

/** So many are added at once; more of them are a file's matter. */
export const mostPasted = 200

/**
 * The lines of a box of numbers: one number each, or carrier, number and order, apart by spaces, tabs,
 * commas or semicolons. The number is the part that looks most like one, so that numbers that are
 * printed in groups stay whole. Empty lines are left out. Pure.
 */
export function readPasted(text: string, history: readonly CarrierUse[]): PastedNumber[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => readLine(line, history))
}

function readLine(text: string, history: readonly CarrierUse[]): PastedNumber {
  const apart = /[\t;,]/.test(text) ? text.split(/[\t;,]/) : text.split(/\s+/)
  const words = apart.map((word) => word.trim()).filter(Boolean)
  const [first = "", ...others] = words
  const named = words.length > 1 ? knownCarrier(first) : null
  const rest = named ? others : words
  const whole = readNumber(rest.join(" ")).number ?? ""
  // A number in groups, such as 1Z 999 AA1 01 2345 6784: together it is one that we recognise.
  if (rest.length === 1 || recognised(whole)) {
    return {
      text,
      number: whole,
      carrier: named ?? carrierOf(rest.join(" "), history),
      orderNumber: null,
    }
  }
  const { count } = longestNumber(rest)
  const written = rest.slice(0, count).join(" ")
  const number = readNumber(written).number ?? ""
  const orderNumber = rest.slice(count).join(" ") || null
  return { text, number, carrier: named ?? carrierOf(written, history), orderNumber }
}

/** How many of the words from the first on are the number: as many as make one that we recognise. */
function longestNumber(words: readonly string[]): { count: number } {
  const counts = words.map((_, index) => words.length - index)
  const count = counts.find((some) => recognised(readNumber(words.slice(0, some).join(" ")).number))
  return { count: count ?? 1 }
}

function recognised(number: string | null): boolean {
  const [best] = number ? detectCarriers(number) : []
  return best?.confidence === "certain" || best?.confidence === "likely"
}

function carrierOf(written: string, history: readonly CarrierUse[]): string | null {
  const [best] = detectCarriers(written, { history })
  return best && best.confidence !== "unlikely" ? best.carrier : null
}

function knownCarrier(word: string): string | null {
  const slug = normaliseCarrier(word)
  return slug !== null && Object.hasOwn(carriers, slug) ? slug : null
}
