/** An order number as it is compared: without the # that shops set before it, in capitals. */
export function bareOrderNumber(text: string): string {
  return text.normalize("NFKC").trim().replace(/^#\s*/, "").slice(0, 80).toUpperCase()
}

/** The ways in which shops may have written it. */
export function orderSpellings(text: string): string[] {
  const typed = text.normalize("NFKC").trim().replace(/^#\s*/, "").slice(0, 80)
  const cases = [...new Set([typed, typed.toUpperCase(), typed.toLowerCase()])]
  return cases.flatMap((one) => [one, `#${one}`])
}
