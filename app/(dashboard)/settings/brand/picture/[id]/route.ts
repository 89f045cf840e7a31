import { z } from "zod"
import { loadPicture } from "@/lib/brand/loaders"
import { pictureHeaders } from "@/lib/tracking-page/pictures"

/** A picture for the settings page, also before it is published anywhere. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }) {
  const { id } = await context.params
  const picture = z.uuid().safeParse(id).success ? await loadPicture(id) : null
  if (!picture) return new Response("There is no such picture.", { status: 404 })
  return new Response(picture.bytes, {
    headers: pictureHeaders(picture.type, "private, max-age=31536000, immutable"),
  })
}
