import type { ScanPlace, ShippoCode } from "@/prisma/factories/shippo"
import { endsOf, type Lane } from "@/prisma/seed/lanes"

/** When a step happens: some hours after the one before, or at some local hour of the next working day that has it. */
type When = { after: readonly [number, number] } | { at: readonly [number, number] }

export interface Step {
  code: ShippoCode
  place: ScanPlace | null
  when: When
  /** Instead of the carrier's usual words. */
  words?: string
}

/** How a parcel's story ends. */
export const plots = {
  arrives: (lane) => [...toTown(lane), out(lane), handed(lane)],
  label: (lane) => [label(lane)],
  rescheduled: (lane) => [label(lane), step("delivery_rescheduled", null, [3, 9])],
  late: (lane) => [...toTown(lane, heldUp), out(lane), handed(lane)],
  second_try: (lane) => [...toTown(lane), out(lane), tried(lane), out(lane), handed(lane)],
  notice: (lane) => [
    ...toTown(lane),
    out(lane),
    at("notice_left", endsOf(lane).destination, [11, 17]),
  ],
  no_entry: (lane) => [
    ...toTown(lane),
    out(lane),
    at("location_inaccessible", endsOf(lane).destination, [11, 17]),
  ],
  collected: (lane) => [
    ...toTown(lane),
    ready(lane),
    at("delivered", endsOf(lane).destination, [10, 19], "Collected by the recipient"),
  ],
  unclaimed: (lane) => [
    ...toTown(lane),
    ready(lane),
    step("package_unclaimed", endsOf(lane).destination, [190, 240]),
    ...homeAgain(lane),
  ],
  turned_away: (lane) => [
    ...toTown(lane),
    out(lane),
    tried(lane),
    step("returntosender", endsOf(lane).destination, [18, 30]),
    ...homeAgain(lane),
  ],
  lost: (lane) => [
    ...toTown(lane).slice(0, 4),
    step("delayed", hubOf(lane), [70, 100], "No scan for three days, a search has begun"),
    step("package_lost", hubOf(lane), [150, 200]),
  ],
  damaged: (lane) => [...toTown(lane).slice(0, 4), step("package_damaged", hubOf(lane), [1, 6])],
  address: (lane) => [...toTown(lane), step("address_issue", endsOf(lane).destination, [1, 5])],
  address_mended: (lane) => [
    ...toTown(lane),
    step("address_issue", endsOf(lane).destination, [1, 5]),
    at(
      "delivery_rescheduled",
      endsOf(lane).destination,
      [9, 14],
      "Address completed, new delivery date set",
    ),
    out(lane),
    handed(lane),
  ],
  undeliverable: (lane) => [
    ...toTown(lane),
    out(lane),
    at("package_undeliverable", endsOf(lane).destination, [11, 17]),
  ],
  papers: (lane) => [...toTown(lane, papersMissing), out(lane), handed(lane)],
} as const satisfies Record<string, (lane: Lane) => Step[]>

export type Plot = keyof typeof plots

const none: Step[] = []

/** From the label to the depot of the town; `trouble` happens at the last hub, before it is left. */
function toTown(lane: Lane, trouble: (hub: ScanPlace) => Step[] = () => none): Step[] {
  const { origin, destination } = endsOf(lane)
  const hubs = lane.stops.slice(1, -1)
  const last = hubs.at(-1)
  const steps = [
    label(lane),
    at("package_accepted", origin, [15, 18]),
    step("package_departed", origin, [1, 4]),
  ]
  for (const hub of hubs) {
    steps.push(step("package_arrived", hub, [5, 13]))
    if (hub === lane.customsAt) steps.push(step("package_processing", hub, [1, 4]))
    if (hub === last) steps.push(...trouble(hub))
    if (hub === lane.customsAt) steps.push(step("package_processed", hub, [3, 10]))
    steps.push(step("package_departed", hub, [1.5, 6]))
  }
  if (!last) steps.push(...trouble(origin))
  return [...steps, step("package_arrived", destination, [4, 12])]
}

function label(_lane: Lane): Step {
  return step("information_received", null, [0, 0])
}

function out(lane: Lane): Step {
  return at("outfordelivery", endsOf(lane).destination, [7, 9])
}

function handed(lane: Lane): Step {
  return step("delivered", endsOf(lane).destination, [2, 9])
}

function tried(lane: Lane): Step {
  return step("delivery_attempted", endsOf(lane).destination, [3, 8])
}

function ready(lane: Lane): Step {
  return at("pickup_available", endsOf(lane).destination, [11, 15])
}

function heldUp(hub: ScanPlace): Step[] {
  return [step("delayed", hub, [8, 20]), step("package_arrived", hub, [30, 54])]
}

function papersMissing(hub: ScanPlace): Step[] {
  return [step("package_held", hub, [2, 8]), step("package_processing", hub, [22, 44])]
}

function homeAgain(lane: Lane): Step[] {
  const { origin } = endsOf(lane)
  return [
    step("returntosender", hubOf(lane), [20, 40], "Return in transit"),
    at("returntosender", origin, [10, 15], "Delivered, To Original Sender"),
  ]
}

function hubOf(lane: Lane): ScanPlace {
  return lane.stops[1] ?? endsOf(lane).origin
}

function step(
  code: ShippoCode,
  place: ScanPlace | null,
  after: readonly [number, number],
  words?: string,
): Step {
  return { code, place, when: { after }, ...(words ? { words } : {}) }
}

function at(
  code: ShippoCode,
  place: ScanPlace,
  hours: readonly [number, number],
  words?: string,
): Step {
  return { code, place, when: { at: hours }, ...(words ? { words } : {}) }
}
