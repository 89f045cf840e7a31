import { journeys } from "@/lib/sources/sandbox/journeys"
import { localStamp } from "@/lib/sources/sandbox/local-stamp"
import type { SandboxPlace } from "@/lib/sources/sandbox/routes"
import type { SandboxPlaceJson, SandboxTrackJson } from "@/lib/sources/sandbox/schema"
import {
  expectedAt,
  firstExpectedAt,
  type SandboxTimes,
  scansUntil,
} from "@/lib/sources/sandbox/timeline"

/** What the sandbox carrier's API says of a parcel at `now`. */
export function trackOf(
  parcel: SandboxTimes & { trackingNumber: string },
  now: Date,
): SandboxTrackJson {
  const places = journeys[parcel.journey].scans.flatMap((scan) => scan.place ?? [])
  return {
    parcel: {
      number: parcel.trackingNumber,
      service: "Sandbox Standard",
      expected: expectedAt(parcel, now).toISOString(),
      first_expected: firstExpectedAt(parcel).toISOString(),
      origin: placeJson(places[0]),
      destination: placeJson(places.at(-1)),
      scans: scansUntil(parcel, now).map((scan) => ({
        at: localStamp(scan.occurredAt, scan.place?.timeZone ?? "UTC"),
        code: scan.code,
        text: scan.words,
        place: placeJson(scan.place),
      })),
    },
  }
}

function placeJson(place: SandboxPlace | null | undefined): SandboxPlaceJson | null {
  if (!place) return null
  return {
    city: place.city,
    region: place.region,
    postcode: place.postalCode,
    country: place.country,
  }
}
