import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { lightMapOf } from "@/lib/journey/journey-map"

const scans = (...places: string[]) =>
  places.map((place, index) => {
    const [city = "", country = ""] = place.split(", ")
    const occurredAt = new Date(Date.UTC(2026, 4, 10 + index))
    return { occurredAt, city: city || null, region: null, country }
  })

const drawn = (...places: string[]) =>
  lightMapOf(
    { scans: scans(...places), origin: null, destination: null, ended: true },
    ({ city, country }) => city ?? country,
  )

test.each([
  ["two towns", ["Hamburg, DE", "Aarhus, DK"], 2],
  ["half the world", ["Shenzhen, CN", "Liège, BE", "Oslo, NO"], 3],
  ["many islands", ["Bergen, NO", "Tromsø, NO", "Athens, GR"], 3],
] as const)("%s fit on a light map", async (_, places, dots) => {
  const map = await drawn(...places)
  expect(map?.places).toHaveLength(dots)
  expect(map?.travelled).toMatch(/^M/)
  const weight = gzipSync(`${map?.land}${map?.borders}${map?.travelled}`).length
  expect(weight).toBeLessThan(3_000)
})

test.each([
  ["no place", []],
  ["one town, twice", ["Aarhus, DK", "Aarhus, DK"]],
  ["a town and a name that nobody knows", ["Aarhus, DK", "Somewhere, "]],
  ["two ends of one town", ["Aarhus C, DK", "Aarhus, DK"]],
] as const)("%s make no map", async (_, places) => {
  expect(await drawn(...places)).toBeNull()
})
