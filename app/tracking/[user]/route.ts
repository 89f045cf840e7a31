import type { LookUpNotice } from "@/components/tracking-page/lookup"
import { answerMissing } from "@/components/tracking-page/missing"
import { renderLookUpPage } from "@/components/tracking-page/render"
import { database } from "@/lib/db/client"
import { speak } from "@/lib/languages/speak"
import { answerLookUp } from "@/lib/proof/look-up"
import { lookUpPath } from "@/lib/proof/look-up-path"
import { askedNotice, noticeParameter } from "@/lib/proof/notice"
import { minutesLeft } from "@/lib/proof/throttle"
import { brandView } from "@/lib/tracking-page/brand"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { pageLanguage, readerLanguage, varied } from "@/lib/tracking-page/language"
import { findPublicBrand } from "@/lib/tracking-page/queries"

export const dynamic = "force-dynamic"

type Context = { params: Promise<{ user: string }> }

/** Where a shop's customers find their parcels. */
export async function GET(request: Request, context: Context) {
  const user = await userOf(context)
  const { search, searchParams } = new URL(request.url)
  if (user.asked !== user.name) return moved(lookUpPath(user.name) + search)
  const said = askedNotice(searchParams.get(noticeParameter))
  return page(request, user.name, said === "wrong" || said === "incomplete" ? said : null)
}

/** One of the page's forms. */
export async function POST(request: Request, context: Context) {
  const now = new Date()
  const { name } = await userOf(context)
  const answer = await answerLookUp(database(), name, request, now)
  if (!answer) return answerMissing(request)
  if ("response" in answer) return answer.response
  return page(request, name, { slowedMinutes: minutesLeft(answer.waitUntil, now) })
}

async function page(request: Request, user: string, notice: LookUpNotice | null) {
  const shop = await findPublicBrand(database(), user)
  if (!shop) return answerMissing(request)
  const reader = readerLanguage(request)
  const language = pageLanguage(reader, shop.locale)
  const say = speak(language)
  const brand = brandView(shop.brand, new Date(), {
    visit: (name) => say("action.visitShop", { shop: name }),
    mailSubject: say("lookup.title"),
  })
  const { html, contentSecurityPolicy } = await renderLookUpPage({ brand, language, say }, notice)
  const headers = new Headers(pageHeaders(contentSecurityPolicy))
  headers.set("Cache-Control", "private, no-store")
  const waiting = notice !== null && typeof notice === "object"
  if (waiting) headers.set("Retry-After", String(notice.slowedMinutes * 60))
  return varied(new Response(html, { status: waiting ? 429 : 200, headers }), reader)
}

/** Teams are called in small letters; people type as they like. */
async function userOf({ params }: Context) {
  const { user: asked } = await params
  return { asked, name: asked.trim().toLowerCase().slice(0, 64) }
}

function moved(path: string) {
  const headers = { ...pageHeaders("default-src 'none'"), Location: path }
  return new Response(null, { status: 308, headers })
}
