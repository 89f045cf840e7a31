import { reportOf } from "@/lib/page-counts/report"
import { selectCounts } from "@/lib/page-counts/sql"
import { requireMember } from "@/lib/session/session"

/** How many days a report can cover. */
export const periods = [7, 30, 90] as const

/** What the team's pages did in the last days of its own zone. */
export async function loadPageReport(
  search: Promise<Record<string, string | string[] | undefined>>,
) {
  const [{ days: asked }, { db, team }] = await Promise.all([search, requireMember()])
  const days = periods.find((one) => String(one) === asked) ?? 30
  const now = new Date()
  const today = new Intl.DateTimeFormat("sv-SE", {
    timeZone: team.timeZone,
    dateStyle: "short",
  }).format(now)
  return { days, report: reportOf(await selectCounts(db, { days, now }), today, days) }
}
