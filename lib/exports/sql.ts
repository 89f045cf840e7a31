import { type Category, type Milestone, Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort, SortKey } from "@/lib/shipments/filter"
import { type Candidates, everyShipment } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"

/** Which shipments in which order: those of a filter but some, or of a list of ids whatever their state. */
export type Selection = { sort: Sort; clock: Clock } & (
  | { filter: ShipmentFilter; candidates: Candidates; except: readonly string[] }
  | { ids: readonly string[] }
)

/** A shipment as a file tells it; instants are ISO 8601 in the team's zone. */
export interface ExportRow {
  id: string
  carrier: string
  trackingNumber: string
  category: Category
  detail: string
  milestone: Milestone
  actionRequired: boolean
  orderNumber: string | null
  orderId: string | null
  customerId: string | null
  recipientName: string | null
  recipientEmail: string | null
  recipientPhone: string | null
  recipientLocale: string | null
  street: string | null
  postalCode: string | null
  destinationCity: string | null
  destinationRegion: string | null
  destinationCountry: string | null
  serviceLevel: string | null
  warehouse: string | null
  orderValue: string | null
  currency: string | null
  items: unknown
  tags: string[]
  metadata: unknown
  promisedAt: string | null
  eta: string | null
  etaFrom: string | null
  handedOverAt: string | null
  deliveredAt: string | null
  lastEventAt: string | null
  lastMessage: string | null
  lastCity: string | null
  lastCountry: string | null
  createdAt: string
  archivedAt: string | null
}

/** Ids of 16 bytes each. */
interface IdsOfAPart {
  ids: Uint8Array
}

/** So many ids stand together, a megabyte; a multiple of what is read at once. */
const idsOfAPart = 64_000

/**
 * The ids of a selection in the list's order, as they are at this instant: one statement is one
 * snapshot, so that a parcel that moves while its file is written stands in it once. 16 MB for a million.
 */
export async function readOrder(db: TeamDb, selection: Selection): Promise<Uint8Array[]> {
  const parts = await rawRows<IdsOfAPart>(
    db,
    Prisma.sql`SELECT string_agg(uuid_send(o."id"), ''::bytea ORDER BY o."n") AS "ids" FROM (
        SELECT s."id", row_number() OVER (ORDER BY ${orderOf(selection)}) AS "n"
        ${fromSelection(db, selection)}
      ) o GROUP BY (o."n" - 1) / ${idsOfAPart}::bigint ORDER BY min(o."n")`,
  )
  return parts.map(({ ids }) => ids)
}

function fromSelection(db: TeamDb, selection: Selection): Prisma.Sql {
  if ("ids" in selection) {
    return Prisma.sql`FROM ${everyShipment.from}
      WHERE s."teamId" = ${db.teamId}::uuid AND s."id" = ANY(${[...selection.ids]}::uuid[])`
  }
  const { filter, candidates, clock, except } = selection
  return Prisma.sql`FROM ${candidates.from} WHERE ${conditionsOf(filter, db.teamId, clock)}
    AND NOT s."id" = ANY(${[...except]}::uuid[])`
}

const orderColumns: Record<SortKey, Prisma.Sql> = {
  event: Prisma.sql`s."sortAt"`,
  created: Prisma.sql`s."createdAt"`,
  eta: Prisma.sql`s."eta"`,
}

/** As the list has it: what is exactly the text first, then as sorted, without an instant last. */
function orderOf(selection: Selection): Prisma.Sql {
  const { key, direction } = selection.sort
  const way = direction === "desc" ? Prisma.sql`DESC` : Prisma.sql`ASC`
  // Elsewhere there is always an instant, and the words would keep an index from giving the order.
  const last = key === "eta" ? Prisma.sql`NULLS LAST` : Prisma.empty
  const sorted = Prisma.sql`${orderColumns[key]} ${way} ${last}, s."id" ${way}`
  const exact = "ids" in selection ? [] : selection.candidates.exact
  if (exact.length === 0) return sorted
  const first = Prisma.sql`s."id" = ANY(${exact}::uuid[])`
  return Prisma.sql`${first} DESC, CASE WHEN ${first} THEN s."sortAt" END DESC, ${sorted}`
}

/** The rows with these ids in their order; those that are gone by now are left out. */
export function readExportRows(
  db: TeamDb,
  ids: readonly string[],
  { timeZone }: { timeZone: string },
): Promise<ExportRow[]> {
  return rawRows<ExportRow>(
    db,
    Prisma.sql`SELECT ${plain}, s."orderValue"::text AS "orderValue", ${instants(timeZone)}
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS o ("id", "n")
      JOIN "Shipment" s ON s."teamId" = ${db.teamId}::uuid AND s."id" = o."id" ORDER BY o."n"`,
  )
}

const plain = Prisma.raw(
  [
    "id",
    "carrier",
    "trackingNumber",
    "category",
    "detail",
    "milestone",
    "actionRequired",
    "orderNumber",
    "orderId",
    "customerId",
    "recipientName",
    "recipientEmail",
    "recipientPhone",
    "recipientLocale",
    "street",
    "postalCode",
    "destinationCity",
    "destinationRegion",
    "destinationCountry",
    "serviceLevel",
    "warehouse",
    "currency",
    "items",
    "tags",
    "metadata",
    "lastMessage",
    "lastCity",
    "lastCountry",
  ]
    .map((column) => `s."${column}"`)
    .join(", "),
)

const instantColumns = [
  "promisedAt",
  "eta",
  "etaFrom",
  "handedOverAt",
  "deliveredAt",
  "lastEventAt",
  "createdAt",
  "archivedAt",
]

/**
 * 2026-05-12T23:59:59.000+02:00: the wall clock of the zone, and how far it is from UTC. The database
 * writes it, since a million rows would keep this process busy with calendars.
 */
function instants(timeZone: string): Prisma.Sql {
  return Prisma.join(
    instantColumns.map((column) => {
      const instant = Prisma.raw(`s."${column}"`)
      const wall = Prisma.sql`(${instant} AT TIME ZONE ${timeZone})`
      const offset = Prisma.sql`(${wall} - ${instant} AT TIME ZONE 'UTC')`
      return Prisma.sql`to_char(${wall}, 'YYYY-MM-DD"T"HH24:MI:SS.MS') ||
        CASE WHEN ${offset} < interval '0' THEN '-' ELSE '+' END ||
        to_char(CASE WHEN ${offset} < interval '0' THEN -${offset} ELSE ${offset} END, 'HH24:MI')
        AS ${Prisma.raw(`"${column}"`)}`
    }),
  )
}
