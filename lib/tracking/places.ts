import type { Place } from "@/lib/tracking/event"
import { alpha2ByAlpha3, stateCodesByName } from "@/lib/tracking/place-tables"

export interface PlaceText {
  city?: string | null | undefined
  region?: string | null | undefined
  postalCode?: string | null | undefined
  country?: string | null | undefined
}

/**
 * A place with country as ISO 3166-1 alpha-2 and region in upper case, of North American states and
 * provinces the code. Blank parts are null; a country that is not recognised is null. Null when
 * nothing at all is known.
 */
export function readPlace(text: PlaceText | null | undefined): Place | null {
  const country = readCountry(text?.country)
  const place = {
    city: blankToNull(text?.city),
    region: readRegion(text?.region, country),
    postalCode: blankToNull(text?.postalCode)?.toUpperCase() ?? null,
    country,
  }
  return Object.values(place).some((part) => part !== null) ? place : null
}

/** Where nothing is known of a scan's place. */
export const nowhere: Place = { city: null, region: null, postalCode: null, country: null }

function readCountry(text: string | null | undefined): string | null {
  const given = blankToNull(text)?.toUpperCase().replace(/\./g, "")
  if (!given) return null
  if (/^[A-Z]{2}$/.test(given)) return given === "UK" ? "GB" : given
  if (/^[A-Z]{3}$/.test(given)) return alpha2ByAlpha3.get(given) ?? null
  return countryNames().get(given) ?? null
}

function readRegion(text: string | null | undefined, country: string | null): string | null {
  const given = blankToNull(text)?.toUpperCase()
  if (!given) return null
  const bare = given.replace(/^(US|CA|AU)-(?=[A-Z]{2,3}$)/, "")
  if (country !== null && country !== "US" && country !== "CA") return bare
  return stateCodesByName.get(bare) ?? bare
}

function blankToNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim()
  return trimmed ? trimmed : null
}

let names: Map<string, string> | null = null

/** English names of countries in upper case, and the usual other ways to write them. */
function countryNames(): Map<string, string> {
  if (names) return names
  const display = new Intl.DisplayNames("en", { type: "region" })
  names = new Map(
    [...alpha2ByAlpha3.values()].map((code) => [display.of(code)?.toUpperCase() ?? code, code]),
  )
  for (const [name, code] of otherNames) names.set(name, code)
  return names
}

const otherNames = [
  ["UNITED STATES OF AMERICA", "US"],
  ["AMERICA", "US"],
  ["GREAT BRITAIN", "GB"],
  ["ENGLAND", "GB"],
  ["SCOTLAND", "GB"],
  ["WALES", "GB"],
  ["NORTHERN IRELAND", "GB"],
  ["HOLLAND", "NL"],
  ["THE NETHERLANDS", "NL"],
  ["CZECH REPUBLIC", "CZ"],
  ["TURKEY", "TR"],
  ["HONG KONG", "HK"],
  ["MACAU", "MO"],
  ["KOREA, REPUBLIC OF", "KR"],
  ["RUSSIAN FEDERATION", "RU"],
  ["VIET NAM", "VN"],
  ["CHINA, PEOPLES REPUBLIC", "CN"],
] as const
