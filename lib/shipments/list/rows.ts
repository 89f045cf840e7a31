import { type Category, type Milestone, Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import type { Cursor } from "@/lib/shipments/keyset"
import type { Candidates } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"
import { stretchesOf } from "@/lib/shipments/list/order"
import { readStretch } from "@/lib/shipments/list/walk"

/** A line of the Shipments list. Instants are UTC. */
export interface ShipmentRow {
  id: string
  carrier: string
  trackingNumber: string
  orderNumber: string | null
  recipientName: string | null
  recipientEmail: string | null
  destinationCity: string | null
  destinationCountry: string | null
  serviceLevel: string | null
  warehouse: string | null
  /** In `currency`; null when it was not told. */
  orderValue: number | null
  currency: string | null
  tags: string[]
  assigneeId: string | null
  category: Category
  detail: string
  milestone: Milestone
  actionRequired: boolean
  terminal: boolean
  returning: boolean
  handedOverAt: Date | null
  deliveredAt: Date | null
  promisedAt: Date | null
  eta: Date | null
  etaFrom: Date | null
  lastEventAt: Date | null
  lastMessage: string | null
  lastCity: string | null
  lastCountry: string | null
  lastCheckedAt: Date | null
  checkFailure: string | null
  checkFailures: number
  connectionId: string | null
  archivedAt: Date | null
  sortAt: Date
  createdAt: Date
  updatedAt: Date
  version: number
}

/** The columns of a ShipmentRow, of the table `s`. */
export const columns = Prisma.sql`s."id", s."carrier", s."trackingNumber", s."orderNumber", s."recipientName",
  s."recipientEmail", s."destinationCity", s."destinationCountry", s."serviceLevel", s."warehouse",
  s."orderValue"::float8 AS "orderValue", s."currency", s."tags", s."assigneeId", s."category",
  s."detail", s."milestone", s."actionRequired", s."terminal", s."returning", s."handedOverAt",
  s."deliveredAt", s."promisedAt", s."eta", s."etaFrom", s."lastEventAt", s."lastMessage",
  s."lastCity", s."lastCountry", s."lastCheckedAt", s."checkFailure", s."checkFailures", s."connectionId",
  s."archivedAt", s."sortAt", s."createdAt", s."updatedAt", s."version"`

interface Question {
  filter: ShipmentFilter
  candidates: Candidates
  sort: Sort
  cursor: Cursor | null
  clock: Clock
  limit: number
}

/** Rows in the order of reading from the cursor on, the exact matches of the text left out. */
export async function readRows(db: TeamDb, question: Question): Promise<ShipmentRow[]> {
  const { filter, candidates, sort, cursor, clock, limit } = question
  if (candidates.onlyExact) return []
  const exact = candidates.exact.map((id) => Prisma.sql`${id}::uuid`)
  const others =
    exact.length > 0 ? Prisma.sql`AND s."id" NOT IN (${Prisma.join(exact)})` : Prisma.empty
  const rows: ShipmentRow[] = []
  // One after the other: the second is only needed where the first ends within the page.
  for (const { where, orderBy } of stretchesOf(sort, cursor)) {
    if (rows.length >= limit) break
    const stretch = { where: Prisma.sql`${where} ${others}`, orderBy }
    const question = { filter, candidates, sort, clock, stretch, columns }
    rows.push(...(await readStretch<ShipmentRow>(db, { ...question, limit: limit - rows.length })))
  }
  return rows
}

/** The rows with these ids that the filter has, newest first. */
export function readExact(
  db: TeamDb,
  ids: readonly string[],
  filter: ShipmentFilter,
  clock: Clock,
): Promise<ShipmentRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  const wanted = Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))
  return rawRows<ShipmentRow>(
    db,
    Prisma.sql`SELECT ${columns} FROM "Shipment" s
      WHERE ${conditionsOf(filter, db.teamId, clock)} AND s."id" IN (${wanted})
      ORDER BY s."sortAt" DESC, s."id" DESC`,
  )
}
