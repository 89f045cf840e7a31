import { feedbackOf, gatedPage } from "@/app/tracking/[user]/[carrier]/[number]/gated-page"
import { respondWithPreview } from "@/app/tracking/[user]/preview/respond"
import { answerMissing } from "@/components/tracking-page/missing"
import { renderTrackingPage } from "@/components/tracking-page/render"
import { database } from "@/lib/db/client"
import { answerFeedback } from "@/lib/feedback/answer"
import { feedbackNotice, feedbackParameter, noticeCode } from "@/lib/feedback/notice"
import { answerClick } from "@/lib/page-counts/click"
import { countOnPage } from "@/lib/page-counts/count"
import { countParameter } from "@/lib/page-counts/kinds"
import { isVisit } from "@/lib/page-counts/visitor"
import { answerForm } from "@/lib/proof/answer-form"
import {
  canonicalAddress,
  isCanonical,
  type PageAddress,
  pagePath,
} from "@/lib/tracking-page/address"
import type { Kept } from "@/lib/tracking-page/cache"
import { calendarParameter, calendarPath } from "@/lib/tracking-page/calendar-link"
import { goodUntil } from "@/lib/tracking-page/good-until"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { canonicalUrl, originOf } from "@/lib/tracking-page/host"
import { type ReaderLanguage, readerLanguage, varied } from "@/lib/tracking-page/language"
import {
  answerPage,
  type ReadyPage,
  readyPage,
  readyPages,
  weightOf,
} from "@/lib/tracking-page/pages"
import { findMovedPage, findPage } from "@/lib/tracking-page/queries"
import { spokenView } from "@/lib/tracking-page/spoken-view"

export const dynamic = "force-dynamic"

/**
 * The recipient's page. A route handler and not a page: it sends complete HTML of some 15 KB, where
 * the App Router's own runtime alone is more than twice the whole budget.
 */
export async function GET(request: Request, context: { params: Promise<PageAddress> }) {
  const asked = await context.params
  const address = canonicalAddress(asked)
  if (!address) return answerMissing(request)
  const { search, searchParams } = new URL(request.url)
  if (!isCanonical(asked, address)) return moved(pagePath(address) + search)
  if (searchParams.has(calendarParameter)) return moved(calendarPath(address, searchParams), 307)
  const preview = searchParams.get("preview")
  if (preview) {
    const source = await findPage(database(), address, preview)
    return respondWithPreview(source, request, preview)
  }
  const reader = readerLanguage(request)
  const own = await gatedPage({ request, address, reader, now: new Date() })
  if (own) return varied(own, reader)
  const notice = feedbackNotice(searchParams)
  const variant = [reader.language ?? "", notice ? noticeCode(notice) : ""].join(" ").trim()
  const page = await readyPages().read({ ...address, variant }, () =>
    make(address, reader, request, new Date()),
  )
  if (!page) {
    const now = await findMovedPage(database(), address)
    // A carrier may be corrected back: nobody is to remember this for good.
    return now ? moved(pagePath(now) + search, 307) : answerMissing(request)
  }
  if (page.countedFor && isVisit(request.headers)) {
    countOnPage(page.countedFor.teamId, "view", page.countedFor.milestone)
  }
  return varied(answerPage(request, page), reader)
}

/** The page's own forms: the proof, and how the delivery went; and what it counts by itself. */
export async function POST(request: Request, context: { params: Promise<PageAddress> }) {
  const address = canonicalAddress(await context.params)
  if (!address) return answerMissing(request)
  const { searchParams } = new URL(request.url)
  if (searchParams.has(countParameter)) {
    return answerClick(database(), address, request, searchParams.get(countParameter))
  }
  if (!searchParams.has(feedbackParameter)) {
    return answerForm(database(), address, request, new Date())
  }
  const { response, counted } = await answerFeedback(database(), address, request, new Date())
  const team = counted && (await findPage(database(), address))?.teamId
  if (counted && team) countOnPage(team, counted, "delivered")
  return response
}

async function make(
  address: PageAddress,
  reader: ReaderLanguage,
  request: Request,
  now: Date,
): Promise<Kept<ReadyPage> | null> {
  const source = await findPage(database(), address)
  if (!source) return null
  const view = spokenView(source, reader, now)
  const rendered = await renderTrackingPage(view, {
    notice: null,
    feedback: feedbackOf(source, request),
    origin: originOf(address.user),
    canonical: canonicalUrl(address, source.input.hides),
  })
  const { milestone } = source.input.shipment
  const value = readyPage(rendered, { teamId: source.teamId, milestone })
  const until = goodUntil(now, view.turns)
  return { teamId: source.teamId, value, bytes: weightOf(value), goodUntil: until }
}

function moved(path: string, status: 307 | 308 = 308) {
  return new Response(null, {
    status,
    headers: { ...pageHeaders("default-src 'none'"), Location: path },
  })
}
