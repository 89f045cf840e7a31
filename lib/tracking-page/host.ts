import { hostOf } from "@/lib/domains/hosts"
import { env } from "@/lib/env"
import { type PageAddress, pagePath, shortPath } from "@/lib/tracking-page/address"
import type { Hides } from "@/lib/tracking-page/input"

/** Where a shop's pages are at home: its own host where it has one, otherwise this installation's address. */
export function originOf(user: string): string {
  const host = hostOf(user)
  return host ? `https://${host}` : env().APP_URL.replace(/\/+$/, "")
}

/** A page's whole address, as links from elsewhere name it. */
export function pageUrl(address: PageAddress): string {
  const path = pagePath(address)
  const origin = originOf(address.user)
  return origin + (hostOf(address.user) ? shortPath(address.user, path) : path)
}

/**
 * The one address that a page is to be known by: that at the shop's own host. Null where it has none, and
 * where the shop hides the number, which it would tell.
 */
export function canonicalUrl(address: PageAddress, hides: Hides | undefined): string | null {
  return hostOf(address.user) && !hides?.number ? pageUrl(address) : null
}

/** Where a shop's customers look parcels up. */
export function homeUrl(user: string): string {
  const path = `/tracking/${encodeURIComponent(user)}`
  return originOf(user) + (hostOf(user) ? shortPath(user, path) : path)
}
