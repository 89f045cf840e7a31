import { type BrandTheme, brandTheme } from "@/lib/brand/theme"
import { carrierName, carrierTrackingUrl } from "@/lib/tracking/carriers"
import { logoPath } from "@/lib/tracking-page/address"
import { type Clock, clockOf } from "@/lib/tracking-page/clock"
import { type Estimate, estimateOf } from "@/lib/tracking-page/estimate"
import type {
  BrandInput,
  EventInput,
  ShipmentInput,
  TrackingInput,
} from "@/lib/tracking-page/input"
import { mailLink, webLink } from "@/lib/tracking-page/links"
import {
  type Facts,
  type Language,
  languages,
  type Phrases,
  type Words,
} from "@/lib/tracking-page/phrases"
import { cityText } from "@/lib/tracking-page/place"
import {
  type Helper,
  type Situation,
  situationOf,
  situations,
  type Tone,
} from "@/lib/tracking-page/situation"
import { progressOf, type Step } from "@/lib/tracking-page/steps"
import { type TimelineDay, timelineOf, visibleEvents } from "@/lib/tracking-page/timeline"

/** The whitelisted view object: everything that the public page shows, in words, and nothing else. */
export interface TrackingView {
  language: { tag: string; direction: "ltr" | "rtl" }
  words: Words
  brand: {
    name: string
    theme: BrandTheme
    logoUrl: string | null
    website: { label: string; href: string } | null
    supportUrl: string | null
  }
  carrier: { name: string; link: { label: string; href: string } | null }
  number: string
  situation: Situation
  tone: Tone
  headline: string
  subtitle: string
  steps: { step: Step; label: string; reached: boolean; current: boolean; at: ViewTime | null }[]
  next: string
  help: { text: string; action: { label: string; href: string } | null } | null
  estimate: { when: string; source: string | null; first: string | null } | null
  timeline: TimelineDay[]
  /** `lead + ago + tail` is one sentence; the page keeps `ago` counting. */
  freshness: { lead: string; ago: string; tail: string; iso: string; failing: string | null }
  /** More may come: an open page keeps looking. */
  live: boolean
}

interface ViewTime {
  iso: string
  text: string
}

/** What the page says of a shipment at `now`, in `language`. Pure. */
export function trackingView(
  input: TrackingInput,
  now: Date,
  language: Language = "en",
): TrackingView {
  const { brand, shipment } = input
  const phrases: Phrases = languages[language]
  const visible = visibleEvents(input.events)
  const clock = clockOf(visible, brand.timeZone, now, phrases.tag)
  const situation = situationOf({ ...shipment, handedOver: shipment.handedOverAt !== null })
  const estimate = estimateOf(shipment, situation, clock)
  const carrier = carrierOf(shipment)
  const facts = factsOf(input, carrier, estimate, visible, clock, phrases)
  const shop = brandOf(brand, carrier, shipment.trackingNumber, phrases)
  return {
    language: { tag: phrases.tag, direction: phrases.direction },
    words: phrases.words,
    brand: shop,
    carrier: {
      name: carrier.name,
      link: carrier.href ? { label: phrases.seeAt(carrier.name), href: carrier.href } : null,
    },
    number: shipment.trackingNumber,
    situation,
    tone:
      estimate?.overdue && situations[situation].tone === "moving"
        ? "late"
        : situations[situation].tone,
    headline: phrases.headline[situation](facts),
    subtitle: phrases.from(facts),
    steps: stepsOf(shipment, visible, clock, phrases),
    next: phrases.next[situation](facts),
    help: helpOf(situation, shipment.actionRequired, facts, shop.supportUrl, carrier, phrases),
    estimate: estimateText(shipment, estimate, facts, clock, phrases),
    timeline: timelineOf(visible, clock, phrases),
    freshness: freshnessOf(shipment, visible, carrier, clock, phrases),
    live: !shipment.terminal,
  }
}

interface PageCarrier {
  name: string
  href: string | null
}

const carrierOf = ({ carrier, trackingNumber }: ShipmentInput): PageCarrier => ({
  name: carrierName(carrier),
  href: carrierTrackingUrl(carrier, trackingNumber),
})

function factsOf(
  { brand, shipment }: TrackingInput,
  carrier: PageCarrier,
  estimate: Estimate | null,
  visible: readonly EventInput[],
  clock: Clock,
  phrases: Phrases,
): Facts {
  const deciding = visible.find((event) => event.detail === shipment.detail) ?? visible[0]
  const sinceAt = shipment.deliveredAt ?? deciding?.occurredAt ?? null
  const since = sinceAt ? clock.wallOfInstant(sinceAt) : null
  return {
    shop: brand.displayName,
    carrier: carrier.name,
    city: cityText(deciding?.city ?? null),
    eta: estimate?.day ?? null,
    etaTime: estimate?.time ?? null,
    overdue: estimate?.overdue ?? false,
    since: since ? clock.day(since.date) : null,
    sinceTime: since && sinceAt && clock.knowsHour(sinceAt) ? since.time : null,
    reason: phrases.reason[shipment.detail] ?? null,
  }
}

function brandOf(brand: BrandInput, carrier: PageCarrier, number: string, phrases: Phrases) {
  const website = webLink(brand.websiteUrl)
  const subject = phrases.mailSubject(carrier.name, number)
  return {
    name: brand.displayName,
    theme: brandTheme(brand.colour),
    logoUrl: brand.logoVersion ? logoPath(brand.user, brand.logoVersion) : null,
    website: website ? { label: phrases.visit(brand.displayName), href: website } : null,
    supportUrl: webLink(brand.supportUrl) ?? mailLink(brand.supportEmail, subject),
  }
}

function stepsOf(
  shipment: ShipmentInput,
  events: readonly EventInput[],
  clock: Clock,
  phrases: Phrases,
) {
  return progressOf({ ...shipment, events }).map(({ at, step, ...stop }) => {
    const wall = at ? clock.wallOfInstant(at) : null
    const known = at && clock.knowsHour(at)
    const text = wall ? phrases.stamp(clock.day(wall.date), known ? wall.time : null) : ""
    return {
      step,
      label: phrases.steps[step],
      ...stop,
      at: at ? { iso: at.toISOString(), text } : null,
    }
  })
}

/** One button that does the next thing; where its target is not known, the other one helps. */
function helpOf(
  situation: Situation,
  actionRequired: boolean,
  facts: Facts,
  supportUrl: string | null,
  carrier: PageCarrier,
  phrases: Phrases,
): TrackingView["help"] {
  const helper: Helper | null = situations[situation].help ?? (actionRequired ? "carrier" : null)
  if (!helper) return null
  const targets: Record<Helper, string | null> = { support: supportUrl, carrier: carrier.href }
  const other: Helper = helper === "support" ? "carrier" : "support"
  const chosen = targets[helper] ? helper : other
  const href = targets[chosen]
  return {
    text: (phrases.help[situation] ?? phrases.actionNeeded)(facts),
    action: href ? { label: phrases.helpButton[chosen](facts), href } : null,
  }
}

function estimateText(
  shipment: ShipmentInput,
  estimate: Estimate | null,
  facts: Facts,
  clock: Clock,
  phrases: Phrases,
): TrackingView["estimate"] {
  if (!estimate) return null
  const readAt = shipment.etaReadAt
  return {
    when: phrases.expected(facts),
    source: readAt
      ? phrases.estimateBy(facts.carrier, phrases.ago(clock.minutesSince(readAt)))
      : null,
    first: estimate.first ? phrases.firstPlanned(estimate.first) : null,
  }
}

/** News is as fresh as the last time that the source told us anything, not as the last failed try. */
function freshnessOf(
  shipment: ShipmentInput,
  visible: readonly EventInput[],
  carrier: PageCarrier,
  clock: Clock,
  phrases: Phrases,
): TrackingView["freshness"] {
  const failing = shipment.checkFailures > 0 && !shipment.terminal
  const answered = shipment.checkFailures > 0 ? null : shipment.lastCheckedAt
  const told = [
    shipment.createdAt,
    shipment.etaReadAt,
    answered,
    ...visible.map((e) => e.receivedAt),
  ]
  const at = new Date(Math.max(...told.map((instant) => instant?.getTime() ?? 0)))
  const ago = phrases.ago(clock.minutesSince(at))
  const [lead = "", tail = ""] = phrases.updated("\n").split("\n")
  return {
    lead,
    ago,
    tail,
    iso: at.toISOString(),
    failing: failing ? phrases.failing(carrier.name, ago) : null,
  }
}
