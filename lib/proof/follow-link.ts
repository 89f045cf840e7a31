import type { PrismaClient } from "@/lib/db/generated/client"
import { ownProofKeys } from "@/lib/proof/keys"
import { findGate, type Gate, siblingsOf } from "@/lib/proof/queries"
import { leadTo } from "@/lib/proof/redirect"
import { checkToken } from "@/lib/proof/token"
import { openingCookie } from "@/lib/proof/visit"
import { type PageAddress, pagePath } from "@/lib/tracking-page/address"

/**
 * Answers whoever follows a link with a token: opens the page that it was signed for, and the other
 * parcels of its order, and leads on to the address without the token. What opens nothing leads there
 * too, to the public page with the form and a word on why. Null when there is no such page.
 */
export async function followLink(
  client: PrismaClient,
  address: PageAddress,
  token: string,
  { url, now }: { url: string; now: Date },
): Promise<Response | null> {
  const gate = await findGate(client, address)
  if (!gate) return null
  const verdict = checkToken("link", token, gate.claim, ownProofKeys().tokens, now)
  const path = pagePath(address)
  if (verdict.holds) {
    const cookies = await openingCookies(gate, address, verdict.until, now)
    return leadTo({ path, url, cookies })
  }
  return leadTo({ path, url, notice: verdict.why === "revoked" ? "revoked" : "expired" })
}

/** Opens a parcel's page and those of the other parcels of its order, each by a cookie of its own. */
export async function openingCookies(
  gate: Gate,
  address: PageAddress,
  until: Date,
  now: Date,
): Promise<string[]> {
  const siblings = await siblingsOf(gate)
  return [
    openingCookie(address, gate.claim, until, now),
    ...siblings.map(({ carrier, trackingNumber, claim }) => {
      return openingCookie(
        { user: address.user, carrier, number: trackingNumber },
        claim,
        until,
        now,
      )
    }),
  ]
}
