/**
 * `text` on one line and at most `max` characters long, fit for a header: without control characters
 * (a line break starts a new header) and without those that turn the direction of what follows. Joiners
 * stay: Persian and emoji need them.
 */
export function oneLine(text: string, max: number): string {
  const line = text.replace(unsafe, " ").replace(/\s+/g, " ").trim()
  const characters = [...line]
  if (characters.length <= max) return line
  return `${characters
    .slice(0, max - 1)
    .join("")
    .trimEnd()}…`
}

const unsafe =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu
