import type { PrismaClient } from "@/lib/db/generated/client"
import { env } from "@/lib/env"
import { giveFeedback } from "@/lib/feedback/mutations"
import { type FeedbackNotice, feedbackParameter, noticeCode } from "@/lib/feedback/notice"
import { readFeedback } from "@/lib/feedback/schema"
import { foreignForm } from "@/lib/proof/answer-form"
import { readForm } from "@/lib/proof/form"
import { ownProofKeys } from "@/lib/proof/keys"
import { networkOf, unknownNetwork } from "@/lib/proof/network"
import { isOwnForm } from "@/lib/proof/own-request"
import { findGate, type Gate } from "@/lib/proof/queries"
import { subjectsOf } from "@/lib/proof/subjects"
import { minutesLeft } from "@/lib/proof/throttle"
import { takeTurn } from "@/lib/proof/tries"
import { checkVisit, visitToken } from "@/lib/proof/visit"
import { type PageAddress, pagePath } from "@/lib/tracking-page/address"
import { pageHeaders } from "@/lib/tracking-page/headers"

/** The answer to send, and what was said where it counts: for statistics. */
export interface FeedbackAnswer {
  response: Response
  counted: "feedback_well" | "feedback_problem" | null
}

/**
 * Answers the form in which a recipient says how the delivery went: leads back to the page with a word
 * on it. Whoever has given the proof may write; everyone else is believed as to the kind. Tries count
 * as proofs do, apart from those.
 */
export async function answerFeedback(
  client: PrismaClient,
  address: PageAddress,
  request: Request,
  now: Date,
): Promise<FeedbackAnswer> {
  if (!isOwnForm(request.headers)) return { response: foreignForm(), counted: null }
  const said = readFeedback(await readForm(request))
  const gate = await findGate(client, address)
  const back = (notice: FeedbackNotice | null, counted: FeedbackAnswer["counted"] = null) => ({
    response: leadBack(address, request.url, notice),
    counted,
  })
  if (!said || !gate) return back(null)
  const turn = await takeTurn(gate.db, triesOf(gate, address, request.headers), now)
  if (!turn.allowed) return back({ slowedMinutes: minutesLeft(turn.until, now) })
  const visit = visitToken(request.headers)
  const proven = visit !== null && checkVisit(visit, gate.claim, now).holds
  const outcome = await giveFeedback(gate.db, gate.claim.shipmentId, said, { proven, now })
  if (outcome === "not_asked") return back(null)
  if (outcome === "already") return back("already")
  return back(outcome, outcome === "good" ? "feedback_well" : "feedback_problem")
}

/** Counted apart from proofs: saying how it went must not close the gate to whoever then opens it. */
function triesOf(gate: Gate, { carrier, number }: PageAddress, headers: Headers) {
  const network = networkOf(headers, env().TRUST_PROXY)
  const counted = network === unknownNetwork ? network : `feedback ${network}`
  const about = `feedback ${carrier} ${number}`
  return subjectsOf(gate.db.teamId, counted, about, ownProofKeys().subjects)
}

function leadBack(address: PageAddress, url: string, notice: FeedbackNotice | null): Response {
  const parameters = new URLSearchParams()
  const lang = new URL(url).searchParams.get("lang")
  if (lang) parameters.set("lang", lang.slice(0, 20))
  if (notice) parameters.set(feedbackParameter, noticeCode(notice))
  const query = parameters.size > 0 ? `?${parameters}` : ""
  const headers = new Headers(pageHeaders("default-src 'none'"))
  headers.delete("Content-Type")
  headers.set("Cache-Control", "private, no-store")
  headers.set("Location", `${pagePath(address)}${query}${notice ? "#feedback" : ""}`)
  return new Response(null, { status: 303, headers })
}
