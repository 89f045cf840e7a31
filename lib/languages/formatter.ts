/**
 * An Intl formatter for `tag` (BCP 47), kept: making one costs a hundred times what using it does, and
 * languages, zones and shapes are few. Throws RangeError for a zone that there is not.
 */
export function dateFormatter(
  tag: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${tag} ${Object.entries(options).join()}`
  let made = formatters.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(tag, options)
    formatters.set(key, made)
  }
  return made
}

const formatters = new Map<string, Intl.DateTimeFormat>()
