import { expect, test } from "vitest"
import { reportOf } from "@/lib/page-counts/report"
import { isVisit } from "@/lib/page-counts/visitor"

test("adds up by day and milestone, with the days on which nothing was", () => {
  const row = { day: "2026-03-01", kind: "view", milestone: "in_transit", count: 3 } as const
  const report = reportOf(
    [
      row,
      { ...row, milestone: "delivered", count: 2 },
      { ...row, day: "2026-02-27", kind: "carrier", count: 1 },
    ],
    "2026-03-01",
    3,
  )
  expect(report.views).toEqual([
    { day: "2026-02-27", count: 0 },
    { day: "2026-02-28", count: 0 },
    { day: "2026-03-01", count: 5 },
  ])
  expect(report.totals).toMatchObject({ view: 5, carrier: 1, promotion: 0 })
  expect(report.byMilestone.map(({ milestone, counts }) => [milestone, counts.view])).toEqual([
    ["in_transit", 3],
    ["delivered", 2],
  ])
})

test.each([
  [{ "user-agent": "Mozilla/5.0 Safari" }, true],
  [{ "user-agent": "Mozilla/5.0 Safari", "sec-fetch-dest": "document" }, true],
  [{ "user-agent": "Mozilla/5.0 Safari", "sec-fetch-dest": "empty" }, false],
  [{ "user-agent": "Mozilla/5.0 Safari", "sec-purpose": "prefetch;prerender" }, false],
  [{ "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" }, false],
  [{ "user-agent": "WhatsApp/2.2" }, false],
  [{}, false],
])("%j is a visit: %s", (headers, visit) => {
  expect(isVisit(new Headers(headers as Record<string, string>))).toBe(visit)
})
