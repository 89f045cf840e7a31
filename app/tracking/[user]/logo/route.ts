import { answerMissing } from "@/components/tracking-page/missing"
import { database } from "@/lib/db/client"
import { findLogo } from "@/lib/tracking-page/logo"

export const dynamic = "force-dynamic"

/** A brand's logo, for its public page and its mails. The address with its version may be kept for ever. */
export async function GET(request: Request, context: { params: Promise<{ user: string }> }) {
  const { user } = await context.params
  const logo = await findLogo(database(), user)
  if (!logo) return answerMissing(request)
  const current = new URL(request.url).searchParams.get("v") === logo.version
  return new Response(logo.bytes, {
    headers: {
      "Content-Type": logo.type,
      "Cache-Control": current ? "public, max-age=31536000, immutable" : "public, max-age=300",
      // An SVG opened by itself is a document: it may draw, and nothing else.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  })
}
