import { type CountedKind, countedKinds } from "@/lib/page-counts/kinds"
import type { DayCount } from "@/lib/page-counts/sql"
import { type Milestone, milestones } from "@/lib/tracking/categories"

/** What a team's pages did over some days. */
export interface PageReport {
  totals: Record<CountedKind, number>
  /** Every day of the period, the oldest first, also those without a view. */
  views: { day: string; count: number }[]
  /** Of each milestone at which anything was counted, in the journey's order. */
  byMilestone: { milestone: Milestone; counts: Record<CountedKind, number> }[]
}

/** Adds rows up over the `days` days that end with `today` (YYYY-MM-DD). Pure. */
export function reportOf(rows: readonly DayCount[], today: string, days: number): PageReport {
  const sum = (wanted: (row: DayCount) => boolean) =>
    rows.filter(wanted).reduce((total, { count }) => total + count, 0)
  const counts = (wanted: (row: DayCount) => boolean) =>
    Object.fromEntries(
      countedKinds.map((kind) => [kind, sum((row) => row.kind === kind && wanted(row))]),
    ) as Record<CountedKind, number>
  return {
    totals: counts(() => true),
    views: daysUntil(today, days).map((day) => ({
      day,
      count: sum((row) => row.kind === "view" && row.day === day),
    })),
    byMilestone: milestones
      .filter((milestone) => rows.some((row) => row.milestone === milestone))
      .map((milestone) => ({ milestone, counts: counts((row) => row.milestone === milestone) })),
  }
}

function daysUntil(today: string, days: number): string[] {
  const last = Date.parse(`${today}T00:00:00Z`)
  return Array.from({ length: days }, (_, index) =>
    new Date(last - (days - 1 - index) * 24 * 3_600_000).toISOString().slice(0, 10),
  )
}
