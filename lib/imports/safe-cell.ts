/**
 * A value for a cell that people open in a spreadsheet: what would run as a formula gets an apostrophe
 * in front, which shows it as text (OWASP, CSV injection). `plainCell` takes it off again.
 */
export function safeCell(text: string): string {
  return risky.test(text) ? `'${text}` : text
}

/** A cell without the apostrophe that keeps it from being a formula. */
export function plainCell(text: string): string {
  return text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text
}

/** Also behind apostrophes of its own, so that what was taken out comes back the same. */
const risky = /^'*[=+\-@\t\r]/
