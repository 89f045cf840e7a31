import { database } from "@/lib/db/client"
import { hostnameSchema } from "@/lib/domains/schema"

export const dynamic = "force-dynamic"

/**
 * Whether a certificate may be made for a host: what Caddy asks before it makes one on demand
 * (docs/custom-domain.md). 200 for a proven host of a shop, 404 for every other.
 */
export async function GET(request: Request) {
  const asked = hostnameSchema.safeParse(new URL(request.url).searchParams.get("domain") ?? "")
  const proven = asked.success
    ? await database().customDomain.count({
        where: { hostname: asked.data, verifiedAt: { not: null } },
      })
    : 0
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }
  return new Response(proven ? "yes\n" : "no\n", { status: proven ? 200 : 404, headers })
}
