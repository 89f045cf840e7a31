import type { CitiesOf, City } from "@/lib/journey/city-file"
import { cityReadings, foldCity } from "@/lib/journey/city-name"
import { otherNames } from "@/lib/journey/other-names"

/** What a carrier says of a place, at city level. */
export interface NamedPlace {
  city: string | null
  region: string | null
  /** ISO 3166 alpha-2. */
  country: string | null
}

/** Where a place is, in degrees. `approximate`: the middle of its country or state, or a guess among namesakes. */
export interface Location {
  lat: number
  lng: number
  approximate: boolean
}

/** Looks places up. */
export interface Gazetteer {
  /** Null when not even the country is known. */
  locate(place: NamedPlace): Location | null
}

/** A gazetteer of these cities. A country is read when it is first asked for, and kept. */
export function gazetteerOf(citiesOf: CitiesOf): Gazetteer {
  const tables = new Map<string, Table>()
  function tableOf(code: string): Table {
    const table = tables.get(code) ?? makeTable(code, citiesOf(code))
    tables.set(code, table)
    return table
  }
  return {
    locate({ city, region, country }) {
      const code = country?.toUpperCase() ?? ""
      if (!/^[A-Z]{2}$/.test(code)) return null
      const table = tableOf(code)
      const state = regionCodes[code]?.[region ?? ""] ?? region
      return (
        (city ? cityIn(table, state, city) : null) ??
        middleOf(table, state) ??
        middleOf(table, null)
      )
    },
  }
}

interface Table {
  country: string
  /** Ordered by `key`, the folded name. */
  rows: Row[]
}

type Row = Omit<City, "name"> & { key: string }

function makeTable(country: string, cities: readonly City[]): Table {
  const rows = cities.map(({ name, ...rest }) => ({ ...rest, key: foldCity(name) }))
  return { country, rows: rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)) }
}

function cityIn(table: Table, region: string | null, name: string): Location | null {
  for (const reading of cityReadings(name)) {
    const other = otherNames[table.country]?.[reading]
    for (const wanted of other ? [other, reading] : [reading]) {
      const rows = beginningWith(table, wanted).filter(({ key }) => key === wanted)
      const found = chosen(table, rows, region)
      if (found) return found
    }
  }
  // "Kobenhavn V", "Newcastle": the name goes on, or does not go on, as GeoNames has it.
  const [reading = ""] = cityReadings(name)
  const shorter = reading.includes(" ") ? reading.slice(0, reading.lastIndexOf(" ")) : ""
  if (shorter.length > 3) return guess(cityIn(table, region, shorter))
  if (reading.length < 4) return null
  return guess(chosen(table, beginningWith(table, `${reading} `), region))
}

const guess = (location: Location | null) => location && { ...location, approximate: true }

function beginningWith({ rows }: Table, key: string): Row[] {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.key ?? "") < key) low = middle + 1
    else high = middle
  }
  let end = low
  while (rows[end]?.key.startsWith(key)) end++
  return rows.slice(low, end)
}

/** Of towns with one name the one in the region; else the largest, which is a guess where others rival it. */
function chosen({ country }: Table, rows: readonly Row[], region: string | null): Location | null {
  const within = region ? rows.filter((row) => row.region === region) : []
  const told = within.length > 0
  const [first, second] = (told ? within : rows).toSorted((a, b) => b.population - a.population)
  if (!first) return null
  // Where regions can be compared, a namesake in another state is another town.
  if (region && !told && comparable(country, region)) return null
  const doubtful = !told && second !== undefined && second.population * 4 > first.population
  return { lat: first.lat, lng: first.lng, approximate: doubtful }
}

function comparable(country: string, region: string): boolean {
  if (country === "US") return /^[A-Z]{2}$/.test(region)
  return Object.values(regionCodes[country] ?? {}).includes(region)
}

/** Where the people of a country or state live on average, which beats the middle of its outline. */
function middleOf({ rows }: Table, region: string | null): Location | null {
  let [x, y, z] = [0, 0, 0]
  let any = false
  for (const row of rows) {
    if (region !== null && row.region !== region) continue
    any = true
    const weight = row.population + 1
    const lat = radians(row.lat)
    const lng = radians(row.lng)
    x += weight * Math.cos(lat) * Math.cos(lng)
    y += weight * Math.cos(lat) * Math.sin(lng)
    z += weight * Math.sin(lat)
  }
  if (!any) return null
  const lat = degrees(Math.atan2(z, Math.hypot(x, y)))
  return { lat, lng: degrees(Math.atan2(y, x)), approximate: true }
}

const radians = (angle: number) => (angle * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI

/** Where carriers' codes of states are not GeoNames'. */
const regionCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CA: {
    AB: "01",
    BC: "02",
    MB: "03",
    NB: "04",
    NL: "05",
    NS: "07",
    ON: "08",
    PE: "09",
    QC: "10",
    SK: "11",
    YT: "12",
    NT: "13",
    NU: "14",
  },
  AU: { ACT: "01", NSW: "02", NT: "03", QLD: "04", SA: "05", TAS: "06", VIC: "07", WA: "08" },
}
