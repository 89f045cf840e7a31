import { reasonOf } from "@/lib/errors"
import type { Source } from "@/lib/sources/contract"

/**
 * Why a poll's answer is no tracking data of this source, for a merchant to read; null when it is. Such
 * an answer is a failed check, however well it came over the line: nothing was learnt from it. `asked`
 * is the number that was asked for, if it was a single one.
 */
export function whyUnreadable(source: Source, body: Uint8Array, asked?: string): string | null {
  try {
    source.normalise(source.parse(body), asked)
    return null
  } catch (error) {
    const detail = reasonOf(error).replace(/\.$/, "")
    return `${source.name} answered, but not with tracking data that we can read (${detail}). The answer is kept in Received payloads, and the source is asked again later.`
  }
}
