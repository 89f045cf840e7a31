import { type GeoProjection, geoDistance, geoInterpolate } from "d3-geo"
import { type Atlas, piecesWithin } from "@/lib/journey/atlas"
import type { NamedPlace } from "@/lib/journey/gazetteer"
import { type Label, placeLabels } from "@/lib/journey/map-labels"
import { pathOf, strokesOf } from "@/lib/journey/outline"
import { projectionFor, type Size } from "@/lib/journey/projection"
import type { JourneyStop } from "@/lib/journey/stops"

/** A dot on the map: one place, however often the parcel came through it. */
export interface MapPlace {
  x: number
  y: number
  /** Which stops of the journey it is, counted from 1. */
  numbers: number[]
  place: NamedPlace
  approximate: boolean
  kind: JourneyStop["kind"]
  /** The parcel was last seen here. */
  last: boolean
  /** Where its name has room; null where it has none. */
  label: Label | null
}

/** A drawn journey, as SVG paths in a box of `width` by `height`. */
export interface JourneyMap extends Size {
  land: string
  borders: string
  /** The way that the parcel went, and the way that it still has to go; empty for none. */
  travelled: string
  ahead: string
  places: MapPlace[]
}

/** How large a map is drawn, and how many bytes its coasts and borders may take together. */
export interface MapSize extends Size {
  mostBytes: number
}

/** For the workspace. */
export const wideMap: MapSize = { width: 720, height: 224, mostBytes: 7_000 }

/** For the recipient's page, which is read on a phone and a bad line. */
export const lightMap: MapSize = { width: 380, height: 190, mostBytes: 2_600 }

/** A name is at least a fiftieth of a map wide. */
const pointsOfLeg = 60

/** Dots nearer than this, in pixels, would lie on each other. */
const nearest = 9

/**
 * Draws a journey. `name` writes a place as its label says it. Null for a journey without a known place.
 */
export function drawJourney(
  stops: readonly JourneyStop[],
  atlas: Atlas,
  name: (place: NamedPlace) => string | null,
  { mostBytes, ...size }: MapSize = wideMap,
): JourneyMap | null {
  if (stops.length === 0) return null
  const projection = projectionFor(
    stops.map(({ location }) => location),
    size,
  )
  const gone = stops.filter(({ kind }) => kind !== "destination")
  return {
    ...size,
    ...ground(atlas, projection, size, mostBytes),
    travelled: wayThrough(gone, projection),
    ahead: wayThrough(stops.slice(Math.max(gone.length - 1, 0)), projection),
    places: labelled(placesOf(stops, projection), name, size, pointsOf(stops, projection)),
  }
}

/** As fine as the budget allows. */
function ground(
  atlas: Atlas,
  projection: GeoProjection,
  size: Size,
  mostBytes: number,
): Pick<JourneyMap, "land" | "borders"> {
  const view = circleAround(projection, size)
  // Coasts have points enough: bending the straight lines between them would take most of the time.
  projection.precision(0)
  const land = { coordinates: piecesWithin(atlas.land, view), type: "MultiPolygon" } as const
  const borders = {
    coordinates: piecesWithin(atlas.borders, view),
    type: "MultiLineString",
  } as const
  const coasts = strokesOf(land, projection)
  const lines = strokesOf(borders, projection)
  projection.precision(Math.SQRT1_2)
  for (let step = 2; ; step *= 1.5) {
    const paths = { land: pathOf(coasts, step), borders: pathOf(lines, step) }
    if (paths.land.length + paths.borders.length <= mostBytes || step > 20) return paths
  }
}

/** The circle on the globe that holds all that the map shows; the whole globe where a corner lies beside it. */
function circleAround(projection: GeoProjection, { width, height }: Size) {
  const middle = projection.invert?.([width / 2, height / 2]) ?? [0, 0]
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ] as const
  const distances = corners.map(([x, y]) => {
    const corner = projection.invert?.([x, y])
    const back = corner && projection(corner)
    const onGlobe = back && Math.hypot(back[0] - x, back[1] - y) < 1
    return onGlobe ? geoDistance(middle, corner) : Math.PI
  })
  return { middle, radius: Math.max(...distances) }
}

/** Along the great circles, as one would fly. */
function wayThrough(stops: readonly JourneyStop[], projection: GeoProjection): string {
  if (stops.length < 2) return ""
  const coordinates = stops.map(({ location: { lng, lat } }) => [lng, lat])
  return pathOf(strokesOf({ type: "LineString", coordinates }, projection), 2)
}

/** Points along the way, near enough to each other that no name stands between two. */
function pointsOf(stops: readonly JourneyStop[], projection: GeoProjection) {
  return stops.slice(1).flatMap(({ location: to }, index) => {
    const from = stops[index]?.location ?? to
    const at = geoInterpolate([from.lng, from.lat], [to.lng, to.lat])
    return Array.from({ length: pointsOfLeg }, (_, step) => {
      const [x = -1, y = -1] = projection(at(step / (pointsOfLeg - 1))) ?? []
      return { x, y }
    })
  })
}

function placesOf(stops: readonly JourneyStop[], projection: GeoProjection): MapPlace[] {
  const lastSeen = stops.findLastIndex(({ kind }) => kind === "scan")
  const places: MapPlace[] = []
  for (const [index, { kind, place, location }] of stops.entries()) {
    const [x = 0, y = 0] = projection([location.lng, location.lat]) ?? []
    const point = { x: Math.round(x), y: Math.round(y) }
    const last = index === lastSeen
    // Towns so near each other are one dot: its title tells both numbers.
    const known = places.find((one) => Math.hypot(one.x - point.x, one.y - point.y) < nearest)
    if (known) {
      known.numbers.push(index + 1)
      known.last ||= last
      if (kind === "scan") known.kind = kind
      continue
    }
    const { approximate } = location
    const numbers = [index + 1]
    places.push({ ...point, numbers, place, approximate, kind, last, label: null })
  }
  return places
}

/** Where it is, where it goes and where it came from are named before what lies between. */
function labelled(
  places: MapPlace[],
  name: (place: NamedPlace) => string | null,
  size: Size,
  way: readonly { x: number; y: number }[],
): MapPlace[] {
  const first = places[0]
  const rank = (place: MapPlace) =>
    place.last ? 0 : place.kind === "destination" ? 1 : place === first ? 2 : 3
  const order = places.toSorted((a, b) => rank(a) - rank(b))
  const labels = placeLabels(
    order.map((one) => ({ x: one.x, y: one.y, text: name(one.place) ?? "" })),
    size,
    way,
  )
  for (const [index, place] of order.entries()) place.label = labels[index] ?? null
  return places
}
