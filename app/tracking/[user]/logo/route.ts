import { answerMissing } from "@/components/tracking-page/missing"
import { database } from "@/lib/db/client"
import { findLogo, forEver, pictureHeaders } from "@/lib/tracking-page/pictures"

export const dynamic = "force-dynamic"

/** A brand's logo, whatever it is now, for its mails. The address with its version may be kept for ever. */
export async function GET(request: Request, context: { params: Promise<{ user: string }> }) {
  const { user } = await context.params
  const logo = await findLogo(database(), user)
  if (!logo) return answerMissing(request)
  const current = new URL(request.url).searchParams.get("v") === logo.id
  const headers = pictureHeaders(logo.type, current ? forEver : "public, max-age=300")
  return new Response(logo.bytes, { headers })
}
