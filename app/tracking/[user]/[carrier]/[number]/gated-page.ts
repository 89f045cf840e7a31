import { type Behind, renderTrackingPage } from "@/components/tracking-page/render"
import { database } from "@/lib/db/client"
import { feedbackNotice } from "@/lib/feedback/notice"
import { countOnPage } from "@/lib/page-counts/count"
import { isVisit } from "@/lib/page-counts/visitor"
import { waitAt } from "@/lib/proof/answer-form"
import { followLink } from "@/lib/proof/follow-link"
import { linkParameter } from "@/lib/proof/links"
import { type AskedNotice, askedNotice, type GateNotice, noticeParameter } from "@/lib/proof/notice"
import { findPersonal } from "@/lib/proof/personal"
import { personalView, type SiblingView } from "@/lib/proof/personal-view"
import { findGate, type Gate, type Sibling, siblingsOf } from "@/lib/proof/queries"
import { minutesLeft } from "@/lib/proof/throttle"
import { checkVisit, visitToken } from "@/lib/proof/visit"
import { type PageAddress, pagePath } from "@/lib/tracking-page/address"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { canonicalUrl, originOf } from "@/lib/tracking-page/host"
import type { ReaderLanguage } from "@/lib/tracking-page/language"
import { findPage, type PageSource } from "@/lib/tracking-page/queries"
import { spokenView } from "@/lib/tracking-page/spoken-view"

interface Asked {
  request: Request
  address: PageAddress
  reader: ReaderLanguage
  now: Date
}

/**
 * The answer that is this reader's alone: to a link's token, to a visit that has given the proof, or to
 * a try that has just failed. Null leaves it to the page that is the same for everyone. What is made
 * here is kept by nobody and has no name (ETag) that a stranger's copy could be asked for by.
 */
export async function gatedPage(asked: Asked): Promise<Response | null> {
  const { request, address, now } = asked
  const { searchParams } = new URL(request.url)
  const token = searchParams.get(linkParameter)
  if (token !== null) return followLink(database(), address, token, { url: request.url, now })
  const visit = visitToken(request.headers)
  const said = askedNotice(searchParams.get(noticeParameter))
  if (!visit && !said) return null
  const gate = await findGate(database(), address)
  if (!gate) return null
  if (visit && checkVisit(visit, gate.claim, now).holds) return personalPage(gate, asked)
  const notice = said && (await noticeOf(said, gate, asked))
  return notice && page(asked, () => ({ notice }), notice)
}

async function personalPage(gate: Gate, asked: Asked): Promise<Response | null> {
  const [personal, siblings] = await Promise.all([
    findPersonal(gate.db, gate.claim.shipmentId),
    siblingsOf(gate),
  ])
  const told = await Promise.all(siblings.map((sibling) => siblingView(sibling, asked)))
  const others = told.filter((one) => one !== null)
  return page(asked, (view) => ({ personal: personalView(personal, view, others) }))
}

/** Another parcel as its own page tells of it; its page is open to this reader too. */
async function siblingView(
  { carrier, trackingNumber }: Sibling,
  { address, reader, now }: Asked,
): Promise<SiblingView | null> {
  const at = { user: address.user, carrier, number: trackingNumber }
  const source = await findPage(database(), at)
  if (!source) return null
  const { number, headline } = spokenView(source, reader, now)
  return { number, headline, href: pagePath(at) }
}

async function noticeOf(
  said: AskedNotice,
  gate: Gate,
  { address, request, now }: Asked,
): Promise<GateNotice | null> {
  if (said === "incomplete") return null
  if (said !== "wait") return said
  const until = await waitAt(gate, address, request.headers, now)
  return until && { slowedMinutes: minutesLeft(until, now) }
}

async function page(
  { request, address, reader, now }: Asked,
  behind: (view: ReturnType<typeof spokenView>) => Behind,
  notice: GateNotice | null = null,
): Promise<Response | null> {
  const source = await findPage(database(), address)
  if (!source) return null
  const view = spokenView(source, reader, now)
  const { html, contentSecurityPolicy } = await renderTrackingPage(view, {
    ...behind(view),
    feedback: feedbackOf(source, request),
    origin: originOf(address.user),
    canonical: canonicalUrl(address, source.input.hides),
  })
  if (isVisit(request.headers)) {
    countOnPage(source.teamId, "view", source.input.shipment.milestone)
  }
  const headers = new Headers(pageHeaders(contentSecurityPolicy))
  headers.set("Cache-Control", "private, no-store")
  const waiting = notice !== null && typeof notice === "object"
  if (waiting) headers.set("Retry-After", String(notice.slowedMinutes * 60))
  return new Response(html, { status: waiting ? 429 : 200, headers })
}

/** What the page asks of its delivery, with a word on what was just answered. */
export function feedbackOf(
  { feedback }: PageSource,
  request: Request,
): NonNullable<Behind["feedback"]> | null {
  const notice = feedbackNotice(new URL(request.url).searchParams)
  return feedback && { state: feedback, notice }
}
