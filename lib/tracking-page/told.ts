import { momentText } from "@/lib/languages/moment"
import type { Speech } from "@/lib/languages/speak"
import type { Clock } from "@/lib/tracking-page/clock"

/** A sentence that tells when something was said. */
export interface Told {
  /** Holds all day: `Updated today at 14:05`. */
  text: string
  /** An open page counts by putting `4 minutes ago` into `{ago}`. */
  counting: string
  iso: string
}

/** `sentence` with the moment in it. A page is kept for a while, so minutes are counted by the reader's own clock. */
export function toldAt(
  instant: Date,
  clock: Clock,
  { language }: Speech,
  sentence: (ago: string) => string,
): Told {
  const { date, time } = clock.wallOfInstant(instant)
  const known = clock.knowsHour(instant)
  const ago = momentText({ date, time: known ? time : null }, clock.today, language)
  return { text: sentence(ago), counting: sentence("{ago}"), iso: instant.toISOString() }
}
