import { answerMissing } from "@/components/tracking-page/missing"
import { renderTrackingPage } from "@/components/tracking-page/render"
import { database } from "@/lib/db/client"
import {
  canonicalAddress,
  isCanonical,
  type PageAddress,
  pagePath,
} from "@/lib/tracking-page/address"
import type { Kept } from "@/lib/tracking-page/cache"
import { goodUntil } from "@/lib/tracking-page/good-until"
import { pageHeaders } from "@/lib/tracking-page/headers"
import {
  pageLanguage,
  type ReaderLanguage,
  readerLanguage,
  varied,
} from "@/lib/tracking-page/language"
import {
  answerPage,
  type ReadyPage,
  readyPage,
  readyPages,
  weightOf,
} from "@/lib/tracking-page/pages"
import { findMovedPage, findPage } from "@/lib/tracking-page/queries"
import { trackingView } from "@/lib/tracking-page/view"

export const dynamic = "force-dynamic"

/**
 * The recipient's page. A route handler and not a page: it sends complete HTML of some 15 KB, where
 * the App Router's own runtime alone is more than twice the whole budget.
 */
export async function GET(request: Request, context: { params: Promise<PageAddress> }) {
  const asked = await context.params
  const address = canonicalAddress(asked)
  if (!address) return answerMissing(request)
  const { search } = new URL(request.url)
  if (!isCanonical(asked, address)) return moved(pagePath(address) + search)
  const reader = readerLanguage(request)
  const page = await readyPages().read({ ...address, variant: reader.language ?? "" }, () =>
    make(address, reader, new Date()),
  )
  if (!page) {
    const now = await findMovedPage(database(), address)
    // A carrier may be corrected back: nobody is to remember this for good.
    return now ? moved(pagePath(now) + search, 307) : answerMissing(request)
  }
  return varied(answerPage(request, page), reader)
}

async function make(
  address: PageAddress,
  reader: ReaderLanguage,
  now: Date,
): Promise<Kept<ReadyPage> | null> {
  const source = await findPage(database(), address)
  if (!source) return null
  const language = pageLanguage(reader, source.locale)
  const value = readyPage(await renderTrackingPage(trackingView(source.input, now, language)))
  // It says how long ago it heard something.
  const until = goodUntil(now, [new Date(now.getTime() + 15_000)])
  return { teamId: source.teamId, value, bytes: weightOf(value), goodUntil: until }
}

function moved(path: string, status: 307 | 308 = 308) {
  return new Response(null, {
    status,
    headers: { ...pageHeaders("default-src 'none'"), Location: path },
  })
}
