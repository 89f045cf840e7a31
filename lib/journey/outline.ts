import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo"

/** Shapes smaller than this on the map are left out. */
const speck = 5

/** Lines and rings on the map, in pixels. */
export interface Stroke {
  points: (readonly [number, number])[]
  closed: boolean
}

/** Shapes in degrees, as strokes on the map. */
export function strokesOf(shapes: GeoPermissibleObjects, projection: GeoProjection): Stroke[] {
  const strokes: Stroke[] = []
  let points: [number, number][] = []
  function end(closed: boolean) {
    if (points.length > 1) strokes.push({ points, closed })
    points = []
  }
  const pen = {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x: number, y: number) => {
      end(false)
      points = [[x, y]]
    },
    lineTo: (x: number, y: number) => {
      points.push([x, y])
    },
    closePath: () => end(true),
  }
  geoPath(projection, pen)(shapes)
  end(false)
  return strokes
}

/**
 * Strokes as an SVG path in whole pixels, with steps of `step` pixels at least. It is short because each
 * point is written as its distance from the one before.
 */
export function pathOf(strokes: readonly Stroke[], step: number): string {
  return strokes.map((stroke) => strokePath(stroke, step)).join("")
}

function strokePath({ points: [start, ...others], closed }: Stroke, step: number): string {
  if (!start) return ""
  const first = { x: Math.round(start[0]), y: Math.round(start[1]) }
  const low = { ...first }
  const high = { ...first }
  let { x, y } = first
  let count = 0
  let steps = ""
  for (const [index, point] of others.entries()) {
    const end = !closed && index === others.length - 1
    if (!end && Math.hypot(point[0] - x, point[1] - y) < step) continue
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])]
    steps += signed(nextX - x, count === 0) + signed(nextY - y, false)
    ;[x, y] = [nextX, nextY]
    count++
    low.x = Math.min(low.x, x)
    low.y = Math.min(low.y, y)
    high.x = Math.max(high.x, x)
    high.y = Math.max(high.y, y)
  }
  if (count < (closed ? 2 : 1)) return ""
  if (closed && high.x - low.x < speck && high.y - low.y < speck) return ""
  return `M${first.x} ${first.y}l${steps}${closed ? "z" : ""}`
}

/** A minus parts two numbers as well as a space does. */
function signed(number: number, first: boolean): string {
  return number < 0 || first ? String(number) : ` ${number}`
}
