import type { Category } from "@/lib/tracking/categories"

export interface Scan {
  /** Minutes since the month began. */
  at: number
  category: Category
  terminal: boolean
  /** The estimate that the carrier gives from this scan on, in the same minutes. */
  eta?: number
}

export interface Journey {
  createdAt: number
  scans: Scan[]
}

const hour = 60
const day = 24 * hour

/**
 * A month of made-up parcels, the same for the same seed: labels that wait half a day to three days, two
 * to six stops with legs of some hours, no scans on Sundays, a van in the morning and the door during the
 * day, one in twelve attempts in vain, one in fifty lost on the way, one in fifty never handed over.
 */
export function syntheticMonth(count: number, seed: number): Journey[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => journey(random))
}

function journey(random: () => number): Journey {
  const between = (least: number, most: number) => least + random() * (most - least)
  const createdAt = Math.round(between(0, 23 * day))
  const scans: Scan[] = [{ at: createdAt, category: "Info", terminal: false }]
  const add = (at: number, category: Category, more: Partial<Scan> = {}) => {
    const shifted = workday(at)
    scans.push({ at: Math.round(shifted), category, terminal: false, ...more })
    return shifted
  }
  if (random() < 0.02) return { createdAt, scans }
  let at = add(createdAt + between(12 * hour, 3 * day), "InTransit")
  const lost = random() < 0.02
  for (let stop = Math.floor(between(2, 7)); stop > 0; stop--) {
    at = add(at + between(3 * hour, 14 * hour), "InTransit")
    at = add(at + between(20, 5 * hour), "InTransit")
    if (lost && random() < 0.5) return { createdAt, scans }
  }
  for (;;) {
    const eight = Math.floor((at + 16 * hour) / day) * day + 8 * hour
    const out = workday(Math.max(at + hour, eight - between(0, 2 * hour)))
    const door = out + between(hour, 9 * hour)
    add(out, "OutForDelivery", { eta: Math.round(door + between(-2 * hour, 2 * hour)) })
    at = door
    if (random() < 11 / 12) {
      scans.push({ at: Math.round(door), category: "Delivered", terminal: true })
      return { createdAt, scans }
    }
    scans.push({ at: Math.round(door), category: "DeliveryFailure", terminal: false })
  }
}

/** The month begins on a Monday; what falls on a Sunday happens on Monday at that hour. */
function workday(at: number): number {
  return Math.floor(at / day) % 7 === 6 ? at + day : at
}

/** mulberry32: small, good enough, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
