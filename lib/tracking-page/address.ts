import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"

/** What a tracking page's URL names, in the one spelling that answers. */
export interface PageAddress {
  user: string
  carrier: string
  number: string
}

/**
 * The canonical form of a URL's parts, as teams and shipments keep them: people type numbers with
 * spaces, dashes and small letters. Null for what no team or shipment can be called.
 */
export function canonicalAddress(parts: PageAddress): PageAddress | null {
  const user = decoded(parts.user).trim().toLowerCase()
  const carrier = normaliseCarrier(decoded(parts.carrier))
  const number = normaliseTrackingNumber(decoded(parts.number))
  return /^[a-z0-9-]{1,64}$/.test(user) && carrier && number ? { user, carrier, number } : null
}

/** Whether a URL's parts are spelled canonically already: every other spelling is sent on to that one. */
export function isCanonical(parts: PageAddress, address: PageAddress): boolean {
  return (["user", "carrier", "number"] as const).every(
    (part) => decoded(parts[part]) === address[part],
  )
}

/** The public page's path. */
export function pagePath({ user, carrier, number }: PageAddress): string {
  return `/tracking/${[user, carrier, number].map(encodeURIComponent).join("/")}`
}

/** A path of a shop's pages as it is under its own host: without what names the shop. */
export function shortPath(user: string, path: string): string {
  return path.slice(`/tracking/${encodeURIComponent(user)}`.length) || "/"
}

/** The path of a brand's picture. What it names never changes. */
export function assetPath(user: string, id: string): string {
  return `/tracking/${encodeURIComponent(user)}/asset/${id}`
}

/** The path of a brand's logo, whatever it is now: for mails, which are read for years; `version` changes with the picture. */
export function logoPath(user: string, version: string): string {
  return `/tracking/${encodeURIComponent(user)}/logo?v=${version}`
}

/** Next leaves some parts of a path encoded; a number holds no percent sign of its own. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
