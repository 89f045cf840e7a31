import { z } from "zod"
import { categories } from "@/lib/tracking/categories"

const state = z.object({ category: z.enum(categories), detail: z.string() })
const parcel = z.object({ carrier: z.string(), trackingNumber: z.string() })

const moved = z.object({ from: z.coerce.date().nullable(), to: z.coerce.date().nullable() })

const shipmentOutcome = parcel.extend({
  shipmentId: z.string(),
  /** Null for a shipment that the replay makes. */
  before: state.nullable(),
  after: state,
  /** Set when the estimate is another: from, to; `opens` where one of them is a window. */
  eta: moved.extend({ opens: moved.optional() }).nullable(),
  /** Scans that take another meaning (from, to), and new ones (from is null). */
  events: z.array(
    z.object({
      occurredAt: z.coerce.date(),
      message: z.string(),
      carrierCode: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string(),
    }),
  ),
  /** The payloads that change it. */
  payloads: z.array(z.string()).default([]),
})

/** What a replay found or did: counts of all, and the first of each list. */
export const replayReportSchema = z.object({
  /** Payloads that were failed and are understood now. */
  mended: z.number().default(0),
  /** Scans that take another meaning, or are new. */
  scans: z.number().default(0),
  shipments: z.array(shipmentOutcome).default([]),
  /** More shipments change than are listed. */
  moreShipments: z.boolean().default(false),
  /** Payloads that still cannot be read. */
  failures: z.array(z.object({ payloadId: z.string(), reason: z.string() })).default([]),
  /** Payloads that are of another shipment by today's reading, and are left where they are. */
  elsewhere: z.number().default(0),
  strays: z
    .array(z.object({ payloadId: z.string(), from: z.array(parcel), to: z.array(parcel) }))
    .default([]),
})

export type ReplayReport = z.infer<typeof replayReportSchema>
export type ShipmentOutcome = z.infer<typeof shipmentOutcome>

/** How many of each a report lists. */
const listed = {
  shipments: 200,
  scansOfOne: 20,
  payloadsOfOne: 20,
  failures: 200,
  strays: 200,
} as const

/**
 * A report with what one more part found. A shipment that several parts change is one: as it was before
 * the first of them, as it is after the last. `together` has those that were tried again with their
 * payloads of all parts, since a dry run's parts know nothing of each other.
 */
export function withPart(
  report: ReplayReport,
  part: ReplayReport,
  together: readonly ShipmentOutcome[] = [],
): ReplayReport {
  const whole = new Map(together.map((one) => [keyOf(one), one]))
  const shipments = new Map(report.shipments.map((one) => [keyOf(one), one]))
  let { moreShipments } = report
  for (const outcome of part.shipments) {
    const known = shipments.get(keyOf(outcome))
    if (known || shipments.size < listed.shipments) {
      const next = known ? (whole.get(keyOf(outcome)) ?? joined(known, outcome)) : outcome
      shipments.set(keyOf(outcome), cut(next))
    } else {
      moreShipments = true
    }
  }
  return {
    mended: report.mended + part.mended,
    scans: report.scans + part.scans,
    shipments: [...shipments.values()],
    moreShipments: moreShipments || part.moreShipments,
    failures: [...report.failures, ...part.failures].slice(0, listed.failures),
    elsewhere: report.elsewhere + part.elsewhere,
    strays: [...report.strays, ...part.strays].slice(0, listed.strays),
  }
}

/** The payloads of the shipments that both a report and one more part change; of those only. */
export function payloadsOfBoth(report: ReplayReport, part: ReplayReport): string[] {
  const known = new Map(report.shipments.map((one) => [keyOf(one), one.payloads]))
  const ids = part.shipments.flatMap((one) => {
    const earlier = known.get(keyOf(one))
    return earlier ? [...earlier, ...one.payloads] : []
  })
  return [...new Set(ids)]
}

/** A dry run makes a new shipment under another id in each part. */
function keyOf({ shipmentId, carrier, trackingNumber, before }: ShipmentOutcome): string {
  return before ? shipmentId : `${carrier}/${trackingNumber}`
}

function joined(first: ShipmentOutcome, next: ShipmentOutcome): ShipmentOutcome {
  return {
    ...first,
    after: next.after,
    eta: first.eta && next.eta ? joinedEstimate(first.eta, next.eta) : (first.eta ?? next.eta),
    events: [...first.events, ...next.events],
    payloads: [...first.payloads, ...next.payloads],
  }
}

type Moved = NonNullable<ShipmentOutcome["eta"]>

function joinedEstimate(first: Moved, next: Moved): Moved {
  const opens = { from: first.opens?.from ?? null, to: next.opens?.to ?? null }
  return { from: first.from, to: next.to, ...(opens.from || opens.to ? { opens } : {}) }
}

function cut(outcome: ShipmentOutcome): ShipmentOutcome {
  return {
    ...outcome,
    events: outcome.events.slice(0, listed.scansOfOne),
    payloads: outcome.payloads.slice(0, listed.payloadsOfOne),
  }
}
