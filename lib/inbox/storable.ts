/**
 * Words fit for a text column: PostgreSQL refuses NUL and lone surrogates, and nobody reads more than
 * `maxLength` characters of a reason. Needed wherever a message may quote what came from outside.
 */
export function storable(text: string, maxLength = 500): string {
  return text.replaceAll("\0", "\u2400").toWellFormed().slice(0, maxLength).toWellFormed()
}
