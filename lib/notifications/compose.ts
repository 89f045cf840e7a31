import type { MailView } from "@/emails/view"
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
import { oneLine } from "@/lib/mail/line"
import type { Trigger } from "@/lib/notifications/schema"
import { logoPath, pagePath } from "@/lib/tracking-page/address"
import { type Clock, clockOf } from "@/lib/tracking-page/clock"
import { estimateOf } from "@/lib/tracking-page/estimate"
import type { BrandInput } from "@/lib/tracking-page/input"
import { cityText } from "@/lib/tracking-page/place"
import { visibleEvents } from "@/lib/tracking-page/timeline"
import { type TrackingView, trackingView } from "@/lib/tracking-page/view"

/** What a mail is made of, as the database keeps it. */
export interface MailSources {
  trigger: Trigger
  shipment: Shipment
  /** In any order. */
  events: readonly TrackingEvent[]
  change: Pick<ShipmentChange, "occurredAt" | "category" | "detail">
  brand: Brand | null
  team: Pick<Team, "slug" | "name" | "locale" | "timeZone">
  /** Of this installation, such as https://track.example.com */
  appUrl: string
  /** The page's address with a token that opens everything; without it the one that everyone may see. */
  pageUrl?: string
  now: Date
}

/**
 * What a mail may say, from what the database holds: every text on one line and cut to a length that a
 * subject or a phone can bear, every link checked, days in words of the recipient's language. Pure.
 */
export function composeView(sources: MailSources): MailView {
  const { shipment, events, change, now } = sources
  const { language } = chooseLanguage({
    recipientLocale: shipment.recipientLocale,
    country: shipment.destinationCountry,
    teamLocale: sources.team.locale,
  })
  const brand = brandInput(sources)
  const page = trackingView({ brand, shipment, events }, now, language)
  const clock = clockOf(visibleEvents(events), brand.timeZone, now, language)
  const scan = scanOf(change, events)
  return {
    trigger: sources.trigger,
    language,
    tag: page.language.tag,
    direction: page.language.direction,
    say: page.say,
    shop: shopOf(sources, page),
    carrier: page.carrier.name,
    trackingNumber: shipment.trackingNumber,
    orderNumber: line(shipment.orderNumber, 40),
    recipientName: line(shipment.recipientName, 60),
    page: {
      headline: page.headline,
      next: page.next,
      help: page.help?.text ?? null,
      tone: page.tone,
      steps: page.steps.map(({ label, reached, current }) => ({ label, reached, current })),
    },
    city: cityText(scan?.city ?? null),
    eta: etaOf(shipment, page, clock, language),
    happened: happenedAt(sources, scan, clock, language),
    carrierWords: line(scan?.message ?? null, 240),
    signedBy: line(shipment.signedBy, 60),
    trackingUrl: trackingUrl(sources, page),
  }
}

function brandInput({ brand, team }: MailSources): BrandInput {
  const design = readDesign(brand?.design, oneLine(team.name, 60))
  const displayName = line(design.displayName, 60) ?? oneLine(team.name, 60)
  return { user: team.slug, timeZone: team.timeZone, design: { ...design, displayName } }
}

function shopOf({ brand, team, appUrl }: MailSources, page: TrackingView): MailView["shop"] {
  const { name, theme, supportUrl, website, logo } = page.brand
  const shown = brand?.published && logo && pictures.has(logo.light.type) ? logo.light : null
  // A version of the address, so that programs which keep pictures ask again once the logo is another.
  const version = shown?.src.split("/").at(-1) ?? ""
  return {
    name,
    theme,
    websiteUrl: website?.href ?? null,
    supportUrl,
    logoUrl: shown ? absolute(appUrl, logoPath(team.slug, version)) : null,
  }
}

/** Mail programs show no SVG, and WebP only some; the name stands in for those. */
const pictures: ReadonlySet<string> = new Set(["image/png", "image/jpeg"])

/** The scan that the mail tells of. */
function scanOf(change: MailSources["change"], events: readonly TrackingEvent[]) {
  const same = events.filter((event) => event.occurredAt.getTime() === change.occurredAt?.getTime())
  return same.find((event) => event.detail === change.detail) ?? same[0] ?? null
}

function etaOf(
  shipment: Shipment,
  page: TrackingView,
  clock: Clock,
  language: Language,
): MailView["eta"] {
  const estimate = estimateOf(shipment, page.situation, clock)
  if (!estimate || estimate.overdue) return null
  return { day: estimate.day.date, time: estimate.time && timeText(estimate.time, language) }
}

function happenedAt(
  { change }: MailSources,
  scan: TrackingEvent | null,
  clock: Clock,
  language: Language,
): MailView["happened"] {
  const wall = scan
    ? clock.wallOfEvent(scan)
    : change.occurredAt && clock.wallOfInstant(change.occurredAt)
  if (!wall) return null
  // Carriers that know only the day send midnight.
  const time = wall.time === "00:00" ? null : timeText(wall.time, language)
  return { day: clock.day(wall.date).date, time }
}

function trackingUrl(sources: MailSources, page: TrackingView) {
  const { brand, team, shipment, appUrl, pageUrl } = sources
  if (!brand?.published) return page.carrier.link?.href ?? null
  if (pageUrl) return pageUrl
  const { carrier, trackingNumber } = shipment
  return absolute(appUrl, pagePath({ user: team.slug, carrier, number: trackingNumber }))
}

function absolute(appUrl: string, path: string): string {
  return `${appUrl.replace(/\/+$/, "")}${path}`
}

function line(text: string | null, max: number): string | null {
  return oneLine(text ?? "", max) || null
}
