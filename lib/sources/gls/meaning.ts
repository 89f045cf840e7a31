import { readCarrierWords } from "@/lib/sources/carrier-words"
import {
  glsEvents,
  glsKinds,
  glsPageEvents,
  glsPhrases,
  glsStatuses,
} from "@/lib/sources/gls/codes"
import { readPhrases } from "@/lib/sources/phrases"
import { rowOf } from "@/lib/sources/text"
import type { Meaning } from "@/lib/sources/to-event"
import { type DetailKey, detailOf } from "@/lib/tracking/details"

/**
 * What an event means: its code, the kind of its code (which its words may tell more finely), its
 * words alone, and for the newest event the parcel's status. GLS gives no list of its codes, so that
 * what words tell is reported as unmapped all the same.
 */
export function meaningOf(code: string | null, words: string, status: string | null): Meaning {
  const exact = code
    ? (rowOf<DetailKey>(glsEvents, code) ?? rowOf<DetailKey>(glsPageEvents, code))
    : null
  if (exact) return { detail: exact, unmapped: false, actionRequired: null }
  const said = readPhrases(glsPhrases, words) ?? readCarrierWords(words)
  const kind = code ? rowOf<DetailKey>(glsKinds, code.split(".")[0] ?? "") : null
  if (kind) {
    const finer = said && detailOf(said).category === detailOf(kind).category ? said : kind
    return { detail: finer, unmapped: false, actionRequired: null }
  }
  const coarse = status ? rowOf<DetailKey>(glsStatuses, status) : null
  return { detail: said ?? coarse ?? "status_unknown", unmapped: true, actionRequired: null }
}

/** What the status alone means. */
export function meaningOfStatus(status: string): Meaning {
  const detail = rowOf<DetailKey>(glsStatuses, status)
  return { detail: detail ?? "status_unknown", unmapped: detail === null, actionRequired: null }
}
