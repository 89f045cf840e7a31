import { z } from "zod"
import { answerMissing } from "@/components/tracking-page/missing"
import { database } from "@/lib/db/client"
import { findPicture, forEver, pictureHeaders } from "@/lib/tracking-page/pictures"

export const dynamic = "force-dynamic"

/** A picture of a brand's public pages; with the secret of the test link, one of its draft. */
export async function GET(
  request: Request,
  context: { params: Promise<{ user: string; id: string }> },
) {
  const { user, id } = await context.params
  const preview = new URL(request.url).searchParams.get("preview")
  const known = z.uuid().safeParse(id).success
  const picture = known ? await findPicture(database(), user, id, preview) : null
  if (!picture) return answerMissing(request)
  const headers = pictureHeaders(picture.type, preview ? "private, max-age=3600" : forEver)
  return new Response(picture.bytes, { headers })
}
