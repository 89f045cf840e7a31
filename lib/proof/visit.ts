import { env } from "@/lib/env"
import { ownProofKeys } from "@/lib/proof/keys"
import { type Claim, checkToken, signToken, type Verdict } from "@/lib/proof/token"
import { type PageAddress, pagePath } from "@/lib/tracking-page/address"

/** Holds the token of whoever has proven that a parcel is theirs; each page has its own. */
const cookieName = "porchlight-proof"

/** A proof that was typed in lasts so long on that device. */
export const visitDays = 7

/** The token that a request carries for this page, if it carries one. */
export function visitToken(headers: Headers): string | null {
  const cookies = headers.get("cookie")
  if (!cookies || !carriesVisit(cookies)) return null
  for (const one of cookies.split(";")) {
    const [name, value] = one.split("=")
    if (name?.trim() === cookieName && value) return value.trim()
  }
  return null
}

/** Whether a request's cookies may hold a proof, for this page or another. */
export function carriesVisit(cookies: string | null): boolean {
  return cookies?.includes(cookieName) ?? false
}

/** Whether a visit's token opens the shipment. Throws nothing: without keys nothing opens. */
export function checkVisit(token: string, claim: Claim, now: Date): Verdict {
  return checkToken("visit", token, claim, ownProofKeys().tokens, now)
}

/**
 * The cookie that opens one page until then: sent back to that page alone, out of reach of scripts and
 * of other sites' forms.
 */
export function openingCookie(address: PageAddress, claim: Claim, until: Date, now: Date): string {
  const token = signToken("visit", claim, until, ownProofKeys().tokens[0])
  const seconds = Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000))
  return cookieOf(address, token, seconds)
}

/** The cookie that closes a page again. */
export function closingCookie(address: PageAddress): string {
  return cookieOf(address, "", 0)
}

function cookieOf(address: PageAddress, value: string, seconds: number): string {
  const secure = env().APP_URL.startsWith("https:") ? "; Secure" : ""
  return `${cookieName}=${value}; Path=${pagePath(address)}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
