import { type SeededRandom, seededRandom } from "@/prisma/factories/random"
import type { ShippoParcel, ShippoScan } from "@/prisma/factories/shippo"
import { cast, type Part } from "@/prisma/seed/cast"
import { endsOf, type Lane, lanes } from "@/prisma/seed/lanes"
import { trackingNumber } from "@/prisma/seed/numbers"
import { type DemoPerson, personIn } from "@/prisma/seed/people"
import { plots, type Step } from "@/prisma/seed/plots"
import { promiseAfter, schedule } from "@/prisma/seed/schedule"
import { wordsOf } from "@/prisma/seed/words"

/** An order of the demo shop, and all that its carrier has scanned so far. */
export interface DemoOrder {
  orderNumber: string
  customerId: string
  person: DemoPerson
  /** A few customers left no address for news. */
  email: string | null
  phone: string | null
  promisedAt: Date | null
  parcel: ShippoParcel
  /** Oldest first, none after `now`. */
  scans: ShippoScan[]
}

const hour = 3_600_000

/** The demo shop's parcels as they are at `now`, oldest order first. Pure: the same `now`, the same orders. */
export function planOrders(now: Date, parts: readonly Part[] = cast): DemoOrder[] {
  const orders = parts.flatMap((part, index) =>
    Array.from({ length: part.count }, (_, nth) => planOrder(part, index * 1_000 + nth, now)),
  )
  orders.sort((a, b) => startOf(a) - startOf(b))
  return orders.map((order, index) => numbered(order, index))
}

function planOrder(part: Part, seed: number, now: Date): DemoOrder {
  const random = seededRandom(seed + 7_777)
  const lane = random.pick(lanes.filter((candidate) => suits(candidate, part)))
  const { origin, destination } = endsOf(lane)
  const { steps, times } = happened(part, lane, random, now)
  const person = personIn(destination.country, random)
  const start = times[0] ?? now
  const promise = promiseAfter(start, lane.promisedDays, destination)
  const scans = steps.map((step, index) => ({
    at: times[index] ?? start,
    code: step.code,
    words: step.words ?? wordsOf(lane.carrier, step.code),
    place: step.place,
  }))
  return {
    orderNumber: "",
    customerId: `C-${random.digits(6)}`,
    person,
    email: random.chance(0.9) ? person.email : null,
    phone: random.chance(0.5) ? `+1 555 01${random.digits(2)}` : null,
    promisedAt: random.chance(0.85) ? promise : null,
    scans,
    parcel: {
      carrier: lane.carrier,
      trackingNumber: trackingNumber(lane.carrier, random),
      service: lane.service,
      origin,
      destination,
      eta: etaAfter(scans, promise),
      originalEta: promise,
      metadata: "",
    },
  }
}

function suits(lane: Lane, part: Part): boolean {
  if (part.customs && !lane.customsAt) return false
  return part.carriers?.includes(lane.carrier) ?? true
}

/** The steps that lie before `now`, and their instants. */
function happened(part: Part, lane: Lane, random: SeededRandom, now: Date) {
  const all: Step[] = plots[part.plot](lane)
  const clock = random.whole(0, 2 ** 31)
  const timesFrom = (steps: readonly Step[], start: number) =>
    schedule(steps, new Date(Math.floor(start / 60_000) * 60_000), seededRandom(clock))
  const { when } = part
  if ("past" in when) {
    const times = timesFrom(all, now.getTime() - random.between(...when.past) * 24 * hour)
    const count = times.filter((time) => time <= now).length
    return { steps: all.slice(0, count), times: times.slice(0, count) }
  }
  const steps = all.slice(0, lengthUntil(all, when.until, random))
  const age = random.between(when.olderThanHours ?? 0.1, when.withinHours) * hour
  // The newest start from which the last scan lies just before the wanted instant.
  for (let back = 0; ; back += 2.5 * hour) {
    const times = timesFrom(steps, now.getTime() - age - back)
    const last = times.at(-1)
    if (last && last.getTime() <= now.getTime() - age) return { steps, times }
  }
}

function lengthUntil(steps: readonly Step[], until: string, random: SeededRandom): number {
  if (until !== "moving") return steps.findIndex((step) => step.code === until) + 1
  const out = steps.findIndex((step) => step.code === "outfordelivery")
  return random.whole(2, out)
}

/** The carrier's estimate: the promise, moved by trouble, and made true by the delivery. */
export function etaAfter(scans: readonly ShippoScan[], promise: Date): Date | null {
  const last = scans.at(-1)
  if (!last || last.code === "package_lost" || last.code === "returntosender") return null
  if (last.code === "delivered") return last.at
  const trouble = scans.findLast((scan) => setsBack.has(scan.code))
  const earliest = trouble ? trouble.at.getTime() + 48 * hour : 0
  return new Date(Math.max(promise.getTime(), earliest))
}

const setsBack: ReadonlySet<string> = new Set([
  "delayed",
  "delivery_attempted",
  "package_held",
  "address_issue",
  "notice_left",
])

function startOf(order: DemoOrder): number {
  return order.scans[0]?.at.getTime() ?? 0
}

function numbered(order: DemoOrder, index: number): DemoOrder {
  const orderNumber = `#${10_001 + index}`
  return { ...order, orderNumber, parcel: { ...order.parcel, metadata: `Order ${orderNumber}` } }
}
