import type { Gazetteer, Location, NamedPlace } from "@/lib/journey/gazetteer"

/** A scan, as far as the map asks. */
interface PlacedScan extends NamedPlace {
  occurredAt: Date
  /** Set where another source told the same scan already. */
  sameAs?: string | null
}

export interface Travel {
  scans: readonly PlacedScan[]
  origin: NamedPlace | null
  destination: NamedPlace | null
  /** It will go no further: the destination is told no more. */
  ended: boolean
}

/** A place of the journey, in the order in which the parcel was there. */
export interface JourneyStop {
  kind: "origin" | "scan" | "destination"
  place: NamedPlace
  location: Location
  /** First and last scan of the stay; null where there was none. */
  from: Date | null
  to: Date | null
  scans: number
}

/**
 * The places of a journey in order: where it set out, each stay with its scans, and where it still has
 * to go. Scans of one place that follow one another are one stay. A scan that names its country alone
 * says nothing new while a town of that country is known.
 */
export function stopsOf(travel: Travel, gazetteer: Gazetteer): JourneyStop[] {
  const scans = travel.scans
    .filter(({ sameAs }) => !sameAs)
    .toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())
  const towns = new Set(scans.filter(({ city }) => city).map(({ country }) => country))
  const stops: JourneyStop[] = []
  for (const { occurredAt, city, region, country } of scans) {
    if (!city && towns.has(country)) continue
    const place = { city, region, country }
    const last = stops.at(-1)
    const location = gazetteer.locate(place)
    if (!location) continue
    if (last && isSame(last, place, location)) {
      last.to = occurredAt
      last.scans++
    } else {
      const stay = { from: occurredAt, to: occurredAt, scans: 1 }
      stops.push({ kind: "scan", place, location, ...stay })
    }
  }
  const origin = unscanned("origin", travel.origin, stops[0], gazetteer)
  const going = travel.ended ? null : travel.destination
  const destination = unscanned("destination", going, stops.at(-1), gazetteer)
  return [origin, ...stops, destination].filter((stop) => stop !== null)
}

/** An end of the journey, unless the parcel was seen there, or only its country is known. */
function unscanned(
  kind: "origin" | "destination",
  place: NamedPlace | null,
  neighbour: JourneyStop | undefined,
  gazetteer: Gazetteer,
): JourneyStop | null {
  if (!place?.city && (!place?.country || neighbour?.place.country === place.country)) return null
  const location = gazetteer.locate(place)
  if (!location || (neighbour && isSame(neighbour, place, location))) return null
  return { kind, place, location, from: null, to: null, scans: 0 }
}

/** One town however it is spelled; guesses are the same only where they are called the same. */
function isSame(stop: JourneyStop, place: NamedPlace, { lat, lng, approximate }: Location) {
  const here = stop.location.lat === lat && stop.location.lng === lng
  if (!here) return false
  return !approximate || stop.place.city?.toLowerCase() === place.city?.toLowerCase()
}
