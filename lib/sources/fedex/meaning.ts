import { refine } from "@/lib/sources/carrier-words"
import {
  fedexActions,
  fedexDerived,
  fedexEvents,
  fedexExceptions,
  fedexPhrases,
  vagueEvents,
} from "@/lib/sources/fedex/codes"
import { readPhrases } from "@/lib/sources/phrases"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/** A scan's codes, in upper case, as far as they were given. */
export interface FedexCode {
  eventType: string | null
  exceptionCode: string | null
  derivedStatusCode: string | null
}

/**
 * What a scan means: the event type with its exception code, the words of the exception, the event
 * type alone, and only then the derived status, which contradicts the type (a return scan RS is
 * derived as DL, Delivered), with the words of the event where it says little.
 */
export function meaningOf(given: FedexCode, exceptionWords: string, words = ""): Meaning {
  const { eventType, derivedStatusCode } = given
  const event = eventType ? rowOf<DetailKey>(fedexEvents, eventType) : null
  if (eventType && event) {
    const exception = vagueEvents.has(eventType) ? exceptionOf(given, exceptionWords) : null
    const action = rowOf<boolean>(fedexActions, eventType)
    return {
      detail: exception ?? event,
      unmapped: false,
      actionRequired: exception ? null : action,
    }
  }
  const derived = derivedStatusCode ? rowOf<DetailKey>(fedexDerived, derivedStatusCode) : null
  return {
    detail: refine(derived ?? "status_unknown", words),
    unmapped: derived === null || eventType !== null,
    actionRequired: derivedStatusCode ? rowOf<boolean>(fedexActions, derivedStatusCode) : null,
  }
}

/** The words may say the same as the code more finely. */
function exceptionOf({ eventType, exceptionCode }: FedexCode, words: string): DetailKey | null {
  const short = exceptionCode?.replace(/^0(?=\d\d$)/, "")
  const coded = short ? rowOf<DetailKey>(fedexExceptions, `${eventType}/${short}`) : null
  const said = readPhrases(fedexPhrases, words)
  if (!coded || !said) return coded ?? said
  return detailOf(coded).category === detailOf(said).category ? said : coded
}
