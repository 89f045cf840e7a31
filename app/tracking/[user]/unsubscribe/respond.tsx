import type { ReactNode } from "react"
import { answerMissing } from "@/components/tracking-page/missing"
import { renderDocument } from "@/components/tracking-page/render"
import { WishesExpired, type WishesView } from "@/components/tracking-page/wishes-frame"
import { database } from "@/lib/db/client"
import { type Language, languages } from "@/lib/languages/languages"
import { type Say, speak } from "@/lib/languages/speak"
import { tokenParameter } from "@/lib/recipients/links"
import { maskAddress } from "@/lib/recipients/mask"
import { findReader, type Shop, type Visitor } from "@/lib/recipients/queries"
import { brandView } from "@/lib/tracking-page/brand"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { pageLanguage, readerLanguage, varied } from "@/lib/tracking-page/language"

export type WishesContext = { params: Promise<{ user: string }> }

export interface WishesAnswer {
  title: (say: Say) => string
  body: (view: WishesView) => ReactNode
}

/**
 * Answers a link from a mail with what `answer` makes of its reader, in the shop's looks and the
 * reader's language. A link that is none of ours says so, and nothing of anybody; nobody may keep any.
 */
export async function respondToReader(
  request: Request,
  { params }: WishesContext,
  answer: (visitor: Visitor) => Promise<WishesAnswer>,
): Promise<Response> {
  const user = (await params).user.trim().toLowerCase().slice(0, 64)
  const token = new URL(request.url).searchParams.get(tokenParameter) ?? ""
  const found = await findReader(database(), user, token)
  if (!found || !(found.visitor || found.shop.published)) return answerMissing(request)
  const { shop, visitor } = found
  const reader = readerLanguage(request)
  const language = pageLanguage(reader, shop.locale)
  const view = viewOf(shop, language, visitor)
  const { title, body } = visitor ? await answer(visitor) : expired
  const { html, contentSecurityPolicy } = await renderDocument({
    language: languages[language],
    title: `${title(view.say)} · ${view.brand.name}`,
    theme: view.brand.theme,
    look: view.brand.look,
    icon: view.brand.favicon,
    script: null,
    forms: visitor !== null,
    body: body(view),
  })
  const headers = new Headers(pageHeaders(contentSecurityPolicy))
  headers.set("Cache-Control", "private, no-store")
  // The address of the page is its key.
  headers.set("Referrer-Policy", "no-referrer")
  return varied(new Response(html, { status: visitor ? 200 : 404, headers }), reader)
}

const expired: WishesAnswer = {
  title: (say) => say("preferences.title"),
  body: (view) => <WishesExpired view={view} />,
}

function viewOf(shop: Shop, language: Language, visitor: Visitor | null): WishesView {
  const say = speak(language)
  const brand = brandView(shop.brand, new Date(), {
    visit: (name) => say("action.visitShop", { shop: name }),
    mailSubject: say("preferences.title"),
  })
  return { brand, say, shownAddress: visitor && maskAddress(visitor.address) }
}
