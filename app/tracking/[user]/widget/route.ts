import type { LookUpNotice } from "@/components/tracking-page/lookup"
import { answerMissing } from "@/components/tracking-page/missing"
import { renderWidgetPage } from "@/components/tracking-page/render"
import type { WidgetFound } from "@/components/tracking-page/widget"
import { database } from "@/lib/db/client"
import { speak } from "@/lib/languages/speak"
import { getFrameHosts } from "@/lib/page-settings/queries"
import { answerLookUp } from "@/lib/proof/look-up"
import { findPublicShop } from "@/lib/proof/queries"
import { minutesLeft } from "@/lib/proof/throttle"
import { brandView } from "@/lib/tracking-page/brand"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { pageUrl } from "@/lib/tracking-page/host"
import {
  pageLanguage,
  type ReaderLanguage,
  readerLanguage,
  varied,
} from "@/lib/tracking-page/language"
import { findPage, findPublicBrand } from "@/lib/tracking-page/queries"
import { spokenView } from "@/lib/tracking-page/spoken-view"
import { frameAncestors } from "@/lib/tracking-page/widget"

export const dynamic = "force-dynamic"

interface Context {
  params: Promise<{ user: string }>
}

interface Told {
  found: WidgetFound | null
  notice: LookUpNotice | null
}

/** The widget: a page for a frame on the shop's own site. */
export async function GET(request: Request, context: Context) {
  return page(request, await userOf(context), { found: null, notice: null })
}

/** A number to look up, by the same rules and with the same patience as on the look-up page. */
export async function POST(request: Request, context: Context) {
  const now = new Date()
  const user = await userOf(context)
  const answer = await answerLookUp(database(), user, request, now)
  if (!answer) return answerMissing(request)
  if ("waitUntil" in answer) {
    const notice = { slowedMinutes: minutesLeft(answer.waitUntil, now) }
    return page(request, user, { found: null, notice })
  }
  const location = answer.response.headers.get("location")
  if (!location) return answer.response
  const found = await foundAt(user, location, readerLanguage(request), now)
  return page(request, user, { found, notice: found ? null : "wrong" })
}

/** The parcel to which the look-up leads. */
async function foundAt(
  user: string,
  location: string,
  reader: ReaderLanguage,
  now: Date,
): Promise<WidgetFound | null> {
  const [, , , carrier, number] = (location.split(/[?#]/)[0] ?? "")
    .split("/")
    .map(decodeURIComponent)
  if (!carrier || !number) return null
  const address = { user, carrier, number }
  const source = await findPage(database(), address)
  return source && { headline: spokenView(source, reader, now).headline, href: pageUrl(address) }
}

async function page(request: Request, user: string, told: Told) {
  const [shop, team] = await Promise.all([
    findPublicBrand(database(), user),
    findPublicShop(database(), user),
  ])
  if (!shop || !team) return answerMissing(request)
  const reader = readerLanguage(request)
  const language = pageLanguage(reader, shop.locale)
  const say = speak(language)
  const words = { visit: () => "", mailSubject: "" }
  const brand = brandView(shop.brand, new Date(), words)
  const frames = frameAncestors(await getFrameHosts(team.db))
  const rendered = await renderWidgetPage({ brand, language, say }, told, frames)
  const headers = new Headers(pageHeaders(rendered.contentSecurityPolicy))
  headers.set("Cache-Control", "private, no-store")
  headers.delete("Cross-Origin-Opener-Policy")
  const status = typeof told.notice === "object" && told.notice ? 429 : 200
  return varied(new Response(rendered.html, { status, headers }), reader)
}

async function userOf({ params }: Context) {
  return (await params).user.trim().toLowerCase().slice(0, 64)
}
