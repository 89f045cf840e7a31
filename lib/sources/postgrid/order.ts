import { oldestFirst } from "@/lib/sources/chronology"
import { carrierEvents, orderEvents } from "@/lib/sources/postgrid/events"
import type { PostgridContact, PostgridOrder } from "@/lib/sources/postgrid/schema"
import { readClock } from "@/lib/tracking/clock"
import type { Place, Problem, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseCarrier, normaliseTrackingNumber } from "@/lib/tracking/identity"
import { readPlace } from "@/lib/tracking/places"

/** An order as an update; null while it has no tracking number, since a shipment is known by its number. */
export function readOrder(order: PostgridOrder): TrackingUpdate | null {
  const trackingNumber = normaliseTrackingNumber(order.trackingNumber ?? "")
  if (!trackingNumber) return null
  const problems: Problem[] = []
  const tracking = order.carrierTracking
  const events = tracking ? carrierEvents(order, tracking, problems) : orderEvents(order)
  const destination = contactPlace(order.to)
  return {
    source: "postgrid",
    carrier: carrierOf(order, destination),
    trackingNumber,
    externalId: order.id,
    notFound: Boolean(tracking) && events.length === 0 && problems.length === 0,
    eta: readEta(tracking?.estDeliveryDate ?? null, destination, problems),
    originalEta: null,
    signedBy: tracking?.signedBy ?? null,
    serviceLevel: order.extraService ?? order.mailingClass,
    origin: contactPlace(order.from),
    destination,
    reference: order.description,
    recipient: recipientOf(order.to),
    events: oldestFirst(events),
    problems,
  }
}

/** Where the carrier is not told, the mailing class names it (usps_first_class, ups_express_2_day). */
const carriersByClass = [
  [/^usps_/, "usps"],
  [/^ups_/, "ups"],
  [/^ca_post_/, "canada_post"],
  [/^royal_mail_/, "royal_mail"],
  [/^au_post_/, "australia_post"],
] as const

/** Otherwise PostGrid prints in the country of destination, and posts there. */
const postsByCountry = new Map([
  ["US", "usps"],
  ["CA", "canada_post"],
  ["GB", "royal_mail"],
  ["AU", "australia_post"],
])

function carrierOf(order: PostgridOrder, destination: Place | null): string {
  const told = normaliseCarrier(order.carrierTracking?.carrier ?? "")
  const byClass = carriersByClass.find(([pattern]) => pattern.test(order.mailingClass ?? ""))?.[1]
  return told ?? byClass ?? postsByCountry.get(destination?.country ?? "") ?? "postgrid"
}

function contactPlace(contact: PostgridContact): Place | null {
  return (
    (contact &&
      readPlace({
        city: contact.city,
        region: contact.provinceOrState,
        postalCode: contact.postalOrZip,
        country: contact.countryCode ?? contact.country,
      })) ||
    null
  )
}

function recipientOf(contact: PostgridContact): TrackingUpdate["recipient"] {
  if (!contact) return null
  const person = [contact.firstName, contact.lastName].filter(Boolean).join(" ")
  const name = person || contact.companyName
  return name || contact.email ? { name, email: contact.email } : null
}

function readEta(text: string | null, destination: Place | null, problems: Problem[]): Date | null {
  if (!text) return null
  const reading = readClock(text, destination, "unproven")
  if (!reading) problems.push({ path: "carrierTracking.estDeliveryDate", reason: "not a date" })
  return reading?.occurredAt ?? null
}
