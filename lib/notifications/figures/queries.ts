import type { TeamDb } from "@/lib/db/scope"
import {
  type FigureCounts,
  type Figures,
  type FiguresView,
  type FigureTimes,
  noCounts,
} from "@/lib/notifications/figures/schema"
import {
  type CountedRow,
  countDecisions,
  type TimedRow,
  timeMails,
} from "@/lib/notifications/figures/sql"

/**
 * What came of a team's decisions since `since`: in all, by trigger, by carrier, and why nothing was sent;
 * each with the most mails first. Counts and times are asked for side by side, since each takes its time where
 * there are many.
 */
export async function readFigures(db: TeamDb, since: Date): Promise<FiguresView> {
  const [rows, times] = await Promise.all([countDecisions(db, since), timeMails(db, since)])
  const timesOf = (of: Pick<TimedRow, "trigger" | "carrier">) =>
    times.find(({ trigger, carrier }) => trigger === of.trigger && carrier === of.carrier)
  const by = (key: "trigger" | "carrier") =>
    grouped(rows, (row) => row[key]).map(([name, counts]) => {
      const none = { trigger: null, carrier: null }
      return { name, ...figuresOf(counts, timesOf({ ...none, [key]: name })) }
    })
  return {
    total: figuresOf(sum(rows), timesOf({ trigger: null, carrier: null })),
    byTrigger: by("trigger").map(({ name, ...figures }) => ({ ...figures, trigger: name })),
    byCarrier: by("carrier").map(({ name, ...figures }) => ({ ...figures, carrier: name })),
    reasons: grouped(rows, ({ reason }) => reason).map(([reason, { decided }]) => ({
      reason,
      count: decided,
    })),
  }
}

/** Counts under each name, without those that have none. */
function grouped(
  rows: readonly CountedRow[],
  nameOf: (row: CountedRow) => string | null,
): [name: string, counts: FigureCounts][] {
  const names = [...new Set(rows.map(nameOf))].filter((name) => name !== null)
  return names
    .map((name): [string, FigureCounts] => [name, sum(rows.filter((row) => nameOf(row) === name))])
    .sort(
      ([a, one], [b, other]) =>
        other.sent - one.sent || other.decided - one.decided || a.localeCompare(b),
    )
}

function sum(rows: readonly FigureCounts[]): FigureCounts {
  const total = { ...noCounts }
  for (const row of rows) {
    for (const key of Object.keys(total) as (keyof FigureCounts)[]) total[key] += row[key]
  }
  return total
}

function figuresOf(counts: FigureCounts, times: FigureTimes | undefined): Figures {
  const { scanP50 = null, scanP95 = null, receiptP50 = null, receiptP95 = null } = times ?? {}
  return { ...counts, scanP50, scanP95, receiptP50, receiptP95 }
}
