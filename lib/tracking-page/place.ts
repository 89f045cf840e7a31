/** What a tracking event may tell of its place in public. */
export interface PublicPlace {
  city: string | null
  region: string | null
  country: string | null
}

/**
 * A place as its reader says it: `Aarhus, DK`, `Las Vegas, NV, US`, `Denmark`; null when nothing is
 * known. Carriers put postcodes and house numbers into the city: words with digits are left out, and
 * so is anything with an `@`.
 */
export function placeText(place: PublicPlace, language: string): string | null {
  const city = cleaned(place.city)
  const country = /^[A-Za-z]{2}$/.test(place.country ?? "") ? place.country?.toUpperCase() : null
  if (!city) return country ? countryName(country, language) : null
  const region = /^[A-Za-z]{2,3}$/.test(place.region ?? "") ? place.region?.toUpperCase() : null
  return [city, region, country].filter(Boolean).join(", ")
}

/** The city alone, or where none is known the country, as a map writes it. */
export function placeName(place: PublicPlace, language: string): string | null {
  return cleaned(place.city) ?? placeText({ ...place, city: null }, language)
}

/** The city alone, for a sentence. */
export function cityText(city: string | null): string | null {
  return cleaned(city)
}

function cleaned(city: string | null): string | null {
  if (!city || city.includes("@")) return null
  const words = city.split(/\s+/).filter((word) => word && !/\d/.test(word))
  const text = words
    .join(" ")
    .replace(/^[\s,.;-]+|[\s,;-]+$/g, "")
    .slice(0, 60)
  if (!text) return null
  return text.length > 3 && text === text.toUpperCase() ? titleCase(text) : text
}

const titleCase = (text: string) =>
  text.toLowerCase().replace(/(^|[\s\-/'(])\p{L}/gu, (start) => start.toUpperCase())

function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code
  } catch {
    return code
  }
}
