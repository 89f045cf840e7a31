import { readCarrierWords, refine } from "@/lib/sources/carrier-words"
import { readPhrases } from "@/lib/sources/phrases"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import { upsActions, upsStatuses, upsTypes, vagueStatuses } from "@/lib/sources/ups/codes"
import { upsPairs } from "@/lib/sources/ups/pairs"
import { upsPhrases } from "@/lib/sources/ups/words"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/** A status of UPS's, as far as it was given. */
export interface UpsCode {
  type: string | null
  code: string | null
  /** Three digits. */
  statusCode: string | null
}

/**
 * What a status means. The status code decides; the code within its type says the same more finely,
 * and decides where the status code is silent or unknown. Then the words, then the type. An exception
 * is never guessed to be movement.
 */
export function meaningOf(given: UpsCode, words: string): Meaning {
  const status = given.statusCode ? rowOf<DetailKey>(upsStatuses, given.statusCode) : null
  const pair = pairOf(given)
  if (status && !isVague(given, status)) {
    if (pair && wordsSay(pair, status, words)) {
      return { detail: pair, unmapped: false, actionRequired: null }
    }
    const detail = pair && saysTheSame(pair, status) ? pair : status
    return { detail, unmapped: false, actionRequired: actionOf(given, status) }
  }
  const fine = pair ?? readPhrases(upsPhrases, words)
  if (fine)
    return { detail: fine, unmapped: !pair && !status && hasCode(given), actionRequired: null }
  if (status) return { detail: status, unmapped: false, actionRequired: actionOf(given, status) }
  const coarse = given.type ? rowOf<DetailKey>(upsTypes, given.type) : null
  return {
    detail: refine(coarse ?? "status_unknown", words),
    unmapped: coarse === null || hasCode(given),
    actionRequired: null,
  }
}

/** UPS writes the numeric codes with and without leading zeros. */
function pairOf({ type, code }: UpsCode): DetailKey | null {
  if (!type || !code) return null
  return (
    rowOf(upsPairs, `${type}:${code}`) ?? rowOf(upsPairs, `${type}:${code.replace(/^0+(?=.)/, "")}`)
  )
}

/** A label's status code under a type that moves contradicts it: UPS's own sample has 003 under X. */
function isVague({ type, statusCode }: UpsCode, status: DetailKey): boolean {
  if (statusCode && vagueStatuses.has(statusCode)) return true
  const label = detailOf(status).category === "Info" && detailOf(status).flags.includes("pre")
  return label && type !== null && movingTypes.has(type)
}

const movingTypes: ReadonlySet<string> = new Set(["D", "I", "X", "O"])

/** Codes that contradict each other: UPS's own sample has OT, Out for Delivery, under 017, for pickup. */
function wordsSay(pair: DetailKey, status: DetailKey, words: string): boolean {
  const said = readCarrierWords(words)
  if (!said || detailOf(pair).category === detailOf(status).category) return false
  return detailOf(said).category === detailOf(pair).category
}

function saysTheSame(fine: DetailKey, coarse: DetailKey): boolean {
  const [a, b] = [detailOf(fine), detailOf(coarse)]
  return a.category === b.category && a.flags.join() === b.flags.join()
}

function actionOf({ statusCode }: UpsCode, status: DetailKey): boolean {
  return (
    (statusCode ? rowOf<boolean>(upsActions, statusCode) : null) ?? detailOf(status).actionRequired
  )
}

function hasCode({ code, statusCode }: UpsCode): boolean {
  return code !== null || statusCode !== null
}
