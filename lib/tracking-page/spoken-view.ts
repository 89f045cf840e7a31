import { pageLanguage, type ReaderLanguage } from "@/lib/tracking-page/language"
import type { PageSource } from "@/lib/tracking-page/queries"
import { type TrackingView, trackingView } from "@/lib/tracking-page/view"

/** What a page says of its parcel at `now`, to this reader. */
export function spokenView(
  source: Pick<PageSource, "input" | "locale">,
  reader: ReaderLanguage,
  now: Date,
): TrackingView {
  return trackingView(source.input, now, pageLanguage(reader, source.locale))
}
