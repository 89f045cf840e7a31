import type { MailView, ParcelView } from "@/emails/view"
import { readDesign } from "@/lib/brand/schema"
import type {
  Brand,
  Shipment,
  ShipmentChange,
  Team,
  TrackingEvent,
} from "@/lib/db/generated/client"
import { chooseLanguage } from "@/lib/languages/choose"
import { timeText } from "@/lib/languages/dates"
import type { Language } from "@/lib/languages/languages"
import type { Overrides } from "@/lib/languages/speak"
import { oneLine } from "@/lib/mail/line"
import { absolute, shopOf } from "@/lib/notifications/mail-shop"
import type { Trigger } from "@/lib/notifications/schema"
import { type PassedOver, sayTexts } from "@/lib/notifications/texts"
import { readPickupPoint } from "@/lib/tracking/pickup-point"
import { pagePath } from "@/lib/tracking-page/address"
import { type Clock, clockOf } from "@/lib/tracking-page/clock"
import { estimateOf } from "@/lib/tracking-page/estimate"
import type { BrandInput, EventInput, ShipmentInput } from "@/lib/tracking-page/input"
import { cityText } from "@/lib/tracking-page/place"
import { visibleEvents } from "@/lib/tracking-page/timeline"
import { type TrackingView, trackingView } from "@/lib/tracking-page/view"

/** Of a shipment, what its page shows, and what its recipient's mails say besides. */
type MailShipment = ShipmentInput &
  Pick<
    Shipment,
    | "recipientLocale"
    | "destinationCountry"
    | "orderNumber"
    | "recipientName"
    | "signedBy"
    | "pickupPoint"
  >

type MailScan = EventInput & Pick<TrackingEvent, "message">

/** One parcel, as the database keeps it. */
export interface ParcelSources {
  shipment: MailShipment
  /** In any order. */
  events: readonly MailScan[]
  /** What the mail tells of; for news that came with time alone, the parcel as it stands. */
  change: Pick<ShipmentChange, "occurredAt" | "category" | "detail">
  /** The page's address with a token that opens everything; without it the one that everyone may see. */
  pageUrl?: string
}

/** What a mail is made of, as the database keeps it. */
export interface MailSources extends ParcelSources {
  trigger: Trigger
  /** The order's other parcels that this mail tells of as well. */
  others?: readonly ParcelSources[]
  brand: Brand | null
  team: Pick<Team, "slug" | "name" | "locale" | "timeZone">
  /** In place of the recipient's own. */
  language?: Language | null
  /** The team's own texts, by language. */
  texts?: Partial<Record<Language, Overrides>>
  /** Hears of a text of the team's that could not be said, and was passed over for ours. */
  onPassedOver?: PassedOver
  /** Where the recipient chooses what to hear of, in the mail's language. */
  wishes?: (language: Language) => MailView["wishes"]
  /** Of this installation, such as https://track.example.com */
  appUrl: string
  now: Date
}

/**
 * What a mail may say, from what the database holds: every text on one line and cut to a length that a
 * subject or a phone can bear, every link checked, days in words of the recipient's language. Pure.
 */
export function composeView(sources: MailSources): MailView {
  const { shipment, others = [], texts = {} } = sources
  const language = languageOf(sources)
  const brand = brandInput(sources)
  const page = pageOf(sources, sources, brand, language)
  const own = { ...brand.design.texts[language], ...texts[language] }
  return {
    ...parcelView(sources, page, sources),
    trigger: sources.trigger,
    language,
    tag: page.language.tag,
    direction: page.language.direction,
    say: sayTexts(language, own, sources.onPassedOver),
    shop: shopOf(sources, page, brand),
    orderNumber: line(shipment.orderNumber, 40),
    recipientName: line(shipment.recipientName, 60),
    others: others.slice(0, mostParcels).map((one) => {
      return parcelView(one, pageOf(one, sources, brand, language), sources)
    }),
    wishes: sources.wishes?.(language) ?? null,
  }
}

/** More would be a list, and no mail. */
const mostParcels = 30

function languageOf({ language, shipment, team }: MailSources): Language {
  return chooseLanguage({
    explicit: language ?? null,
    recipientLocale: shipment.recipientLocale,
    country: shipment.destinationCountry,
    teamLocale: team.locale,
  }).language
}

function pageOf(
  { shipment, events }: ParcelSources,
  { now }: MailSources,
  brand: BrandInput,
  language: Language,
): TrackingView {
  const pickup = readPickupPoint(shipment.pickupPoint)
  return trackingView({ brand, shipment: { ...shipment, pickup }, events }, now, language)
}

function parcelView(parcel: ParcelSources, page: TrackingView, sources: MailSources): ParcelView {
  const { shipment, events, change } = parcel
  const { code: language } = page.language
  const clock = clockOf(visibleEvents(events), sources.team.timeZone, sources.now, language)
  const scan = scanOf(change, events)
  const pickup = pickupOf(shipment, page, clock)
  return {
    carrier: page.carrier.name,
    trackingNumber: oneLine(shipment.trackingNumber, 60),
    page: {
      headline: page.headline,
      next: page.next,
      // Where it waits is said; the page's help only says that the carrier knows.
      help: pickup?.place ? null : (page.help?.text ?? null),
      tone: page.tone,
      steps: page.steps.map(({ label, reached, current }) => ({ label, reached, current })),
    },
    city: cityText(scan?.city ?? null),
    eta: etaOf(shipment, page, clock, language),
    happened: happenedAt(change, scan, clock, language),
    pickup,
    carrierWords: line(scan?.message ?? null, 240),
    signedBy: line(shipment.signedBy, 60),
    trackingUrl: trackingUrl(parcel, sources, page),
  }
}

function brandInput({ brand, team }: MailSources): BrandInput {
  const design = readDesign(brand?.design, oneLine(team.name, 60))
  const displayName = line(design.displayName, 60) ?? oneLine(team.name, 60)
  return { user: team.slug, timeZone: team.timeZone, design: { ...design, displayName } }
}

/** The scan that the mail tells of. */
function scanOf(change: ParcelSources["change"], events: readonly MailScan[]) {
  const same = events.filter((event) => event.occurredAt.getTime() === change.occurredAt?.getTime())
  return same.find((event) => event.detail === change.detail) ?? same[0] ?? null
}

function etaOf(
  shipment: MailShipment,
  page: TrackingView,
  clock: Clock,
  language: Language,
): ParcelView["eta"] {
  const estimate = estimateOf(shipment, page.situation, clock)
  if (!estimate || estimate.overdue) return null
  const { day, days, from, time } = estimate
  return {
    // A sentence that names one day would say too much of several.
    day: days ? null : day.date,
    days: days?.text ?? null,
    from: from && timeText(from, language),
    time: time && timeText(time, language),
  }
}

function happenedAt(
  change: ParcelSources["change"],
  scan: MailScan | null,
  clock: Clock,
  language: Language,
): ParcelView["happened"] {
  const wall = scan
    ? clock.wallOfEvent(scan)
    : change.occurredAt && clock.wallOfInstant(change.occurredAt)
  if (!wall) return null
  // Carriers that know only the day send midnight.
  const time = wall.time === "00:00" ? null : timeText(wall.time, language)
  return { day: clock.day(wall.date).date, time }
}

/** While it waits: the point itself, with its street, since the mail is the recipient's own. */
function pickupOf(
  { pickupPoint }: MailShipment,
  page: TrackingView,
  clock: Clock,
): ParcelView["pickup"] {
  const point = readPickupPoint(pickupPoint)
  if (!point || page.situation !== "ready_for_pickup") return null
  const { name, street, postalCode, city, hours, keptUntil } = point
  const town = [postalCode, city].filter(Boolean).join(" ")
  const until = keptUntil && keptUntil >= clock.today ? clock.day(keptUntil).date : null
  return {
    place: line([name, street, town].filter(Boolean).join(", "), 160),
    hours: line(hours.slice(0, 7).join(", "), 200),
    until,
  }
}

function trackingUrl(
  { shipment, pageUrl }: ParcelSources,
  sources: MailSources,
  page: TrackingView,
) {
  const { brand, team, appUrl } = sources
  if (!brand?.published) return page.carrier.link?.href ?? null
  if (pageUrl) return pageUrl
  const { carrier, trackingNumber } = shipment
  return absolute(appUrl, pagePath({ user: team.slug, carrier, number: trackingNumber }))
}

function line(text: string | null, max: number): string | null {
  return oneLine(text ?? "", max) || null
}
