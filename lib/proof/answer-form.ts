import type { PrismaClient } from "@/lib/db/generated/client"
import { env } from "@/lib/env"
import { openingCookies } from "@/lib/proof/follow-link"
import { readForm } from "@/lib/proof/form"
import { ownProofKeys } from "@/lib/proof/keys"
import { matches, noEvidence } from "@/lib/proof/match"
import { networkOf } from "@/lib/proof/network"
import { bareOrderNumber } from "@/lib/proof/order-number"
import { isOwnForm } from "@/lib/proof/own-request"
import { findGate, type Gate } from "@/lib/proof/queries"
import { leadTo } from "@/lib/proof/redirect"
import { type Subject, subjectsOf } from "@/lib/proof/subjects"
import { takeTurn, tookTurn, waitingUntil } from "@/lib/proof/tries"
import { closingCookie, visitDays } from "@/lib/proof/visit"
import { type PageAddress, pagePath } from "@/lib/tracking-page/address"

/**
 * Answers the form of a parcel's page: a postcode or an e-mail address that opens it, or the wish to
 * close it again. A wrong proof, a parcel that the shop told nothing of and a page that is not there
 * are one answer.
 */
export async function answerForm(
  client: PrismaClient,
  address: PageAddress,
  request: Request,
  now: Date,
): Promise<Response> {
  if (!isOwnForm(request.headers)) return foreignForm()
  const { url } = request
  const path = pagePath(address)
  const form = await readForm(request)
  if (form.has("close")) return leadTo({ path, url, cookies: [closingCookie(address)] })
  const proof = (form.get("proof") ?? "").slice(0, 200)
  const gate = await findGate(client, address)
  if (!gate) {
    matches(proof, noEvidence)
    return leadTo({ path, url, notice: "wrong" })
  }
  const subjects = triesAt(gate, address, request.headers)
  const turn = await takeTurn(gate.db, subjects, now)
  if (!turn.allowed) {
    const waitSeconds = Math.ceil((turn.until.getTime() - now.getTime()) / 1000)
    return leadTo({ path, url, notice: "wait", waitSeconds })
  }
  if (!matches(proof, gate.evidence)) return leadTo({ path, url, notice: "wrong" })
  await tookTurn(gate.db, subjects)
  const until = new Date(now.getTime() + visitDays * 24 * 3_600_000)
  return leadTo({ path, url, cookies: await openingCookies(gate, address, until, now) })
}

/** Until when whoever asks has to wait before another try at this page; null when they need not. */
export function waitAt(
  gate: Gate,
  address: PageAddress,
  headers: Headers,
  now: Date,
): Promise<Date | null> {
  return waitingUntil(gate.db, triesAt(gate, address, headers), now)
}

/** Said to whatever sends our form from elsewhere: no browser of a recipient does. */
export function foreignForm(): Response {
  return new Response("Send this form from the page that it stands on.\n", {
    status: 403,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  })
}

/** Guesses at an order by its number and at the pages of its parcels count together. */
function triesAt(gate: Gate, address: PageAddress, headers: Headers): readonly Subject[] {
  const { orderNumber } = gate.facts
  const about = orderNumber
    ? `order ${bareOrderNumber(orderNumber)}`
    : `page ${address.carrier} ${address.number}`
  return subjectsOf(
    gate.db.teamId,
    networkOf(headers, env().TRUST_PROXY),
    about,
    ownProofKeys().subjects,
  )
}
