import { type Category, type Milestone, Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter } from "@/lib/shipments/filter"
import { type Candidates, everyShipment } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { conditionsOf } from "@/lib/shipments/list/conditions"

/** Which shipments: those of a filter, or of a list of ids whatever their state. */
export type Selection =
  | { filter: ShipmentFilter; candidates: Candidates; clock: Clock }
  | { ids: readonly string[]; clock: Clock }

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
  handedOverAt: string | null
  deliveredAt: string | null
  lastEventAt: string | null
  lastMessage: string | null
  lastCity: string | null
  lastCountry: string | null
  createdAt: string
  archivedAt: string | null
}

/**
 * The next rows behind an id, newest first. By id, which never changes: a parcel that moves while the
 * file is written still stands in it once, which the list's own order cannot promise.
 */
export function readExportRows(
  db: TeamDb,
  selection: Selection,
  { after, limit }: { after: string | null; limit: number },
): Promise<ExportRow[]> {
  const { timeZone } = selection.clock
  const from = "ids" in selection ? everyShipment.from : selection.candidates.from
  const conditions =
    "ids" in selection
      ? Prisma.sql`s."teamId" = ${db.teamId}::uuid AND s."id" = ANY(${[...selection.ids]}::uuid[])`
      : conditionsOf(selection.filter, db.teamId, selection.clock)
  const behind = after === null ? Prisma.empty : Prisma.sql`AND s."id" < ${after}::uuid`
  return rawRows<ExportRow>(
    db,
    Prisma.sql`SELECT ${plain}, s."orderValue"::text AS "orderValue", ${instants(timeZone)}
      FROM ${from} WHERE ${conditions} ${behind} ORDER BY s."id" DESC LIMIT ${limit}`,
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
