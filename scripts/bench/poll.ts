import { nextCheckAt, rhythmMinutes } from "@/lib/shipments/next-check"
import { type Figure, figure } from "@/scripts/bench/figure"
import { domestic, type Journey, type Scan, syntheticMonth, varied } from "@/scripts/bench/journeys"

const parcels = 5_000
const monthMinutes = 30 * 24 * 60
const limit = "hourly-polling"
const epoch = Date.UTC(2026, 2, 2)

/** The scans known so far, and the minute: gives the minute of the next check, null for no more. */
type Policy = (journey: Journey, known: readonly Scan[], at: number) => number | null

/** The first is what the rule's constants were chosen on; the others it has never seen. */
const months = [
  { name: "", seed: 20_260_302, mix: domestic },
  { name: "unseen seed, ", seed: 77_003, mix: domestic },
  { name: "unseen mix, ", seed: 51_815, mix: varied },
]

/**
 * Synthetic months of journeys under our rule for the next check and under a check every hour until the
 * end is known (`hourly-polling`): how many minutes pass between a scan and our knowing, and what it
 * costs in calls. A calculation: no server, no database, no clock.
 */
export async function bench(): Promise<Figure[]> {
  return months.flatMap(({ name, seed, mix }) => {
    return compare(name, syntheticMonth(parcels, seed, mix))
  })
}

function compare(month: string, journeys: readonly Journey[]): Figure[] {
  const ours = simulate(journeys, byRule)
  const hourly = simulate(journeys, (_, known, at) => (hasEnded(known) ? null : at + 60))
  const staleness = (name: string, of: (run: Run) => number[], share: number) =>
    figure({
      figure: `${month}${name}`,
      value: quantile(of(ours), share),
      unit: "min",
      limit,
      limitValue: quantile(of(hourly), share),
      n: of(ours).length,
    })
  return [
    staleness("staleness p50", (run) => run.staleness, 0.5),
    staleness("staleness p95", (run) => run.staleness, 0.95),
    staleness("staleness at the door p50", (run) => run.atTheDoor, 0.5),
    staleness("staleness at the door p95", (run) => run.atTheDoor, 0.95),
    figure({
      figure: `${month}calls per parcel`,
      value: ours.calls / parcels,
      unit: "calls",
      limit,
      limitValue: hourly.calls / parcels,
      n: parcels,
    }),
  ]
}

interface Run {
  /** Minutes, one for each scan that came to be known. */
  staleness: number[]
  /** Of these, what happened after the parcel went on the van. */
  atTheDoor: number[]
  calls: number
}

function simulate(journeys: readonly Journey[], policy: Policy): Run {
  const run: Run = { staleness: [], atTheDoor: [], calls: 0 }
  for (const [index, journey] of journeys.entries()) {
    // Each parcel is asked about at a minute of its own, as if it had been added then.
    let at: number | null = journey.createdAt + (index % 60)
    let seen = 0
    while (at !== null && at < monthMinutes) {
      run.calls += 1
      for (let scan = journey.scans[seen]; scan && scan.at <= at; scan = journey.scans[++seen]) {
        run.staleness.push(at - scan.at)
        if (journey.scans[seen - 1]?.category === "OutForDelivery") run.atTheDoor.push(at - scan.at)
      }
      at = policy(journey, journey.scans.slice(0, seen), at)
    }
  }
  return run
}

function byRule(journey: Journey, known: readonly Scan[], at: number): number | null {
  const last = known.at(-1)
  const handedOver = known.find(({ category }) => category !== "Info")
  const eta = last?.eta
  const next = nextCheckAt(
    {
      category: last?.category ?? "Info",
      detail: last?.detail ?? "",
      terminal: hasEnded(known),
      handedOverAt: handedOver ? instant(handedOver.at) : null,
      lastEventAt: last ? instant(last.at) : null,
      createdAt: instant(journey.createdAt),
      eta: eta === undefined ? null : instant(eta),
      rhythmMinutes: rhythmMinutes(known.map((scan) => instant(scan.at))),
      failures: 0,
    },
    instant(at),
  )
  return next ? Math.ceil((next.getTime() - epoch) / 60_000) : null
}

const instant = (minutes: number) => new Date(epoch + minutes * 60_000)

const hasEnded = (known: readonly Scan[]) => known.at(-1)?.terminal ?? false

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
