import type { PostnordDeliveryPoint, PostnordShipment } from "@/lib/sources/postnord/schema"
import type { PickupPoint } from "@/lib/tracking/pickup-point"
import { readPlace } from "@/lib/tracking/places"

/**
 * The service point that a parcel waits at: where it really went, else where it was to go. What has no
 * name is nobody's shop, and could be a home.
 */
export function pickupIn(shipment: PostnordShipment): PickupPoint | null {
  return pointOf(shipment.deliveryPoint) ?? pointOf(shipment.destinationDeliveryPoint)
}

function pointOf(point: PostnordDeliveryPoint): PickupPoint | null {
  const name = point?.displayName ?? point?.name
  if (!point || !name) return null
  const { address } = point
  const place = readPlace({
    city: address?.city,
    postalCode: address?.postCode,
    country: address?.countryCode ?? address?.country,
  })
  const { city = null, postalCode = null, country = null } = place ?? {}
  const told = point.openingHours ?? point.openingHour ?? []
  const hours = told.flatMap((row) => (row ? hoursOf(row) : []))
  return {
    name,
    street: address?.street1 ?? null,
    postalCode,
    city,
    country,
    hours,
    keptUntil: null,
  }
}

type OpeningHours = NonNullable<NonNullable<NonNullable<PostnordDeliveryPoint>["openingHours"]>[0]>

/** `Mo-Fr 08:00-20:00`: times come as 0800 or 08:00, and days as flags. */
function hoursOf(row: OpeningHours): string[] {
  const spans = [
    [row.openFrom, row.openTo],
    [row.openFrom2, row.openTo2],
  ].flatMap(([from, to]) => {
    const [opens, shuts] = [clock(from), clock(to)]
    return opens && shuts ? [`${opens}-${shuts}`] : []
  })
  const open = days.map(([key]) => row[key] === true)
  const runs: string[] = []
  for (let start = 0; start < days.length; start++) {
    if (!open[start]) continue
    let end = start
    while (open[end + 1]) end++
    const [first, last] = [days[start]?.[1], days[end]?.[1]]
    runs.push(start === end ? `${first}` : `${first}-${last}`)
    start = end
  }
  return spans.length > 0 && runs.length > 0 ? [`${runs.join(",")} ${spans.join(",")}`] : []
}

function clock(text: string | null | undefined): string | null {
  const match = /^([01]\d|2[0-4]):?([0-5]\d)/.exec(text ?? "")
  return match ? `${match[1]}:${match[2]}` : null
}

const days = [
  ["monday", "Mo"],
  ["tuesday", "Tu"],
  ["wednesday", "We"],
  ["thursday", "Th"],
  ["friday", "Fr"],
  ["saturday", "Sa"],
  ["sunday", "Su"],
] as const
