import type { Category } from "@/lib/tracking/categories"

export interface Scan {
  /** Minutes since the month began. */
  at: number
  category: Category
  /** Where the rule looks at it. */
  detail?: string
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

/** What a network of parcels is like; times as least and most minutes, evenly between. */
export interface Mix {
  label: [number, number]
  stops: [number, number]
  leg: [number, number]
  stay: [number, number]
  /** How many of the scans that fall on a Sunday are made on it; the others on Monday. */
  sundays: number
}

/** The network that the rule's constants were chosen on: parcels of one country, at rest on Sundays. */
export const domestic: Mix = {
  label: [12 * hour, 3 * day],
  stops: [2, 7],
  leg: [3 * hour, 14 * hour],
  stay: [20, 5 * hour],
  sundays: 0,
}

/** One that they were not chosen on: quick pick-ups, short and very long legs, Sundays half at work. */
export const varied: Mix = {
  label: [hour, 5 * day],
  stops: [1, 10],
  leg: [hour, 36 * hour],
  stay: [10, 14 * hour],
  sundays: 0.5,
}

/**
 * A month of made-up parcels, the same for the same seed and mix: labels that wait, stops with legs
 * between, a van in the morning and the door during the day, one in twelve attempts in vain, one in
 * fifty lost on the way, one in fifty never handed over.
 */
export function syntheticMonth(count: number, seed: number, mix: Mix): Journey[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => journey(random, mix))
}

function journey(random: () => number, mix: Mix): Journey {
  const between = (least: number, most: number) => least + random() * (most - least)
  const createdAt = Math.round(between(0, 23 * day))
  const scans: Scan[] = [{ at: createdAt, category: "Info", terminal: false }]
  const workday = (at: number) => (isSunday(at) && random() >= mix.sundays ? at + day : at)
  const add = (at: number, category: Category, more: Partial<Scan> = {}) => {
    const shifted = workday(at)
    scans.push({ at: Math.round(shifted), category, terminal: false, ...more })
    return shifted
  }
  if (random() < 0.02) return { createdAt, scans }
  let at = add(createdAt + between(...mix.label), "InTransit", { detail: "picked_up" })
  const lost = random() < 0.02
  for (let stop = Math.floor(between(...mix.stops)); stop > 0; stop--) {
    at = add(at + between(...mix.leg), "InTransit", { detail: "arrived_facility" })
    at = add(at + between(...mix.stay), "InTransit", { detail: "departed_facility" })
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

/** The month begins on a Monday. */
const isSunday = (at: number) => Math.floor(at / day) % 7 === 6

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
