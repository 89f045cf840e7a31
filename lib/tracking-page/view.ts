import { type Day, timeText } from "@/lib/languages/dates"
import { withoutMarks } from "@/lib/languages/isolate"
import { type Language, languages } from "@/lib/languages/languages"
import { type Overrides, type Say, type Speech, speak } from "@/lib/languages/speak"
import { carrierName, carrierTrackingUrl } from "@/lib/tracking/carriers"
import { type BrandView, brandView } from "@/lib/tracking-page/brand"
import { type Clock, clockOf } from "@/lib/tracking-page/clock"
import { type Estimate, estimateOf } from "@/lib/tracking-page/estimate"
import { type Expected, expectedOf } from "@/lib/tracking-page/expected"
import { type Freshness, freshnessOf } from "@/lib/tracking-page/freshness"
import { type Help, helpFor } from "@/lib/tracking-page/help"
import type { EventInput, ShipmentInput, TrackingInput } from "@/lib/tracking-page/input"
import { masked, sentenceCase } from "@/lib/tracking-page/mask"
import { type PickupView, pickupOf } from "@/lib/tracking-page/pickup"
import { cityText, type PublicPlace } from "@/lib/tracking-page/place"
import { type Facts, headlineOf, nextOf } from "@/lib/tracking-page/sentences"
import { type Situation, situationOf, situations, type Tone } from "@/lib/tracking-page/situation"
import { progressOf, type Step } from "@/lib/tracking-page/steps"
import { type TimelineDay, timelineOf, visibleEvents } from "@/lib/tracking-page/timeline"

/** The whitelisted view object: everything that the public page shows, in words, and nothing else. */
export interface TrackingView {
  language: { code: Language; tag: string; direction: "ltr" | "rtl" }
  /** Says the page's fixed words. */
  say: Say
  brand: BrandView
  carrier: { name: string; link: { label: string; href: string } | null; hidden: boolean }
  number: string
  situation: Situation
  tone: Tone
  headline: string
  subtitle: string
  steps: { step: Step; label: string; reached: boolean; current: boolean; at: ViewTime | null }[]
  next: string
  help: Help | null
  estimate: Expected | null
  /** A day is named that can be put into a calendar. */
  calendar: boolean
  pickup: PickupView | null
  timeline: TimelineDay[]
  /** Where it was seen, oldest first, town by town. */
  places: ViewPlace[]
  /** Its times are those of each place, and not the shop's. */
  localTimes: boolean
  freshness: Freshness
  /** More may come: an open page keeps looking. */
  live: boolean
  /** The instants at which these words may turn untrue though nothing happens; some may have passed. */
  turns: Date[]
}

interface ViewPlace extends PublicPlace {
  occurredAt: Date
}

interface ViewTime {
  iso: string
  text: string
}

/** What the page says of a shipment at `now`, in `language` and a team's own texts (`overrides`). Pure. */
export function trackingView(
  told: TrackingInput,
  now: Date,
  language: Language = "en",
  overrides: Overrides = {},
): TrackingView {
  const input = masked(told)
  const { brand, shipment, hides } = input
  const { tag, direction } = languages[language]
  const speech = {
    language,
    say: speak(language, { ...brand.design.texts[language], ...overrides }),
  }
  const { say } = speech
  const visible = visibleEvents(input.events)
  const clock = clockOf(visible, brand.timeZone, now, language)
  const situation = situationOf({ ...shipment, handedOver: shipment.handedOverAt !== null })
  const estimate = estimateOf(shipment, situation, clock)
  const carrier = carrierOf(input, say)
  const sentence = (text: string) => (hides?.carrier ? sentenceCase(text, language) : text)
  const pickup = pickupOf(shipment.pickup, situation, clock, speech)
  const facts = {
    ...factsOf(input, carrier, estimate, visible, clock, speech),
    pickup: pickup?.name ?? null,
  }
  const headline = sentence(headlineOf(situation, facts, say))
  const shop = brandView(brand, now, {
    visit: (name) => say("action.visitShop", { shop: name }),
    mailSubject: withoutMarks(
      say("support.mailSubject", { carrier: carrier.name, number: shipment.trackingNumber }),
    ),
  })
  return {
    language: { code: language, tag, direction },
    say,
    brand: shop,
    carrier: {
      name: carrier.name,
      link: carrier.href
        ? { label: say("action.seeAtCarrier", { carrier: carrier.name }), href: carrier.href }
        : null,
      hidden: hides?.carrier ?? false,
    },
    localTimes: !hides?.places,
    number: shipment.trackingNumber,
    situation,
    tone:
      estimate?.overdue && situations[situation].tone === "moving"
        ? "late"
        : situations[situation].tone,
    headline,
    subtitle: sentence(say("page.subtitle", { shop: facts.shop, carrier: facts.carrier })),
    steps: stepsOf(shipment, visible, clock, speech),
    next: sentence(nextOf(situation, facts, say)),
    help: helpFor(
      situation,
      shipment.actionRequired,
      facts,
      {
        support: brand.design.support,
        carrierHref: carrier.href,
        number: shipment.trackingNumber,
        headline,
      },
      say,
    ),
    estimate: expectedOf(shipment, situation, estimate, facts, clock, speech),
    calendar: estimate !== null && !estimate.overdue,
    pickup,
    timeline: timelineOf(visible, clock, language, say),
    places: visible.toReversed().map(({ occurredAt, city, region, country }) => {
      return { occurredAt, city: cityText(city), region, country }
    }),
    freshness: freshnessOf(shipment, visible, carrier.name, clock, speech),
    live: !shipment.terminal,
    turns: [clock.tomorrowAt, shipment.etaFrom ?? null, shipment.eta].flatMap((at) => at ?? []),
  }
}

interface PageCarrier {
  name: string
  href: string | null
}

/** The carrier's own page has the number in its address: neither is shown without the other. */
function carrierOf({ shipment, hides }: TrackingInput, say: Say): PageCarrier {
  const { carrier, trackingNumber } = shipment
  if (hides?.carrier) return { name: say("word.theCarrier"), href: null }
  const href = hides?.number ? null : carrierTrackingUrl(carrier, trackingNumber)
  return { name: carrierName(carrier), href }
}

function factsOf(
  { brand, shipment }: TrackingInput,
  carrier: PageCarrier,
  estimate: Estimate | null,
  visible: readonly EventInput[],
  clock: Clock,
  { language }: Speech,
): Omit<Facts, "pickup"> {
  const deciding = visible.find((event) => event.detail === shipment.detail) ?? visible[0]
  const sinceAt = shipment.deliveredAt ?? deciding?.occurredAt ?? null
  const since = sinceAt ? clock.wallOfInstant(sinceAt) : null
  return {
    shop: brand.design.displayName,
    carrier: carrier.name,
    city: cityText(deciding?.city ?? null),
    eta: estimate?.day ?? null,
    etaFrom: estimate?.from ? timeText(estimate.from, language) : null,
    etaTime: estimate?.time ? timeText(estimate.time, language) : null,
    etaDays: estimate?.days?.text ?? null,
    overdue: estimate?.overdue ?? false,
    since: since ? clock.day(since.date) : null,
    sinceTime: since && sinceAt && clock.knowsHour(sinceAt) ? timeText(since.time, language) : null,
    detail: shipment.detail,
  }
}

function stepsOf(
  shipment: ShipmentInput,
  events: readonly EventInput[],
  clock: Clock,
  { language, say }: Speech,
) {
  return progressOf({ ...shipment, events }).map(({ at, step, ...stop }) => {
    const wall = at ? clock.wallOfInstant(at) : null
    const known = at && clock.knowsHour(at)
    const text = wall
      ? stampText(clock.day(wall.date), known ? timeText(wall.time, language) : null, say)
      : ""
    return {
      step,
      label: say(`step.${step}`),
      ...stop,
      at: at ? { iso: at.toISOString(), text } : null,
    }
  })
}

/** A day and a time in the progress bar: short. */
function stampText({ day, short: date }: Day, time: string | null, say: Say): string {
  return time ? say("day.at", { day, date, time }) : say("day.label", { day, date })
}
