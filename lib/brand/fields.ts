import { z } from "zod"
import { parseHex } from "@/lib/brand/colour"
import { emailField } from "@/lib/teams/schema"

/**
 * One line that recipients read, at most `max` characters: no control characters, and none that turn
 * the direction of what stands after them (U+202A to U+202E, U+2066 to U+2069).
 */
export function lineField(max: number) {
  return z
    .string()
    .transform((text) => text.replace(turning, "").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, `Use at most ${max} characters.`))
}

/** Line breaks and tabs are spaces. */
const turning = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A line that must not be empty; `wanted` says what is missing. */
export function neededLine(max: number, wanted: string) {
  return lineField(max).pipe(z.string().min(1, wanted))
}

/** An address to link to, or null for none; "shop.example" is read as https://shop.example. */
export const webAddress = z
  .string()
  .nullable()
  .transform((text) => withScheme(text ?? ""))
  .pipe(z.string().max(500, "Use at most 500 characters."))
  .refine(
    (text) => text === "" || isWebAddress(text),
    "Enter an address such as https://shop.example.",
  )
  .transform((text) => (text === "" ? null : text))

/** A web address that must be there. */
export const neededAddress = webAddress
  .refine((text) => text !== null, "Enter an address such as https://shop.example.")
  .transform((text) => text ?? "")

const withScheme = (text: string) => {
  const address = text.trim()
  return address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  // Anything else, javascript: above all, must never become a link on a public page.
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.hostname.includes(".") &&
    url.username === "" &&
    url.password === ""
  )
}

/** `#rrggbb`. */
export const colourField = z
  .string()
  .transform((text) => parseHex(text) ?? "")
  .refine((hex) => hex !== "", "Enter a colour such as #1f4b99.")

/** `#rrggbb`, or null for ours. */
export const ownColour = z.union([z.null(), z.literal("").transform(() => null), colourField])

export const mailField = z
  .union(
    [z.null(), z.literal(""), emailField],
    "Enter an e-mail address, such as help@shop.example.",
  )
  .transform((text) => text || null)

/** As people write it: digits, spaces and the signs between them. */
export const phoneField = z
  .string()
  .nullable()
  .transform((text) => (text ?? "").trim())
  .refine(
    (text) => text === "" || /^\+?[0-9][0-9 ()./-]{3,24}$/.test(text),
    "Enter a telephone number, such as +45 70 20 30 40.",
  )
  .transform((text) => (text === "" ? null : text))

/** A day, YYYY-MM-DD, or null. */
export const dayField = z
  .string()
  .nullable()
  .transform((text) => text || null)
  .refine(
    (text) => text === null || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))),
    "Enter a day, such as 2026-12-24.",
  )
