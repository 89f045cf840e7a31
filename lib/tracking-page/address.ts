/** What a tracking page's URL names, in the one spelling that answers. */
export interface PageAddress {
  user: string
  carrier: string
  number: string
}

/**
 * The canonical form of a URL's parts: slugs in lower case (carriers with `_`), the number in upper
 * case without spaces and dashes, as shipments keep it. Null for what no shipment can be called.
 */
export function canonicalAddress(parts: PageAddress): PageAddress | null {
  const user = decoded(parts.user).trim().toLowerCase()
  const carrier = decoded(parts.carrier)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_")
  const number = decoded(parts.number)
    .replace(/[\s\p{Pd}]+/gu, "")
    .toUpperCase()
  const sound = slug.test(user) && slug.test(carrier) && trackingNumber.test(number)
  return sound ? { user, carrier, number } : null
}

/** The public page's path. */
export function pagePath({ user, carrier, number }: PageAddress): string {
  return `/tracking/${encodeURIComponent(user)}/${encodeURIComponent(carrier)}/${encodeURIComponent(number)}`
}

/** The path of a brand's logo; `version` changes with the picture. */
export function logoPath(user: string, version: string): string {
  return `/tracking/${encodeURIComponent(user)}/logo?v=${version}`
}

const slug = /^[a-z0-9][a-z0-9_-]{0,63}$/
const trackingNumber = /^[\p{L}\p{N}][\p{L}\p{N}._]{0,63}$/u

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
