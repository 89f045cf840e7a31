import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import {
  everything,
  type ShipmentFilter,
  type Sort,
  type ViewKey,
  views,
} from "@/lib/shipments/filter"
import {
  type Cursor,
  keysetOrder,
  keysetWhere,
  type Place,
  sortColumn,
} from "@/lib/shipments/keyset"
import { searchTerms } from "@/lib/shipments/search"
import { shipmentWhere } from "@/lib/shipments/where"
import type { Category } from "@/lib/tracking/categories"

const rowSelect = {
  id: true,
  carrier: true,
  trackingNumber: true,
  orderNumber: true,
  recipientName: true,
  recipientEmail: true,
  destinationCity: true,
  destinationCountry: true,
  category: true,
  detail: true,
  actionRequired: true,
  terminal: true,
  returning: true,
  handedOverAt: true,
  deliveredAt: true,
  promisedAt: true,
  eta: true,
  lastEventAt: true,
  lastMessage: true,
  lastCity: true,
  lastCountry: true,
  lastCheckedAt: true,
  checkFailure: true,
  checkFailures: true,
  connectionId: true,
  archivedAt: true,
  sortAt: true,
  createdAt: true,
} as const satisfies Prisma.ShipmentSelect

/** A line of the Shipments list. Instants are UTC. */
export type ShipmentRow = Prisma.ShipmentGetPayload<{ select: typeof rowSelect }>

export interface ShipmentList {
  rows: ShipmentRow[]
  /** How many of the first rows have exactly the number searched for. */
  exact: number
  /** Position of the first row in the whole order, from 0; near enough while parcels move. */
  start: number
  /** Where the neighbouring pages begin; null when there is none. */
  before: Place | null
  after: Place | null
}

interface ListOptions {
  filter: ShipmentFilter
  sort: Sort
  cursor: Cursor | null
  limit: number
  now: Date
}

/**
 * One page of the list, by keyset. Shipments whose number is exactly what was searched for stand
 * first, before the order asked for.
 */
export async function listShipments(db: TeamDb, options: ListOptions): Promise<ShipmentList> {
  const { sort, cursor, limit } = options
  const where = shipmentWhere(options.filter, options.now)
  const exact = await exactMatches(db, where, options)
  const side = cursor?.side ?? "after"
  const found = await db.shipment.findMany({
    where: {
      AND: [
        where,
        ...(exact.length > 0 ? [{ id: { notIn: exact.map((row) => row.id) } }] : []),
        ...(cursor ? [keysetWhere(sort, cursor)] : []),
      ],
    },
    orderBy: keysetOrder(sort, side),
    select: rowSelect,
    take: (cursor ? limit : Math.max(limit - exact.length, 0)) + 1,
  })
  if (!cursor) return firstPage(exact, found, sort, limit)
  const more = found.length > limit
  const rows = found.slice(0, limit)
  if (side === "before") {
    // Fewer rows than a page are left: that is the first page, which is always full.
    if (!more) return listShipments(db, { ...options, cursor: null })
    rows.reverse()
  }
  const { position } = cursor.place
  const start = side === "after" ? position + 1 : Math.max(position - rows.length, 1)
  const first = rows[0]
  const last = rows.at(-1)
  return {
    rows,
    exact: 0,
    start,
    before: first ? placeOf(first, sort, start) : { ...cursor.place, position: start },
    after:
      last && (more || side === "before") ? placeOf(last, sort, start + rows.length - 1) : null,
  }
}

/** How many shipments a filter has in each category, its own categories left aside. */
export async function countByCategory(
  db: TeamDb,
  filter: ShipmentFilter,
  now: Date,
): Promise<Partial<Record<Category, number>>> {
  const groups = await db.shipment.groupBy({
    by: ["category"],
    where: shipmentWhere({ ...filter, categories: [] }, now),
    _count: { _all: true },
  })
  return Object.fromEntries(groups.map((group) => [group.category, group._count._all]))
}

/** How many shipments a filter has with each carrier, its own carriers left aside; most first. */
export async function countByCarrier(
  db: TeamDb,
  filter: ShipmentFilter,
  now: Date,
): Promise<{ carrier: string; count: number }[]> {
  const groups = await db.shipment.groupBy({
    by: ["carrier"],
    where: shipmentWhere({ ...filter, carriers: [] }, now),
    _count: { _all: true },
  })
  return groups
    .map((group) => ({ carrier: group.carrier, count: group._count._all }))
    .sort((a, b) => b.count - a.count || a.carrier.localeCompare(b.carrier))
}

/** How many shipments the team has in each ready-made view. */
export async function countByView(db: TeamDb, now: Date): Promise<Record<ViewKey, number>> {
  const counts = await Promise.all(
    views.map(async ({ key, categories, marks }) => {
      const where = shipmentWhere({ ...everything, categories, marks }, now)
      return [key, await db.shipment.count({ where })] as const
    }),
  )
  return Object.fromEntries(counts) as Record<ViewKey, number>
}

/** Whether the team has ever had a shipment, archived ones too. */
export async function hasShipments(db: TeamDb): Promise<boolean> {
  return (await db.shipment.findFirst({ select: { id: true } })) !== null
}

function exactMatches(db: TeamDb, where: Prisma.ShipmentWhereInput, options: ListOptions) {
  const numbers = searchTerms(options.filter.text)?.numbers ?? []
  if (numbers.length === 0) return []
  return db.shipment.findMany({
    where: { AND: [where, { trackingNumber: { in: numbers } }] },
    orderBy: [{ sortAt: "desc" }, { id: "desc" }],
    select: rowSelect,
    // One number with all carriers and generations is a handful; the page keeps room for its last row.
    take: Math.min(20, options.limit - 1),
  })
}

function firstPage(
  exact: ShipmentRow[],
  found: ShipmentRow[],
  sort: Sort,
  limit: number,
): ShipmentList {
  const room = Math.max(limit - exact.length, 0)
  const shown = found.slice(0, room)
  const last = shown.at(-1)
  return {
    rows: [...exact, ...shown],
    exact: exact.length,
    start: 0,
    before: null,
    after:
      last && found.length > room ? placeOf(last, sort, exact.length + shown.length - 1) : null,
  }
}

function placeOf(row: ShipmentRow, sort: Sort, position: number): Place {
  return { at: row[sortColumn[sort.key]], id: row.id, position }
}
