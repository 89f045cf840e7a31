import { dateFormatter } from "@/lib/languages/formatter"
import type { PersonalInput } from "@/lib/proof/personal"
import type { TrackingView } from "@/lib/tracking-page/view"

/** Another parcel of the order, as its own page tells of it. */
export interface SiblingView {
  number: string
  headline: string
  href: string
}

/** All that a page shows behind the proof, in words. */
export interface PersonalView {
  /** `Order #10233`; null without a number. */
  order: string | null
  /** `2 × Wool socks`. */
  contents: string[]
  /** Line by line, the name first. */
  address: string[]
  /** Who signed, when and where; empty until it is delivered. */
  proof: {
    signedBy: string | null
    when: string | null
    how: string | null
    place: string | null
  } | null
  /** The carrier's own messages, newest first, as they came. */
  carrierWords: { iso: string; time: string | null; message: string }[]
  siblings: SiblingView[]
  pickup: PickupDetails | null
}

/** Street and hours of the pickup point, line by line: they say where somebody lives, more or less. */
export interface PickupDetails {
  address: string[]
  hours: string[]
}

/** What the private part of a proven page says beside `view`, the public part. Pure. */
export function personalView(
  personal: PersonalInput,
  view: TrackingView,
  siblings: SiblingView[],
): PersonalView {
  const { say, language } = view
  const { orderNumber, items } = personal
  return {
    order: orderNumber ? say("order.title", { order: orderNumber }) : null,
    contents: items.map(({ name, quantity }) => say("order.item", { quantity, name })),
    address: addressLines(personal, language.tag),
    proof: proofOf(personal, view),
    // They name the carrier in every other line.
    carrierWords: view.carrier.hidden ? [] : wordsOf(personal, view),
    siblings,
    pickup: pickupDetails(personal, language.tag),
  }
}

function pickupDetails({ pickupPoint }: PersonalInput, tag: string): PickupDetails | null {
  if (!pickupPoint) return null
  const { name, street, postalCode, city, hours } = pickupPoint
  const town = [postalCode, city].filter(Boolean).join(" ")
  const address = [name, street, town].filter((line): line is string => Boolean(line))
  return { address, hours: hours.map((line) => hoursText(line, tag)) }
}

/** `Mo-Fr 08:00-20:00` with the days as the reader calls them. */
function hoursText(line: string, tag: string): string {
  const names = dateFormatter(tag, { weekday: "short", timeZone: "UTC" })
  return line
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) => {
      // The fifth of January 1970 was a Monday.
      return names.format((4 + weekdays.indexOf(day)) * 86_400_000)
    })
    .replaceAll("-", "–")
    .replaceAll(",", ", ")
}

const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

/** Postcode before the city, as most of the world writes it; where it stands behind, with the region. */
function addressLines(personal: PersonalInput, tag: string): string[] {
  const { recipientName, street, postalCode, city, region, country } = personal
  const behind = country !== null && cityFirst.has(country)
  const town = behind
    ? [[city, region].filter(Boolean).join(", "), postalCode]
    : [postalCode, city, region]
  const lines = [
    recipientName,
    street,
    town.filter(Boolean).join(" "),
    country && nameOf(country, tag),
  ]
  return lines.filter((line): line is string => Boolean(line))
}

const cityFirst: ReadonlySet<string> = new Set(["AU", "CA", "GB", "IE", "IN", "NZ", "US"])

function nameOf(country: string, tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "region" }).of(country) ?? country
  } catch {
    return country
  }
}

/** The delivery as the public timeline tells it, and who signed. */
function proofOf({ signedBy }: PersonalInput, view: TrackingView): PersonalView["proof"] {
  const delivered = view.steps.find(({ step, reached }) => step === "delivered" && reached)
  if (!delivered) return null
  const entries = view.timeline.flatMap((day) => day.entries)
  const scan = entries.find(({ iso }) => iso === delivered.at?.iso)
  return {
    signedBy,
    when: delivered.at?.text ?? null,
    how: scan?.words ?? null,
    place: scan?.place ?? null,
  }
}

/** With the time that the timeline shows for the same scan, where it shows one. */
function wordsOf({ carrierWords }: PersonalInput, { timeline }: TrackingView) {
  const times = new Map(
    timeline.flatMap(({ label, entries }) =>
      entries.map(({ iso, time }) => [iso, time ? `${label}, ${time}` : label] as const),
    ),
  )
  return carrierWords.map(({ occurredAt, message }) => {
    const iso = occurredAt.toISOString()
    return { iso, time: times.get(iso) ?? null, message }
  })
}
