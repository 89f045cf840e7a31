/** A rectangle on the map, in pixels. */
interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A place on the map that wants its name beside it. */
export interface Labelled {
  x: number
  y: number
  text: string
}

export interface Label {
  x: number
  y: number
  anchor: "start" | "middle" | "end"
}

/** Of the dot, and of the letters at 12 pixels; a little more than they take. */
const dot = 11
const letterWidth = 7.6
const lineHeight = 14

/**
 * Where each name stands so that none covers another or a dot: right of its dot, else left, below or
 * above; where it can be chosen, beside the `way` and not upon it. Earlier ones choose first; null where
 * there is no room.
 */
export function placeLabels(
  wanted: readonly Labelled[],
  map: { width: number; height: number },
  way: readonly { x: number; y: number }[] = [],
): (Label | null)[] {
  const taken: Box[] = wanted.map(({ x, y }) => ({
    x: x - dot,
    y: y - dot,
    width: 2 * dot,
    height: 2 * dot,
  }))
  return wanted.map((one, index) => {
    const free = choices(one).filter(({ box }) => {
      const inside =
        box.x >= 2 &&
        box.y >= 2 &&
        box.x + box.width <= map.width - 2 &&
        box.y + box.height <= map.height - 2
      return inside && !taken.some((other, at) => at !== index && overlap(box, other))
    })
    const chosen = free.find(({ box }) => !way.some((point) => covers(box, point))) ?? free[0]
    if (!chosen) return null
    taken.push(chosen.box)
    return chosen.label
  })
}

function choices({ x, y, text }: Labelled): { label: Label; box: Box }[] {
  const width = text.length * letterWidth
  const beside = { y: y - lineHeight / 2, width, height: lineHeight }
  const middle = { x: x - width / 2, width, height: lineHeight }
  return [
    { label: { x: x + 14, y: y + 4, anchor: "start" }, box: { ...beside, x: x + 14 } },
    { label: { x: x - 14, y: y + 4, anchor: "end" }, box: { ...beside, x: x - 14 - width } },
    { label: { x, y: y + 25, anchor: "middle" }, box: { ...middle, y: y + 14 } },
    { label: { x, y: y - 16, anchor: "middle" }, box: { ...middle, y: y - 28 } },
  ]
}

function covers(box: Box, { x, y }: { x: number; y: number }): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
