import { expect, test } from "vitest"
import type { NamedPlace } from "@/lib/journey/gazetteer"
import { journeyOf } from "@/lib/journey/journey-map"
import { placeLabels } from "@/lib/journey/map-labels"
import { middleLongitude } from "@/lib/journey/projection"

const nameOf = ({ city, country }: NamedPlace) => city ?? country

function place(text: string): NamedPlace {
  const [city = "", country = "", region] = text.split("/")
  return { city: city || null, region: region ?? null, country }
}

function travel(scans: string[], ends: { from?: string; to?: string; ended?: boolean } = {}) {
  return {
    scans: scans.map((text, hour) => ({ ...place(text), occurredAt: new Date(hour * 3_600_000) })),
    origin: ends.from ? place(ends.from) : null,
    destination: ends.to ? place(ends.to) : null,
    ended: ends.ended ?? false,
  }
}

async function told(...args: Parameters<typeof travel>) {
  const { stops } = await journeyOf(travel(...args), nameOf)
  return stops.map(({ kind, place: { city, country }, scans }) => {
    return `${kind} ${city ?? country} ${scans}`
  })
}

test("scans of one place after one another are one stop, however its name is spelled", async () => {
  const scans = ["Køge/DK", "KOELN/DE", "Köln/DE", "Køge/DK"]
  expect(await told(scans)).toEqual(["scan Køge 1", "scan KOELN 2", "scan Køge 1"])
})

test("the order in which scans arrive says nothing, and a scan told twice counts once", async () => {
  const { scans, ...rest } = travel(["Aarhus/DK", "Hamburg/DE"])
  const twice = [...scans.toReversed(), ...scans.map((scan) => ({ ...scan, sameAs: "other" }))]
  const { stops } = await journeyOf({ ...rest, scans: twice }, nameOf)
  expect(stops.map(({ place: { city }, scans: count }) => [city, count])).toEqual([
    ["Aarhus", 1],
    ["Hamburg", 1],
  ])
})

test("the ends are stops until the parcel was seen there, and a country alone says nothing new", async () => {
  const ends = { from: "Aarhus/DK", to: "Köln/DE" }
  expect(await told(["/DK", "Hamburg/DE", "/DE"], ends)).toEqual([
    "origin Aarhus 0",
    "scan DK 1",
    "scan Hamburg 1",
    "destination Köln 0",
  ])
  expect(await told(["Aarhus/DK", "Köln/DE"], ends)).toEqual(["scan Aarhus 1", "scan Köln 1"])
  expect(await told(["Hamburg/DE"], { ...ends, ended: true })).toEqual([
    "origin Aarhus 0",
    "scan Hamburg 1",
  ])
})

test("a journey is drawn small, with its dots within the map and its way over them", async () => {
  const scans = ["Louisville/US/KY", "Memphis/US/TN", "Dallas/US/TX"]
  const { map } = await journeyOf(travel(scans, { to: "Austin/US/TX" }), nameOf)
  expect(
    map?.places.map(({ kind, numbers, last, label }) => [kind, numbers, last, !!label]),
  ).toEqual([
    ["scan", [1], false, true],
    ["scan", [2], false, true],
    ["scan", [3], true, true],
    ["destination", [4], false, true],
  ])
  for (const { x, y } of map?.places ?? []) {
    expect(x).toBeGreaterThanOrEqual(60)
    expect(x).toBeLessThanOrEqual(660)
    expect(y).toBeGreaterThanOrEqual(30)
    expect(y).toBeLessThanOrEqual(194)
  }
  const [first, , last] = map?.places ?? []
  expect(map?.travelled).toMatch(new RegExp(`^M${first?.x} ${first?.y}l`))
  expect(map?.ahead).toMatch(new RegExp(`^M${last?.x} ${last?.y}l`))
  expect(map?.land).toMatch(/^(M-?\d+ -?\d+l-?\d+[-\d ]+z)+$/)
})

test.each([
  [["Shenzhen/CN", "Anchorage/US/AK", "Memphis/US/TN"]],
  [["Sydney/AU", "Leipzig/DE", "Lima/PE"]],
  [["Tromsø/NO", "Bergen/NO", "Athens/GR"]],
  [["Manila/PH", "Jakarta/ID", "Tokyo/JP"]],
  [["Aarhus/DK"]],
])("%s takes no more than 8 KB", async (scans) => {
  const { map } = await journeyOf(travel(scans), nameOf)
  const bytes = [map?.land, map?.borders, map?.travelled].join("").length
  expect(bytes).toBeGreaterThan(500)
  expect(bytes).toBeLessThan(8_000)
})

test.each([
  [["Oslo/NO", "Anchorage/US/AK"]],
  [["København/DK", "Chicago/US/IL"]],
  [["Sydney/AU", "Buenos Aires/AR"]],
  [["Moscow/RU", "Vladivostok/RU", "Tokyo/JP"]],
  [["Lisbon/PT", "Stockholm/SE"]],
])("the way of %s stays within the map", async (scans) => {
  const { map } = await journeyOf(travel(scans), nameOf)
  const ys = heights(map?.travelled ?? "")
  expect(ys.length).toBeGreaterThan(1)
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(10)
  expect(Math.max(...ys)).toBeLessThanOrEqual(214)
})

/** How far from the top each point of a path is: its beginning, then steps. */
function heights(path: string): number[] {
  return path.split("M").flatMap((stroke) => {
    let y = 0
    const numbers = (stroke.match(/-?\d+/g) ?? []).map(Number)
    return numbers.filter((_, index) => index % 2 === 1).map((step) => (y += step))
  })
}

test("without a known place there is no map", async () => {
  const unknown = [{ ...place("Springfield/"), country: null, occurredAt: new Date(0) }]
  expect(await journeyOf({ ...travel([]), scans: unknown }, nameOf)).toEqual({
    stops: [],
    map: null,
  })
})

test("the middle of longitudes lies on their own side of the globe", () => {
  expect(middleLongitude([10, 20])).toBe(15)
  expect(middleLongitude([170, -170])).toBe(-180)
  expect(middleLongitude([114, -150, -90])).toBe(-168)
  expect(middleLongitude([12])).toBe(12)
})

test("names stand where they cover nothing, and are left out where there is no room", () => {
  const size = { width: 200, height: 100 }
  const text = "Louisville"
  expect(
    placeLabels(
      [
        { x: 20, y: 50, text },
        { x: 180, y: 50, text: "Memphis" },
        { x: 100, y: 12, text: "An unusually long name of a town" },
      ],
      size,
    ),
  ).toEqual([{ x: 34, y: 54, anchor: "start" }, { x: 166, y: 54, anchor: "end" }, null])
})

test("a name stands beside the way rather than upon it", () => {
  const size = { width: 300, height: 100 }
  const one = { x: 150, y: 50, text: "Portland" }
  const eastwards = Array.from({ length: 20 }, (_, step) => ({ x: 150 + step * 6, y: 50 }))
  const westwards = eastwards.map(({ x, y }) => ({ x: 300 - x, y }))
  expect(placeLabels([one], size)).toEqual([{ x: 164, y: 54, anchor: "start" }])
  expect(placeLabels([one], size, eastwards)).toEqual([{ x: 136, y: 54, anchor: "end" }])
  expect(placeLabels([one], size, [...eastwards, ...westwards])).toEqual([
    { x: 150, y: 75, anchor: "middle" },
  ])
})
