import type { PrismaClient } from "@/lib/db/generated/client"
import { env } from "@/lib/env"
import { countOnPage } from "@/lib/page-counts/count"
import { clickKind } from "@/lib/page-counts/kinds"
import { isPerson } from "@/lib/page-counts/visitor"
import { networkOf } from "@/lib/proof/network"
import { isOwnForm } from "@/lib/proof/own-request"
import type { PageAddress } from "@/lib/tracking-page/address"
import { findPage } from "@/lib/tracking-page/queries"

/** Of one address of the network so many clicks are counted in a minute; the rest is somebody playing. */
const mostInAMinute = 30

/**
 * Counts a click that a page tells of: by the browser itself (the links' `ping`), or by the page's
 * script where a browser has no ping. Says nothing, whatever it did.
 */
export async function answerClick(
  client: PrismaClient,
  address: PageAddress,
  request: Request,
  told: string | null,
): Promise<Response> {
  const kind = clickKind(told)
  const { headers } = request
  if (kind && isPerson(headers) && isOwnForm(headers) && isFew(headers)) {
    const source = await findPage(client, address)
    if (source) countOnPage(source.teamId, kind, source.input.shipment.milestone)
  }
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } })
}

let minute = 0
const clicks = new Map<string, number>()

function isFew(headers: Headers): boolean {
  const now = Math.floor(Date.now() / 60_000)
  if (now !== minute) clicks.clear()
  minute = now
  const network = networkOf(headers, env().TRUST_PROXY)
  const count = (clicks.get(network) ?? 0) + 1
  if (clicks.size < 50_000) clicks.set(network, count)
  return count <= mostInAMinute
}
