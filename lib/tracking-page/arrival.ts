import { withoutMarks } from "@/lib/languages/isolate"
import { speak } from "@/lib/languages/speak"
import { carrierName } from "@/lib/tracking/carriers"
import type { PageAddress } from "@/lib/tracking-page/address"
import type { Arrival } from "@/lib/tracking-page/calendar"
import { clockOf } from "@/lib/tracking-page/clock"
import { estimateOf } from "@/lib/tracking-page/estimate"
import { homeUrl, pageUrl } from "@/lib/tracking-page/host"
import { pageLanguage, type ReaderLanguage } from "@/lib/tracking-page/language"
import { masked } from "@/lib/tracking-page/mask"
import type { PageSource } from "@/lib/tracking-page/queries"
import { situationOf } from "@/lib/tracking-page/situation"
import { visibleEvents } from "@/lib/tracking-page/timeline"

/** What a calendar is told of a parcel's arrival; null where no day is named, or it has passed. */
export function arrivalOf(
  { teamId, locale, input }: PageSource,
  address: PageAddress,
  reader: ReaderLanguage,
  now: Date,
): Arrival | null {
  const { brand, shipment, events, hides } = masked(input)
  const language = pageLanguage(reader, locale)
  const clock = clockOf(visibleEvents(events), brand.timeZone, now, language)
  const situation = situationOf({ ...shipment, handedOver: shipment.handedOverAt !== null })
  const estimate = estimateOf(shipment, situation, clock)
  if (!estimate || estimate.overdue) return null
  const say = speak(language, brand.design.texts[language])
  const { etaReadAt, createdAt } = shipment
  // The page's address holds the number: where that is hidden, the shop's own page stands for it.
  const url = hides?.number ? homeUrl(address.user) : pageUrl(address)
  return {
    uidOf: `${teamId} ${address.carrier} ${address.number}`,
    sequence: Math.max(
      0,
      Math.floor(((etaReadAt ?? createdAt).getTime() - createdAt.getTime()) / 60_000),
    ),
    day: estimate.days?.from ?? estimate.date,
    lastDay: estimate.date,
    window: estimate.window,
    title: withoutMarks(say("calendar.title", { shop: brand.design.displayName })),
    description: withoutMarks(
      say("calendar.description", {
        carrier: hides?.carrier ? say("word.theCarrier") : carrierName(shipment.carrier),
        number: shipment.trackingNumber,
        url,
      }),
    ),
    url,
  }
}
