import { geoCentroid, geoDistance } from "d3-geo"
import { feature, mesh } from "topojson-client"

/** Longitude and latitude in degrees. */
type Position = number[]

/** Coasts as polygons, and borders between countries as lines; in degrees, each with the circle that holds it. */
export interface Atlas {
  land: Piece<Position[][]>[]
  borders: Piece<Position[]>[]
}

export interface Piece<C> {
  coordinates: C
  middle: [number, number]
  /** In radians. */
  radius: number
}

/** A file of world-atlas. */
export type WorldTopology = Parameters<typeof mesh>[0]

/** The atlas in a topology of world-atlas. */
export function atlasOf(topology: WorldTopology): Atlas {
  const { countries, land } = topology.objects
  if (!countries || !land) return { land: [], borders: [] }
  const shapes = feature(topology, land)
  const polygons = ("features" in shapes ? shapes.features : [shapes]).flatMap(({ geometry }) => {
    if (geometry.type === "MultiPolygon") return geometry.coordinates
    return geometry.type === "Polygon" ? [geometry.coordinates] : []
  })
  const borders = mesh(topology, countries as Parameters<typeof mesh>[1], (a, b) => a !== b)
  return {
    land: polygons.map((coordinates) => pieceOf(coordinates, coordinates.flat())),
    borders: borders.coordinates.map((coordinates) => pieceOf(coordinates, coordinates)),
  }
}

/** The pieces that reach into a circle on the globe; its radius is in radians. */
export function piecesWithin<C>(
  pieces: readonly Piece<C>[],
  circle: { middle: [number, number]; radius: number },
): C[] {
  return pieces.flatMap(({ coordinates, middle, radius }) =>
    geoDistance(middle, circle.middle) <= radius + circle.radius ? [coordinates] : [],
  )
}

function pieceOf<C>(coordinates: C, points: Position[]): Piece<C> {
  const middle = geoCentroid({ type: "MultiPoint", coordinates: points })
  const distances = points.map(([lng = 0, lat = 0]) => geoDistance(middle, [lng, lat]))
  const radius = distances.reduce((most, distance) => Math.max(most, distance), 0)
  return { coordinates, middle, radius }
}
