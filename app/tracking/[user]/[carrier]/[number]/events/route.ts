import { database } from "@/lib/db/client"
import { env } from "@/lib/env"
import { networkOf, unknownNetwork } from "@/lib/proof/network"
import { canonicalAddress, type PageAddress } from "@/lib/tracking-page/address"
import { liveStream } from "@/lib/tracking-page/live-stream"
import { livePages } from "@/lib/tracking-page/pages"
import { findPage } from "@/lib/tracking-page/queries"

export const dynamic = "force-dynamic"

/**
 * Tells an open page when to read itself again: that something changed, never what. Where nothing will
 * come, or there is no such page, 204 keeps the browser from asking again.
 */
export async function GET(request: Request, context: { params: Promise<PageAddress> }) {
  const address = canonicalAddress(await context.params)
  const source = address && (await findPage(database(), address))
  if (!source || source.input.shipment.terminal) return nothing(204)
  const network = networkOf(request.headers, env().TRUST_PROXY)
  const stream = liveStream(
    livePages(),
    { teamId: source.teamId, carrier: address.carrier, number: address.number },
    {
      network: network === unknownNetwork ? null : network,
      signal: request.signal,
      isDone: async () => (await findPage(database(), address))?.input.shipment.terminal ?? true,
    },
  )
  return stream ?? nothing(429)
}

function nothing(status: 204 | 429) {
  const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow" }
  return new Response(null, { status, headers })
}
