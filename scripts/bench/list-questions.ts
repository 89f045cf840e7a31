import type { TeamDb } from "@/lib/db/scope"
import { everything, type ShipmentFilter } from "@/lib/shipments/filter"
import type { Cursor } from "@/lib/shipments/keyset"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import { countCategories, readTallies } from "@/lib/shipments/list/counts"
import { listShipments } from "@/lib/shipments/queries"

/** What is asked of one shipment of the shop, picked anew for each call. */
export interface Sample {
  trackingNumber: string
  orderNumber: string
  recipientName: string
  recipientEmail: string
  /** A place a thousand pages down. */
  deep: { at: Date; id: string; position: number }
}

export interface Question {
  name: string
  ours(db: TeamDb, sample: Sample): Promise<unknown>
  /** The best statement that we know for the same answer: text, then parameters after the team. */
  raw(teamId: string, sample: Sample): { text: string; values: unknown[] }
}

const limit = 50
const day = 86_400_000
const startedAt = Date.now()
const event = { key: "event", direction: "desc" } as const

function ask(db: TeamDb, filter: Partial<ShipmentFilter>, cursor: Cursor | null = null) {
  return listShipments(db, {
    filter: { ...everything, ...filter },
    sort: event,
    cursor,
    limit,
    clock: { now: new Date(), timeZone: "UTC" },
  })
}

const columns = `s."id", s."carrier", s."trackingNumber", s."orderNumber", s."recipientName",
  s."recipientEmail", s."destinationCity", s."destinationCountry", s."serviceLevel", s."warehouse",
  s."orderValue"::float8, s."currency", s."tags", s."assigneeId", s."category", s."detail",
  s."milestone", s."actionRequired", s."terminal", s."returning", s."handedOverAt", s."deliveredAt",
  s."promisedAt", s."eta", s."lastEventAt", s."lastMessage", s."lastCity", s."lastCountry",
  s."lastCheckedAt", s."checkFailure", s."checkFailures", s."connectionId", s."archivedAt",
  s."sortAt", s."createdAt", s."version"`
const live = `SELECT ${columns} FROM "Shipment" s WHERE s."teamId" = $1 AND s."archivedAt" IS NULL`
const order = `ORDER BY s."sortAt" DESC, s."id" DESC LIMIT 51`
/** Whatever field it stands in: who is asked on the telephone is not told which. */
const pieces = `search_grams(x."teamId", x."text")`
const inFull = `SELECT x."id" FROM "ShipmentSearch" x WHERE x."teamId" = $1 AND ${pieces} && $2`
const inPart = `SELECT x."id" FROM "ShipmentSearch" x
  WHERE x."teamId" = $1 AND ${pieces} @> $2 AND x."text" LIKE $3`

function found(ids: string) {
  return `SELECT ${columns} FROM (${ids} OFFSET 0) x JOIN "Shipment" s ON s."id" = x."id"
    WHERE s."teamId" = $1 AND s."archivedAt" IS NULL ${order}`
}

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
  {
    name: "search-number",
    ours: (db, { trackingNumber }) => ask(db, { text: trackingNumber }),
    raw: (teamId, { trackingNumber }) => ({
      text: found(inFull),
      values: [teamId, marked(teamId, [`=${trackingNumber.toLowerCase()}`])],
    }),
  },
  {
    name: "search-fragment",
    ours: (db, { trackingNumber }) => ask(db, { text: fragmentOf(trackingNumber) }),
    raw: (teamId, { trackingNumber }) => ({
      text: found(inPart),
      values: [
        teamId,
        marked(teamId, fives(fragmentOf(trackingNumber))),
        `%${fragmentOf(trackingNumber)}%`,
      ],
    }),
  },
  {
    name: "search-name",
    ours: (db, { recipientName }) => ask(db, { text: recipientName }),
    raw: (teamId, { recipientName }) => {
      const [one = "", two = ""] = folded(recipientName).split(" ")
      return {
        text: found(inPart),
        values: [teamId, marked(teamId, [`^${one}`, `^${two.slice(0, 10)}`]), `% ${two}%`],
      }
    },
  },
  {
    // One parcel in thirty: not so many that any page has fifty, nor so few that they are collected.
    name: "search-first-name",
    ours: (db, { recipientName }) => ask(db, { text: firstOf(recipientName) }),
    raw: (teamId, { recipientName }) => ({
      text: `${live} AND EXISTS (SELECT FROM "ShipmentSearch" x
        WHERE x."id" = s."id" AND x."text" LIKE $2) ${order}`,
      values: [teamId, `% ${folded(firstOf(recipientName))}%`],
    }),
  },
  {
    name: "search-first-name count",
    ours: (db, { recipientName }) => countAll(db, { text: firstOf(recipientName) }),
    raw: (teamId, { recipientName }) => {
      const name = folded(firstOf(recipientName))
      return {
        text: `SELECT f."category", count(*) FROM (SELECT s."category" FROM (${inPart} OFFSET 0) x
          JOIN "Shipment" s ON s."id" = x."id"
          WHERE s."teamId" = $1 AND s."archivedAt" IS NULL LIMIT 1000) f GROUP BY 1`,
        values: [teamId, marked(teamId, [`^${name}`]), `% ${name}%`],
      }
    },
  },
  {
    name: "search-email",
    ours: (db, { recipientEmail }) => ask(db, { text: recipientEmail }),
    raw: (teamId, { recipientEmail }) => ({
      text: found(inFull),
      values: [teamId, marked(teamId, [`=${recipientEmail.replace(/[^a-z0-9@]/g, "")}`])],
    }),
  },
  {
    // An order's parcels may be numbered behind it: pieces are looked for too.
    name: "search-order",
    ours: (db, { orderNumber }) => ask(db, { text: orderNumber }),
    raw: (teamId, { orderNumber }) => {
      const number = orderNumber.slice(1)
      return {
        text: found(`(${inFull}) UNION (${inPart.replace("$2", "$4")})`),
        values: [
          teamId,
          marked(teamId, [`=${number}`]),
          `%${number}%`,
          marked(teamId, fives(number)),
        ],
      }
    },
  },
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

async function countAll(db: TeamDb, part: Partial<ShipmentFilter>) {
  const filter = { ...everything, ...part }
  const clock = { now: new Date(), timeZone: "UTC" }
  const candidates = await candidatesFor(db, filter.text, { forPage: true })
  return countCategories(db, await readTallies(db, [filter]), { filter, candidates, clock })
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

function firstOf(name: string): string {
  return name.split(" ")[0] ?? ""
}

/** Eight characters before the last one. */
function fragmentOf(number: string): string {
  return number.slice(-9, -1).toLowerCase()
}

/** Each team's pieces lie apart. */
function marked(teamId: string, pieces: readonly string[]): string[] {
  return pieces.map((piece) => `${teamId.slice(0, 4)}${piece}`)
}

function fives(text: string): string[] {
  return Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5))
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
}
