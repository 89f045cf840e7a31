import { LRUCache } from "lru-cache"
import { ImageResponse } from "next/og"
import { answerMissing } from "@/components/tracking-page/missing"
import { PreviewPicture } from "@/components/tracking-page/preview-picture"
import { brandTheme } from "@/lib/brand/theme"
import { database } from "@/lib/db/client"
import { withoutMarks } from "@/lib/languages/isolate"
import { speak } from "@/lib/languages/speak"
import { findPicture } from "@/lib/tracking-page/pictures"
import {
  isDrawable,
  looksOf,
  looksVersion,
  type PreviewImage,
  readPreviewImage,
} from "@/lib/tracking-page/preview-image"
import { findPublicBrand } from "@/lib/tracking-page/queries"

export const dynamic = "force-dynamic"

/** The picture of a link to a page: the shop and how far, of no parcel in particular. */
export async function GET(request: Request, context: { params: Promise<{ user: string }> }) {
  const user = (await context.params).user.toLowerCase()
  const asked = readPreviewImage(user, new URL(request.url).searchParams)
  const shop = asked && (await findPublicBrand(database(), user))
  if (!asked || !shop) return answerMissing(request)
  const looks = looksOf(shop.brand.design)
  const key = [user, asked.milestone, asked.language, looksVersion(looks)].join(" ")
  const picture = pictures.get(key) ?? (await draw(asked, looks))
  pictures.set(key, picture)
  return new Response(picture, {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": "public, max-age=3600",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  })
}

/** A team has a few dozen at most: states and languages. */
const pictures = new LRUCache<string, Uint8Array<ArrayBuffer>>({ max: 200 })

async function draw(
  { user, milestone, language }: PreviewImage,
  looks: ReturnType<typeof looksOf>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { accent, onAccent, page, text, line } = brandTheme(looks.colour).light
  const headline = withoutMarks(speak(language)(`og.${milestone}`))
  const image = new ImageResponse(
    <PreviewPicture
      name={isDrawable(looks.name) ? looks.name : null}
      headline={isDrawable(headline) ? headline : null}
      logo={looks.logo ? await logoOf(user, looks.logo) : null}
      colours={{ accent, onAccent, page, text, muted: line }}
      milestone={milestone}
    />,
    { width: 1200, height: 630 },
  )
  return new Uint8Array(await image.arrayBuffer())
}

/** As data: the renderer would fetch an address. */
async function logoOf(user: string, id: string): Promise<string | null> {
  const picture = await findPicture(database(), user, id, null)
  return picture && `data:${picture.type};base64,${Buffer.from(picture.bytes).toString("base64")}`
}
