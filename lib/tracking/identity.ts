/** The longest number and slug that we keep: real ones have at most 40 and 30 characters. */
const maximumLength = 64

/**
 * A tracking number as it is stored and compared: upper case, without spaces, dashes and invisible
 * characters, full-width letters and digits made plain. Everything else stays: underscores belong to
 * Shippo's test numbers, dots to some posts', slashes to freight's. Null when nothing is left, or
 * when it is too long to be one.
 */
export function normaliseTrackingNumber(text: string): string | null {
  const number = text
    .normalize("NFKC")
    .replace(/[\s\p{Z}\p{C}\p{Pd}]/gu, "")
    .toUpperCase()
  return number !== "" && number.length <= maximumLength ? number : null
}

/**
 * Our slug of a carrier's token or name: dhl_express stays, "Canada Post" and "CanadaPost" become
 * canada_post. An unlisted name becomes its own slug; null when nothing is left of it.
 */
export function normaliseCarrier(text: string): string | null {
  const slug = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
  if (slug === "" || slug.length > maximumLength) return null
  const squeezed = slug.replaceAll("_", "")
  return Object.hasOwn(names, squeezed) ? (namesBySqueezed[squeezed] ?? slug) : slug
}

/** Other spellings, without separators. */
const names = {
  canadapost: "canada_post",
  postescanada: "canada_post",
  fedex: "fedex",
  federalexpress: "fedex",
  fedexdefault: "fedex",
  upsdap: "ups",
  unitedparcelservice: "ups",
  unitedstatespostalservice: "usps",
  uspostalservice: "usps",
  dhlexpress: "dhl_express",
  dhlecommerce: "dhl_ecommerce",
  dhlecs: "dhl_ecommerce",
  dhlpaket: "dhl_germany",
  royalmail: "royal_mail",
  australiapost: "australia_post",
  auspost: "australia_post",
  aupost: "australia_post",
  laposte: "la_poste",
  posteitaliane: "poste_italiane",
  deutschepost: "deutsche_post",
  lasership: "lasership",
  ontrac: "ontrac",
  postnord: "postnord",
} as const

const namesBySqueezed: Record<string, string> = names
