import type { DhlPlace } from "@/lib/sources/dhl/schema"
import { readPlaceText } from "@/lib/sources/place-text"
import { rowOf } from "@/lib/sources/text"
import type { Place } from "@/lib/tracking/event"
import { readPlace } from "@/lib/tracking/places"

/** A place of DHL's. The locality may name the country too (BERGEN - NORWAY), or only it (Deutschland). */
export function dhlPlace(given: DhlPlace): Place | null {
  const address = given?.address
  if (!address) return null
  const { addressLocality: locality, postalCode } = address
  const german = rowOf(countriesInGerman, locality?.toLowerCase() ?? "")
  const told = german ? null : readPlaceText(locality)
  const country = readPlace({ country: address.countryCode })?.country ?? null
  const differs = country !== null && told?.country && told.country !== country
  return readPlace({
    city: differs ? locality : told?.city,
    region: differs ? null : told?.region,
    postalCode,
    country: country ?? german ?? told?.country,
  })
}

/** What parcel-de calls the countries that its parcels go to most. */
const countriesInGerman: Readonly<Record<string, string>> = {
  deutschland: "DE",
  österreich: "AT",
  schweiz: "CH",
  niederlande: "NL",
  belgien: "BE",
  frankreich: "FR",
  polen: "PL",
  italien: "IT",
  spanien: "ES",
  dänemark: "DK",
  großbritannien: "GB",
}
