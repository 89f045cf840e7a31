import type { ShipmentFilter } from "@/lib/shipments/filter"
import { ask, countAll, live, order, type Question } from "@/scripts/bench/list-asking"
import { searches } from "@/scripts/bench/list-searches"

const day = 86_400_000
const startedAt = Date.now()

export const questions: readonly Question[] = [
  {
    name: "first-page",
    ours: (db) => ask(db, {}),
    raw: (teamId) => ({ text: `${live} ${order}`, values: [teamId] }),
  },
  {
    name: "page-1000",
    ours: (db, { deep }) => ask(db, {}, { side: "after", place: deep }),
    raw: (teamId, { deep }) => ({
      text: `${live} AND (s."sortAt", s."id") < ($2, $3) ${order}`,
      values: [teamId, deep.at, deep.id],
    }),
  },
  {
    name: "one-category",
    ours: (db) => ask(db, { categories: ["InTransit"] }),
    raw: (teamId) => ({
      text: `${live} AND s."category" = 'InTransit' ${order}`,
      values: [teamId],
    }),
  },
  {
    name: "three-filters",
    ours: (db) => ask(db, { categories: ["Delivered"], carriers: ["ups"], countries: ["DE"] }),
    raw: (teamId) => ({
      text: `${live} AND s."category" = 'Delivered' AND s."carrier" = 'ups' AND s."destinationCountry" = 'DE' ${order}`,
      values: [teamId],
    }),
  },
  ...filtered({
    // In the seed's shop nobody has it, few have it, and many that stand far down.
    "absent-warehouse": [{ warehouses: ["Oslo"] }, `s."warehouse" = 'Oslo'`],
    "rare-detail": [{ details: ["nobody_home"] }, `s."detail" = 'nobody_home'`],
    "deep-milestone": [{ milestones: ["needs_attention"] }, `s."milestone" = 'needs_attention'`],
    "high-value": [{ value: { from: 399.5, to: null } }, `s."orderValue" >= 399.5`],
    "created-range": [{ dates: { created: aDay(21) } }, range("createdAt", 21)],
    "promised-range": [{ dates: { promised: aDay(60) } }, range("promisedAt", 60)],
    "first-scan-range": [{ dates: { first_scan: aDay(60) } }, range("handedOverAt", 60)],
    "delivered-range": [{ dates: { delivered: aDay(60) } }, range("deliveredAt", 60)],
  }),
  ...searches,
  {
    name: "category-counts",
    ours: (db) => countAll(db, {}),
    raw: (teamId) => ({
      text: `SELECT "category", sum("delta")::int AS "count" FROM "ShipmentTally"
        WHERE "teamId" = $1 AND NOT "archived" GROUP BY 1`,
      values: [teamId],
    }),
  },
]

/** Filters that the order has no index for: the page, and how many there are. */
function filtered(
  filters: Record<string, readonly [filter: Partial<ShipmentFilter>, condition: string]>,
): Question[] {
  return Object.entries(filters).flatMap(([name, [filter, condition]]) => [
    {
      name,
      ours: (db) => ask(db, filter),
      raw: (teamId) => ({ text: `${live} AND ${condition} ${order}`, values: [teamId] }),
    },
    {
      name: `${name} count`,
      ours: (db) => countAll(db, filter),
      raw: (teamId) => ({
        text: `SELECT f."category", count(*) FROM (SELECT s."category" FROM "Shipment" s
          WHERE s."teamId" = $1 AND s."archivedAt" IS NULL AND ${condition} LIMIT 5000) f GROUP BY 1`,
        values: [teamId],
      }),
    },
  ])
}

/** A day that long ago, as the seed reckons it. */
function aDay(days: number): { from: Date; to: Date } {
  const from = new Date(startedAt - days * day)
  return { from, to: new Date(from.getTime() + day) }
}

function range(column: string, days: number): string {
  const { from, to } = aDay(days)
  return `s."${column}" >= '${from.toISOString()}' AND s."${column}" < '${to.toISOString()}'`
}
