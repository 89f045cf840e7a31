import { dayNamed } from "@/lib/shipments/bare-day"
import { detailWords } from "@/lib/shipments/detail-words"
import { countOf, daysBetween, dayWords, placeWords } from "@/lib/shipments/labels"
import { expectedWords } from "@/lib/shipments/window-words"
import type { Category, Milestone } from "@/lib/tracking/categories"

/** What of a shipment its headline depends on. */
export interface Told {
  category: Category
  detail: string
  milestone: Milestone
  terminal: boolean
  returning: boolean
  handedOverAt: Date | null
  deliveredAt: Date | null
  eta: Date | null
  etaFrom?: Date | null
  promisedAt: Date | null
  lastEventAt: Date | null
  lastCity: string | null
  lastCountry: string | null
  signedBy: string | null
  notFoundSince: Date | null
  createdAt: Date
}

export interface Headline {
  title: string
  /** One more sentence; null when the title says it all. */
  explanation: string | null
}

/**
 * Where a parcel is, as a merchant would say it to a customer on the phone. Days are those of the
 * team's zone.
 */
export function headlineOf(told: Told, now: Date, timeZone: string): Headline {
  const day = (at: Date) => inSentence(dayWords(at, now, timeZone))
  const place = placeWords({ city: told.lastCity, country: told.lastCountry })
  const at = place ? ` in ${place}` : ""
  const last = told.lastEventAt ? lowered(dayWords(told.lastEventAt, now, timeZone)) : null
  const since = last ? ` since ${last}` : ""
  const when = last ? `, ${last}` : ""
  const due = dueWords(told, now, timeZone)

  if (told.deliveredAt) {
    const signed = told.signedBy ? `Signed by ${told.signedBy}.` : null
    const title = `${detailWords(told.detail)} ${day(told.deliveredAt)}${at}`
    return { title, explanation: sentences(signed, keptWords(told, timeZone)) }
  }
  if (told.milestone === "returned")
    return { title: `Returned to the sender${when}`, explanation: null }
  if (told.returning) {
    return {
      title: "On its way back to the sender",
      explanation: `${detailWords(told.detail)}${at}.`,
    }
  }
  if (told.notFoundSince && !told.handedOverAt) {
    const explanation = "Check the number, or wait until the carrier has scanned the parcel."
    return { title: "The carrier has no record of this number", explanation }
  }
  switch (told.category) {
    case "AvailableForPickup":
      return {
        title: `Ready for pickup${at}${since}`,
        explanation: "The recipient has to collect it.",
      }
    case "OutForDelivery":
      return { title: `Out for delivery${at}`, explanation: due }
    case "DeliveryFailure":
    case "Exception":
    case "Error":
    case "Expired":
      return { title: `${detailWords(told.detail)}${at}${when}`, explanation: due }
    case "Delayed":
      return { title: `${detailWords(told.detail)}${at}`, explanation: due }
  }
  if (!told.handedOverAt) return waitingForScan(told, now, due)
  return {
    title: place ? `On its way, last seen in ${place}${when}` : `On its way${since}`,
    explanation: due,
  }
}

/** A label is no movement, however old it is. */
function waitingForScan(told: Told, now: Date, due: string | null): Headline {
  const hours = Math.floor((now.getTime() - told.createdAt.getTime()) / 3_600_000)
  const age =
    hours >= 48 ? `${countOf(Math.floor(hours / 24), "day")}` : countOf(Math.max(hours, 1), "hour")
  const waited = hours < 1 ? null : `Known for ${age}, and the carrier has not scanned it yet.`
  return { title: "Waiting for the first scan", explanation: sentences(waited, due) }
}

function dueWords(told: Told, now: Date, timeZone: string): string | null {
  const expected = told.eta ? dayNamed(told.eta, timeZone) : told.promisedAt
  if (!expected || told.terminal) return null
  const over = daysBetween(expected, now, timeZone)
  const day = inSentence(dayWords(expected, now, timeZone))
  if (over > 0) return `It should have arrived ${day}, ${countOf(over, "day")} ago.`
  const late = told.promisedAt ? daysBetween(told.promisedAt, expected, timeZone) : 0
  if (late > 0) return `Expected ${day}, ${countOf(late, "day")} later than promised.`
  const { eta, etaFrom = null } = told
  return eta
    ? `Expected ${inSentence(expectedWords({ eta, etaFrom }, now, timeZone))}.`
    : `Promised for ${lowered(dayWords(expected, now, timeZone))}.`
}

/** How the delivery stands to the promise. */
function keptWords({ promisedAt, deliveredAt }: Told, timeZone: string): string | null {
  if (!promisedAt || !deliveredAt) return null
  const late = daysBetween(promisedAt, deliveredAt, timeZone)
  if (late > 0) return `${countOf(late, "day")} later than promised.`
  return late < 0 ? `${countOf(-late, "day")} earlier than promised.` : "On the promised day."
}

function sentences(...parts: (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(" ") || null
}

/** "Today" stands at the start of a line; within one it is "today", and a date is "on Tue 24 Nov"; not a span. */
function inSentence(day: string): string {
  if (/^\d/.test(day)) return day
  return near.test(day) ? day.toLowerCase() : `on ${day}`
}

function lowered(day: string): string {
  return near.test(day) ? day.toLowerCase() : day
}

const near = /^(Today|Tomorrow|Yesterday)(?=$|,)/
