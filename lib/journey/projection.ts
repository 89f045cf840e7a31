import {
  type GeoProjection,
  geoDistance,
  geoInterpolate,
  geoMercator,
  geoNaturalEarth1,
} from "d3-geo"

export interface Size {
  width: number
  height: number
}

export interface Degrees {
  lat: number
  lng: number
}

/** No closer than this, so that one town is seen within its country. In pixels for a radian. */
const closest = 2600

/** Room around the places for their labels. */
const margin = { x: 64, y: 36 }

/** Where a great circle would leave the map, it and the places come so near to its upper and lower edge. */
const slimmest = 14

/** A great circle is looked at in so many places between two points. */
const looksBetween = 16

/**
 * A flat map on which all the points, and the way from one to the next, have room: Mercator as on other maps, and a whole-world projection
 * where that would tear them apart. It is turned so that the journey never crosses the map's edge.
 */
export function projectionFor(points: readonly Degrees[], { width, height }: Size): GeoProjection {
  const middle = middleLongitude(points.map(({ lng }) => lng))
  const wide = spanOf(points) > 1.2
  const projection = (wide ? geoNaturalEarth1() : geoMercator()).rotate([-middle, 0])
  const coordinates = points.map(({ lng, lat }): [number, number] => [lng, lat])
  const place = (whole: GeoProjection, all: [number, number][], y: number) =>
    whole.fitExtent(
      [
        [margin.x, y],
        [width - margin.x, height - y],
      ],
      { type: "MultiPoint", coordinates: all },
    )
  place(projection, coordinates, margin.y)
  const way = coordinates.flatMap((at, index) => between(at, coordinates[index + 1]))
  const leaves = way.some((at) => {
    const y = projection(at)?.[1] ?? 0
    return y < slimmest || y > height - slimmest
  })
  if (leaves) place(projection, way, slimmest)
  // One point alone has no extent, and is fitted by an infinite scale.
  if (!(projection.scale() < closest)) zoomOut(projection, points, { width, height })
  return projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ])
}

/** A point and the great circle from it to the next. */
function between(from: [number, number], to: [number, number] | undefined): [number, number][] {
  if (!to) return [from]
  const at = geoInterpolate(from, to)
  return Array.from({ length: looksBetween }, (_, step) => at(step / looksBetween))
}

function zoomOut(projection: GeoProjection, points: readonly Degrees[], { width, height }: Size) {
  projection.scale(closest).translate([0, 0])
  const seen = points.flatMap(({ lng, lat }) => {
    const point = projection([lng, lat])
    return point ? [point] : []
  })
  const middle = (axis: 0 | 1) => {
    const values = seen.map((point) => point[axis])
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  projection.translate([width / 2 - middle(0), height / 2 - middle(1)])
}

/** The largest distance between two of the points, in radians. */
export function spanOf(points: readonly Degrees[]): number {
  const first = points[0]
  if (!first) return 0
  const from = (one: Degrees) =>
    points.map((other) => geoDistance([one.lng, one.lat], [other.lng, other.lat]))
  const far = from(first)
  const farthest = points[far.indexOf(Math.max(...far))] ?? first
  return Math.max(...from(farthest))
}

/** The middle of the shortest arc that holds all longitudes. */
export function middleLongitude(lngs: readonly number[]): number {
  const sorted = lngs.toSorted((a, b) => a - b)
  const first = sorted[0] ?? 0
  let widest = { gap: -1, after: first }
  for (const [index, lng] of sorted.entries()) {
    const next = sorted[index + 1] ?? first + 360
    if (next - lng > widest.gap) widest = { gap: next - lng, after: next }
  }
  const middle = widest.after + (360 - widest.gap) / 2
  return ((((middle + 180) % 360) + 360) % 360) - 180
}
