import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { foreignForm } from "@/lib/proof/answer-form"
import { readForm } from "@/lib/proof/form"
import { ownProofKeys } from "@/lib/proof/keys"
import { lookUpPath } from "@/lib/proof/look-up-path"
import { matches } from "@/lib/proof/match"
import { networkOf } from "@/lib/proof/network"
import { bareOrderNumber } from "@/lib/proof/order-number"
import { isOwnForm } from "@/lib/proof/own-request"
import { findByNumber, findOrder, findPublicShop, type PublicShop } from "@/lib/proof/queries"
import { leadTo } from "@/lib/proof/redirect"
import { subjectsOf } from "@/lib/proof/subjects"
import type { Claim } from "@/lib/proof/token"
import { takeTurn, tookTurn } from "@/lib/proof/tries"
import { openingCookie, visitDays } from "@/lib/proof/visit"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"
import { pagePath } from "@/lib/tracking-page/address"

/** What came of a look-up: an answer to send, or until when to wait. */
export type LookUpAnswer = { response: Response } | { waitUntil: Date }

/**
 * Answers the look-up page's forms. A number leads to its page; an order's number with the right
 * postcode or e-mail address leads to its newest parcel, with all of them open. Whatever is not there,
 * or not proven, is one answer after the same work, and counts as a wrong try. Null for no such shop.
 */
export async function answerLookUp(
  client: PrismaClient,
  user: string,
  request: Request,
  now: Date,
): Promise<LookUpAnswer | null> {
  if (!isOwnForm(request.headers)) return { response: foreignForm() }
  const form = await readForm(request)
  const shop = await findPublicShop(client, user)
  if (!shop) return null
  const look = lookOf(form)
  const [path, { url }] = [lookUpPath(user), request]
  if (!look) return { response: leadTo({ path, url, notice: "incomplete" }) }
  const subjects = triesOf(shop.db, look.about, request.headers)
  const turn = await takeTurn(shop.db, subjects, now)
  if (!turn.allowed) return { waitUntil: turn.until }
  const found = await look.find(shop)
  const [first] = found
  if (!first) return { response: leadTo({ path, url, notice: "wrong" }) }
  await tookTurn(shop.db, subjects)
  const until = new Date(now.getTime() + visitDays * 24 * 3_600_000)
  const addressOf = ({ carrier, trackingNumber: number }: Found) => ({ user, carrier, number })
  const cookies = found.flatMap((one) =>
    one.claim ? [openingCookie(addressOf(one), one.claim, until, now)] : [],
  )
  return { response: leadTo({ path: pagePath(addressOf(first)), url, cookies }) }
}

/** A parcel to lead to; with a claim where it is proven. */
interface Found {
  carrier: string
  trackingNumber: string
  claim: Claim | null
}

interface Look {
  /** What tries are counted for. */
  about: string
  /** Newest first. */
  find(shop: PublicShop): Promise<Found[]>
}

/** What a form asks for; null when it lacks something. */
function lookOf(form: URLSearchParams): Look | null {
  const field = (name: string) => (form.get(name) ?? "").trim().slice(0, 200)
  const number = normaliseTrackingNumber(field("number"))
  if (number) {
    const find: Look["find"] = async (shop) => {
      const row = await findByNumber(shop, number)
      return row ? [{ ...row, claim: null }] : []
    }
    return { about: `number ${number}`, find }
  }
  const [order, proof] = [field("order"), field("proof")]
  if (bareOrderNumber(order) === "" || proof === "") return null
  return {
    about: `order ${bareOrderNumber(order)}`,
    find: (shop) => findOrder(shop, order, (evidence) => matches(proof, evidence)),
  }
}

function triesOf(db: TeamDb, about: string, headers: Headers) {
  const network = networkOf(headers, env().TRUST_PROXY)
  return subjectsOf(db.teamId, network, about, ownProofKeys().subjects)
}
